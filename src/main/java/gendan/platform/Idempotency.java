package gendan.platform;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import gendan.kernel.Actor;
import gendan.kernel.Rejection;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Lets a caller send the same request again without doing the same thing again (`Idempotency-Key`).
///
/// The answer is stored in the transaction of the work, so that either both are there or neither. Keys are kept per
/// actor for [#KEPT_HOURS] hours.
@Component
public final class Idempotency {
    public static final int KEPT_HOURS = 48;
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,100}");
    private static final UUID NOBODY = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Tx tx;
    private final Clock clock;

    public Idempotency(JdbcClient jdbc, JsonMapper json, Tx tx, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.tx = tx;
        this.clock = clock;
    }

    /// What a command answers over HTTP.
    ///
    /// @param etag version of what was made or changed, or null
    /// @param location address of what was made, or null
    public record Reply(HttpStatus status, Object body, String etag, String location) {
        public static Reply created(Object body, long version, String location) {
            return new Reply(HttpStatus.CREATED, body, Etags.of(version), location);
        }

        public static Reply changed(Object body, long version) {
            return new Reply(HttpStatus.OK, body, Etags.of(version), null);
        }
    }

    private record Stored(byte[] fingerprint, int status, String body, String etag, String location) {}

    /// Runs the work of a call once for its key.
    public ResponseEntity<?> once(Call call, Object request, Supplier<Reply> work) {
        return once(call.key(), call.actor(), call.operation(), request, work);
    }

    /// Runs the work once for this key; without a key simply runs it, in one transaction in either case.
    ///
    /// Who comes with the same key meanwhile waits for the first one and is given its answer.
    ///
    /// @param operation names what is done, such as `POST /api/orders/…/confirm`
    /// @throws Rejection `idempotency.key-broken`, or `idempotency.other-body` (422)
    public ResponseEntity<?> once(String key, Actor actor, String operation, Object request, Supplier<Reply> work) {
        if (key == null) {
            return answer(tx.write(work));
        }
        if (!KEY.matcher(key).matches()) {
            throw Rejection.invalid("idempotency.key-broken", "");
        }
        byte[] fingerprint = fingerprint(operation, request);
        return tx.write(() -> {
            lock(actor, key);
            Stored stored = find(actor, key);
            if (stored != null) {
                return replay(stored, fingerprint);
            }
            Reply reply = work.get();
            store(actor, key, fingerprint, reply);
            return answer(reply);
        });
    }

    /// Until the transaction ends. A lock without a row: a row would give the transaction its place in the event log
    /// before it has locked what it is about.
    private void lock(Actor actor, String key) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))")
                .param("name", idOf(actor) + " " + key)
                .query((row, n) -> n)
                .list();
    }

    private static ResponseEntity<?> replay(Stored stored, byte[] fingerprint) {
        if (!Arrays.equals(stored.fingerprint, fingerprint)) {
            throw Rejection.invalid("idempotency.other-body", "");
        }
        return builder(HttpStatus.valueOf(stored.status), stored.etag, stored.location)
                .header("Idempotency-Replayed", "true")
                .contentType(MediaType.APPLICATION_JSON)
                .body(stored.body == null ? null : new RawJson(stored.body));
    }

    private static ResponseEntity<?> answer(Reply reply) {
        return builder(reply.status, reply.etag, reply.location).body(reply.body);
    }

    private static ResponseEntity.BodyBuilder builder(HttpStatus status, String etag, String location) {
        var builder = ResponseEntity.status(status);
        if (etag != null) {
            builder.header("ETag", etag);
        }
        if (location != null) {
            builder.header("Location", location);
        }
        return builder;
    }

    private Stored find(Actor actor, String key) {
        return jdbc.sql("""
                        select fingerprint, status, body, etag, location from platform.idempotency
                        where actor_id = :actor and key = :key
                        """)
                .param("actor", idOf(actor))
                .param("key", key)
                .query((row, n) -> new Stored(
                        row.getBytes(1), row.getInt(2), row.getString(3), row.getString(4), row.getString(5)))
                .optional()
                .orElse(null);
    }

    private void store(Actor actor, String key, byte[] fingerprint, Reply reply) {
        jdbc.sql("""
                        insert into platform.idempotency
                            (actor_id, key, fingerprint, status, body, etag, location, created_at)
                        values (:actor, :key, :fingerprint, :status, :body, :etag, :location, :at)
                        """)
                .param("actor", idOf(actor))
                .param("key", key)
                .param("fingerprint", fingerprint)
                .param("status", reply.status.value())
                .param("body", reply.body == null ? null : json.writeValueAsString(reply.body))
                .param("etag", reply.etag)
                .param("location", reply.location)
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    /// Forgets keys older than [#KEPT_HOURS] hours.
    public int forgetOld() {
        return jdbc.sql("delete from platform.idempotency where created_at < :before")
                .param(
                        "before",
                        OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)
                                .minusHours(KEPT_HOURS))
                .update();
    }

    private static UUID idOf(Actor actor) {
        return actor.personId() == null ? NOBODY : actor.personId();
    }

    private byte[] fingerprint(String operation, Object request) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(operation.getBytes(StandardCharsets.UTF_8));
            digest.update(json.writeValueAsBytes(request));
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// JSON that was written before and is sent as it is.
    private record RawJson(@JsonRawValue @JsonValue String text) {}
}
