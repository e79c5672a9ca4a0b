package gendan.identity;

import gendan.identity.access.FirstStart;
import gendan.kernel.Rejection;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Locale;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// The one-time code with which the first administrator is made: whoever reads the console of the program may.
///
/// Printed at the start while nobody exists. After [#MOST_WRONG] wrong ones it is void and another is printed.
@Component
public final class SetupCode {
    static final int MOST_WRONG = 10;
    /// Without the letters and digits that look alike.
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int GROUPS = 3;
    private static final int GROUP = 4;

    private final SecureRandom random = new SecureRandom();
    private final FirstStart firstStart;
    private final Environment environment;
    private String code;
    private int wrong;

    SetupCode(FirstStart firstStart, Environment environment) {
        this.firstStart = firstStart;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void announce() {
        // words of the command line that do not serve have no page to enter it on
        if (environment.containsProperty("local.server.port") && firstStart.isNow()) {
            issue();
        }
    }

    /// @throws Rejection `setup.code-wrong` (422), or `setup.code-void` (429) when another was printed
    synchronized void check(String given) {
        if (code == null) {
            issue();
        }
        String plain =
                given == null ? "" : given.strip().toUpperCase(Locale.ROOT).replace("-", "");
        if (MessageDigest.isEqual(bytes(plain), bytes(code.replace("-", "")))) {
            return;
        }
        if (++wrong >= MOST_WRONG) {
            issue();
            throw Rejection.of(Rejection.Kind.TOO_MANY, "setup.code-void");
        }
        throw Rejection.invalid("setup.code-wrong", "/code");
    }

    synchronized void forget() {
        code = null;
    }

    private synchronized void issue() {
        var fresh = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            fresh.append(i > 0 && i % GROUP == 0 ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        code = fresh.toString();
        wrong = 0;
        print();
    }

    /// On the console and not in the log, which may be collected and read by others.
    private void print() {
        String port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        var console = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        console.printf("""

                ────────────────────────────────────────────────────────────────
                  首次启动：请在浏览器打开 http://localhost:%s
                  用这个一次性验证码设置管理员：
                  First start: open the address above and set up the
                  administrator with this one-time code:

                      %s
                ────────────────────────────────────────────────────────────────

                """, port, code);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
