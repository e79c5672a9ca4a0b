package gendan.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gendan.Gendan;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/// A start that fails prints one line that says what to do, and no stack trace.
@ExtendWith(OutputCaptureExtension.class)
class OneLineReportTest {

    @TempDir
    Path directory;

    @Test
    void anUnknownSettingIsToldInOneLine(CapturedOutput output) {
        assertThat(complaints(output, "--gendan.db.ulr=postgresql://db/orders"))
                .singleElement()
                .asString()
                .startsWith("Unknown setting gendan.db.ulr")
                .contains("gendan.db.url");
    }

    @Test
    void anUnreachableDatabaseIsToldInOneLine(CapturedOutput output) {
        assertThat(complaints(output, "--gendan.db.url=postgresql://127.0.0.1:1/orders", "--gendan.db.patience=0s"))
                .singleElement()
                .asString()
                .startsWith("No PostgreSQL answers at 127.0.0.1:1/orders")
                .contains("没有应答");
    }

    private List<String> complaints(CapturedOutput output, String... arguments) {
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--server.port=0";
        all[arguments.length + 1] = "--gendan.data.dir=" + directory;
        assertThatThrownBy(() -> new SpringApplicationBuilder(Gendan.class).run(all))
                .isInstanceOf(Exception.class);
        return output.getAll()
                .lines()
                .filter(line -> !line.isBlank() && !line.contains(" INFO "))
                .toList();
    }
}
