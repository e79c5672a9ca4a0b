package gendan.platform;

import static org.assertj.core.api.Assertions.assertThat;

import gendan.testing.Answer;
import gendan.testing.GendanTest;
import gendan.testing.Http;
import org.junit.jupiter.api.Test;

/// The files are those of src/test/resources/static, which stand before the built pages on the class path.
@GendanTest
class PageResourcesTest {
    private static final String TITLE = "The page of the tests";

    private final Http http;

    PageResourcesTest(Http http) {
        this.http = http;
    }

    @Test
    void anAddressOfThePagesAnswersThePage() {
        for (String path : new String[] {"/", "/login", "/orders", "/orders/01900000-0000-7000-8000-000000000001"}) {
            Answer answer = http.with("Accept", "text/html").get(path).expect(200);
            assertThat(answer.text()).as(path).contains(TITLE);
            assertThat(answer.header("Content-Type")).as(path).startsWith("text/html");
        }
        assertThat(http.get("/customers?q=7").header("Cache-Control")).contains("no-cache");
    }

    @Test
    void anUnknownAddressOfTheApiOrAnUnknownFileIsNoPage() {
        http.get("/api/nowhere").expectProblem(404, "path.unknown");
        http.get("/api").expectProblem(404, "path.unknown");
        http.get("/assets/gone").expectProblem(404, "path.unknown");
        http.get("/assets/gone.js").expectProblem(404, "path.unknown");
        http.get("/gone.png").expectProblem(404, "path.unknown");
    }

    @Test
    void filesWithTheirHashInTheNameAreKeptAndComeCompressed() {
        Answer plain = http.get("/assets/page-test.js").expect(200);
        assertThat(plain.text()).isEqualTo("export {};\n");
        assertThat(plain.header("Cache-Control")).contains("max-age=31536000").contains("immutable");
        Answer compressed =
                http.with("Accept-Encoding", "gzip").get("/assets/page-test.js").expect(200);
        assertThat(compressed.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(compressed.header("Content-Type")).contains("javascript");
        assertThat(compressed.bytes()).startsWith(0x1f, 0x8b);
    }
}
