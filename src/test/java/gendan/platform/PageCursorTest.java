package gendan.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gendan.kernel.Rejection;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PageCursorTest {
    @Test
    void whatWasWrittenIsRead() {
        UUID id = UUID.randomUUID();
        PageCursor cursor = PageCursor.read(PageCursor.of("李明 / ÄÖ", id, 42L), 3);
        assertThat(cursor.text(0)).isEqualTo("李明 / ÄÖ");
        assertThat(cursor.id(1)).isEqualTo(id);
        assertThat(cursor.number(2)).isEqualTo(42);
    }

    @Test
    void theFirstPageHasNone() {
        assertThat(PageCursor.read(null, 2)).isNull();
        assertThat(PageCursor.read("", 2)).isNull();
    }

    @Test
    void whatIsNotOursIsRefused() {
        String nul = Base64.getUrlEncoder().encodeToString("a\0b".getBytes(StandardCharsets.UTF_8));
        for (String foreign : new String[] {"%%%", nul, PageCursor.of("one", "two"), "x".repeat(2_000)}) {
            assertThatThrownBy(() -> PageCursor.read(foreign, 1))
                    .isInstanceOfSatisfying(
                            Rejection.class,
                            refused -> assertThat(refused.code()).isEqualTo("page.cursor-broken"));
        }
        assertThatThrownBy(() -> PageCursor.read(PageCursor.of("x"), 1).id(0)).isInstanceOf(Rejection.class);
        assertThatThrownBy(() -> PageCursor.read(PageCursor.of("x"), 1).number(0))
                .isInstanceOf(Rejection.class);
        for (String instant : new String[] {"x", "+1000000000-12-31T23:59:59Z", "-0001-01-01T00:00:00Z"}) {
            assertThatThrownBy(() -> PageCursor.read(PageCursor.of(instant), 1).instant(0))
                    .isInstanceOf(Rejection.class);
        }
        for (String day : new String[] {"x", "2026-02-30", "+999999-01-01", "-0001-01-01"}) {
            assertThatThrownBy(() -> PageCursor.read(PageCursor.of(day), 1).date(0))
                    .isInstanceOf(Rejection.class);
        }
    }
}
