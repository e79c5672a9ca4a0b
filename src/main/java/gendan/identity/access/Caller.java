package gendan.identity.access;

import gendan.kernel.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/// Whom a secret stands for, as it was read at most five seconds ago.
///
/// @param hash of the session's or token's secret
/// @param tokenId null for a session
/// @param actor who acts, with what they may do at this moment
/// @param locale of the person, for requests that name no language
/// @param endsAt when the secret ends in any case
/// @param idle after how long without a request it ends too; null for never
/// @param revoked whether it was taken back
/// @param lastUsed milliseconds since 1970 of the last request that was noted; 0 for none
record Caller(
        SecretHash hash,
        UUID tokenId,
        Actor actor,
        Locale locale,
        Instant endsAt,
        Duration idle,
        boolean revoked,
        AtomicLong lastUsed) {
    boolean isSession() {
        return tokenId == null;
    }

    boolean isOver(Instant now) {
        return !now.isBefore(endsAt) || idle != null && now.toEpochMilli() >= lastUsed.get() + idle.toMillis();
    }
}
