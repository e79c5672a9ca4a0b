package gendan.identity.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/// What is stored of a password, and what a guess costs.
class PasswordsTest {
    private final Passwords passwords = new Passwords(settings(8_192));

    private static IdentitySettings settings(int memoryKb) {
        return new IdentitySettings(5, 15, 480, 168, 730, memoryKb, 2, false);
    }

    @Test
    void aHashIsSaltedArgon2idAndMatchesItsPasswordOnly() {
        String hash = passwords.hash("Grüße-2026");
        assertThat(hash).startsWith("$argon2id$v=19$m=8192,t=2,p=1$").isNotEqualTo(passwords.hash("Grüße-2026"));
        assertThat(passwords.matches("Grüße-2026", hash)).isTrue();
        assertThat(passwords.matches("Gru\u0308ße-2026", hash))
                .as("written with a combining mark, as some keyboards do")
                .isTrue();
        assertThat(passwords.matches("grüße-2026", hash)).isFalse();
    }

    @Test
    void anUnknownNameCostsAGuesserAsMuchAsAKnownOne() {
        String hash = passwords.hash("Richtig-2026");
        for (int i = 0; i < 3; i++) {
            passwords.matches("Falsch-2026", hash);
            passwords.matches("Falsch-2026", null);
        }
        long known = cpu(() -> passwords.matches("Falsch-2026", hash));
        long unknown = cpu(() -> passwords.matches("Falsch-2026", null));
        assertThat((double) unknown / known).isBetween(0.5, 2.0);
    }

    private static long cpu(BooleanSupplier check) {
        var threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        for (int i = 0; i < 10; i++) {
            assertThat(check.getAsBoolean()).isFalse();
        }
        return threads.getCurrentThreadCpuTime() - before;
    }

    @Test
    void aHashOfLessEffortIsNoticed() {
        String weak = new Passwords(settings(1_024)).hash("Richtig-2026");
        assertThat(passwords.isOutdated(weak)).isTrue();
        assertThat(passwords.isOutdated(passwords.hash("Richtig-2026"))).isFalse();
        assertThat(passwords.matches("Richtig-2026", weak)).isTrue();
    }
}
