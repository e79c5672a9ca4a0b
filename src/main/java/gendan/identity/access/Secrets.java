package gendan.identity.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/// Makes the secrets that sessions and tokens are known by, and what is derived from them.
public final class Secrets {
    /// Every API token begins with this, so that scanners for leaked secrets can find it.
    public static final String TOKEN_PREFIX = "gdn_";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private Secrets() {}

    static String session() {
        return random();
    }

    static String token() {
        return TOKEN_PREFIX + random();
    }

    /// The value that the page must send with every change: derived from the session's secret, which no other site
    /// can read or set, so it needs no storing.
    static String csrf(String sessionSecret) {
        MessageDigest digest = SecretHash.sha256();
        digest.update("csrf ".getBytes(StandardCharsets.UTF_8));
        digest.update(sessionSecret.getBytes(StandardCharsets.UTF_8));
        return encode(digest.digest());
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return encode(bytes);
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
