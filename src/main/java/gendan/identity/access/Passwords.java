package gendan.identity.access;

import gendan.kernel.Rejection;
import gendan.kernel.Violations;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/// Stores passwords as Argon2id hashes and judges new ones.
///
/// Each hash takes the memory that [IdentitySettings] says, so only as many are computed at once as there are
/// processors; the rest waits.
@Component
public final class Passwords {
    public static final int SHORTEST = 10;
    public static final int LONGEST = 128;
    private static final int FEWEST_DIFFERENT = 5;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LONGEST_WAIT_SECONDS = 10;

    private final Argon2PasswordEncoder encoder;
    private final String nobodysHash;
    private final Semaphore room =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);

    Passwords(IdentitySettings settings) {
        this.encoder = new Argon2PasswordEncoder(
                SALT_BYTES, HASH_BYTES, 1, settings.passwordMemoryKb(), settings.passwordIterations());
        this.nobodysHash = "$argon2id$v=19$m=" + settings.passwordMemoryKb() + ",t=" + settings.passwordIterations()
                + ",p=1$" + zeros(SALT_BYTES) + "$" + zeros(HASH_BYTES);
    }

    private static String zeros(int bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(new byte[bytes]);
    }

    /// Ten characters or more of at least two kinds (letters, digits, others), five of them different, and without
    /// the login name; what is wrong is noted at the field.
    public static void judge(Violations violations, String field, String password, String loginName) {
        if (password == null || password.isEmpty()) {
            violations.add("value.required", field);
        } else if (password.length() < SHORTEST) {
            violations.add("password.too-short", field, SHORTEST);
        } else if (password.length() > LONGEST) {
            violations.add("text.too-long", field, LONGEST, password.length());
        } else if (password.chars().distinct().count() < FEWEST_DIFFERENT || kinds(password) < 2) {
            violations.add("password.too-simple", field);
        } else if (loginName != null
                && !loginName.isBlank()
                && password.toLowerCase(Locale.ROOT).contains(loginName.strip().toLowerCase(Locale.ROOT))) {
            violations.add("password.contains-name", field);
        }
    }

    private static long kinds(String password) {
        return password.codePoints()
                .map(c -> Character.isLetter(c) ? 0 : Character.isDigit(c) ? 1 : 2)
                .distinct()
                .count();
    }

    public String hash(String password) {
        return inTurn(() -> encoder.encode(normal(password)));
    }

    /// Takes the same time whether or not there is a hash to compare with.
    ///
    /// @param hash null when nobody has the login name; the answer then is no
    boolean matches(String password, String hash) {
        boolean equal = inTurn(() -> encoder.matches(normal(password), hash == null ? nobodysHash : hash));
        return equal && hash != null;
    }

    /// Whether the hash was made with less effort than is set now.
    boolean isOutdated(String hash) {
        return encoder.upgradeEncoding(hash);
    }

    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!room.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw Rejection.of(Rejection.Kind.TOO_MANY, "login.busy");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw Rejection.of(Rejection.Kind.TOO_MANY, "login.busy");
        }
        try {
            return work.get();
        } finally {
            room.release();
        }
    }
}
