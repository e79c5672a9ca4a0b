package gendan.testing;

import static org.assertj.core.api.Assertions.assertThat;

import gendan.platform.MovableClock;
import gendan.platform.Subscribers;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// What every other test relies on.
@GendanTest
class HarnessTest {
    private final Http http;
    private final MovableClock clock;
    private final Subscribers subscribers;

    HarnessTest(Http http, MovableClock clock, Subscribers subscribers) {
        this.http = http;
        this.clock = clock;
        this.subscribers = subscribers;
    }

    @Test
    void anUnknownAddressIsAProblemInTheCallersLanguage() {
        Answer chinese = http.get("/api/nowhere").expectProblem(404, "path.unknown");
        assertThat(chinese.text("/detail")).isEqualTo("没有这个地址。");
        Answer english = http.in("en-GB,en;q=0.9").get("/api/nowhere").expectProblem(404, "path.unknown");
        assertThat(english.text("/detail")).isEqualTo("There is no such address.");
    }

    @Test
    void theRequestIdOfTheCallerComesBack() {
        Answer answer = http.with("X-Request-Id", "order-sync.17").get("/api/nowhere");
        assertThat(answer.header("X-Request-Id")).isEqualTo("order-sync.17");
        assertThat(answer.text("/requestId")).isEqualTo("order-sync.17");
        assertThat(http.with("X-Request-Id", "a b").get("/api/nowhere").header("X-Request-Id"))
                .matches("[0-9a-f]{16}");
    }

    @Test
    void theClockCanBeMovedAndTheSubscribersDrained() {
        clock.at(Instant.parse("2026-03-01T08:00:00Z"));
        subscribers.drain();
        assertThat(clock.instant()).isEqualTo("2026-03-01T08:00:00Z");
    }
}
