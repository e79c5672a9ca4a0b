package gendan.platform;

import static org.assertj.core.api.Assertions.assertThat;

import gendan.testing.Answer;
import gendan.testing.GendanTest;
import gendan.testing.Http;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

/// The page's own files and addresses.
@GendanTest
class PagesTest {
    private final Http http;

    PagesTest(Http http) {
        this.http = http;
    }

    @Test
    void filesWithADigestInTheirNameAreKeptForAYear() {
        Answer answer = http.get("/assets/probe-0a1b2c3d.js").expect(200);
        assertThat(answer.header("Cache-Control")).isEqualTo("max-age=31536000, public, immutable");
        assertThat(answer.header("Content-Type")).startsWith("text/javascript");
    }

    @Test
    void filesComeAsTheyWereCompressedByTheBuild() {
        Answer answer = http.with("Accept-Encoding", "gzip")
                .get("/assets/probe-0a1b2c3d.js")
                .expect(200);
        assertThat(answer.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(answer.header("Content-Type")).startsWith("text/javascript");
        assertThat(answer.header("Cache-Control")).isEqualTo("max-age=31536000, public, immutable");
        assertThat(answer.bytes()).startsWith(0x1f, 0x8b);
    }

    @Test
    void aFileThatIsNotThereIsAProblem() {
        http.get("/assets/none-0a1b2c3d.js").expectProblem(404, "path.unknown");
        http.get("/robots.txt").expectProblem(404, "path.unknown");
        http.post("/assets/probe-0a1b2c3d.js", "{}").expectProblem(405, "method.not-allowed");
    }

    @Test
    void addressesOfThePageGetItsIndex(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("index.html"), "<html>");
        Files.writeString(folder.resolve("logo.svg"), "<svg/>");
        var resolver = new PagesConfiguration.PageOrFile();
        List<Resource> locations = List.of(new FileSystemResource(folder + "/"));
        for (String page : List.of("orders", "orders/42", "people/0198/roles", "apian")) {
            assertThat(resolver.resolveResource(null, page, locations, null).getFilename())
                    .as(page)
                    .isEqualTo("index.html");
        }
        assertThat(resolver.resolveResource(null, "logo.svg", locations, null).getFilename())
                .isEqualTo("logo.svg");
        for (String other : List.of("missing.svg", "api", "api/nowhere", "actuator", "actuator/nothing")) {
            assertThat(resolver.resolveResource(null, other, locations, null))
                    .as(other)
                    .isNull();
        }
    }
}
