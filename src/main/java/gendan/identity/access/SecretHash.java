package gendan.identity.access;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// SHA-256 of a session's or a token's secret: what is stored and looked up. The secrets have 256 random bits,
/// so a plain digest is enough, unlike for passwords.
record SecretHash(long a, long b, long c, long d) {
    static SecretHash of(String secret) {
        ByteBuffer digest = ByteBuffer.wrap(sha256().digest(secret.getBytes(StandardCharsets.UTF_8)));
        return new SecretHash(digest.getLong(), digest.getLong(), digest.getLong(), digest.getLong());
    }

    byte[] bytes() {
        return ByteBuffer.allocate(32)
                .putLong(a)
                .putLong(b)
                .putLong(c)
                .putLong(d)
                .array();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
