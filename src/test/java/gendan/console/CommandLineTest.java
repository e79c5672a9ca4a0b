package gendan.console;

import static org.assertj.core.api.Assertions.assertThat;

import gendan.Gendan;
import gendan.testing.TestGendan;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CommandLineTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final CommandLine commandLine = new CommandLine(Gendan.class, stream(out), stream(err));

    @Test
    void anUnknownWordIsToldTheNearestOne() {
        assertThat(commandLine.execute(new String[] {"bakcup", "x.gz"})).isEqualTo(2);
        assertThat(text(err).lines()).singleElement().asString().contains("unknown word bakcup, the nearest is backup");
    }

    @Test
    void helpNamesEveryWord() {
        assertThat(commandLine.execute(new String[] {"help"})).isZero();
        for (Word word : Word.values()) {
            assertThat(text(out)).contains("gendan " + word.usage());
        }
    }

    @Test
    void theLedgerIsCheckedWithoutAWebServer() {
        String[] arguments = {
            "check-ledger",
            "--gendan.db.url=" + TestGendan.database().jdbcUrl(),
            "--gendan.db.user=" + TestGendan.database().user(),
            "--gendan.db.password=" + TestGendan.database().password()
        };
        assertThat(commandLine.execute(arguments)).isIn(0, 1);
        assertThat(text(out)).contains("balances recomputed");
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
