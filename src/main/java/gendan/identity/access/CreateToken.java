package gendan.identity.access;

import gendan.kernel.Actor;
import gendan.kernel.Ids;
import gendan.kernel.Permission;
import gendan.kernel.Rejection;
import gendan.kernel.Subject;
import gendan.kernel.Violations;
import gendan.platform.AuditTrail;
import gendan.platform.AuditTrail.Change;
import gendan.platform.Tx;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Makes a token with which another program acts on the person's behalf, with some of the person's permissions.
///
/// The secret is in the answer, and nowhere else. Rejections: `value.required`, `text.too-long`,
/// `permission.unknown`, `permission.beyond-own`, `token.permission-barred` (a token makes no tokens),
/// `token.end-out-of-range`, `token.too-many`. Audited as `CREATED`.
@Component
public final class CreateToken {
    private static final Duration USUAL_LIFE = Duration.ofDays(90);
    private static final int LONGEST_NAME = 60;
    private static final int MOST_ALIVE = 50;

    private final Tx tx;
    private final Ids ids;
    private final Clock clock;
    private final Duration longestLife;
    private final TokenStore store;
    private final AuditTrail audit;

    CreateToken(Tx tx, Ids ids, Clock clock, IdentitySettings settings, TokenStore store, AuditTrail audit) {
        this.tx = tx;
        this.ids = ids;
        this.clock = clock;
        this.longestLife = Duration.ofDays(settings.tokenDays());
        this.store = store;
        this.audit = audit;
    }

    /// @param name what program it is for
    /// @param permissions codes such as `order.read`; null: all that the person has, as far as tokens may have them
    /// @param expiresAt null: in 90 days, or in the longest life allowed if that is shorter
    public record Request(String name, List<String> permissions, Instant expiresAt) {}

    /// @param token the secret, beginning with `gdn_`
    public record Result(UUID id, String name, String token, Instant expiresAt, List<String> permissions) {}

    public Result run(Actor actor, Request request) {
        actor.require(Permission.TOKEN_OWN);
        Instant now = clock.instant();
        // 1. what was sent
        var violations = new Violations();
        String name = violations.requiredText("/name", request.name(), LONGEST_NAME);
        Set<Permission> permissions = permissions(violations, actor, request.permissions());
        Instant expiresAt = end(violations, now, request.expiresAt());
        violations.rejectIfAny();
        List<String> codes = permissions.stream().map(Permission::code).toList();
        // 2. the token
        UUID id = ids.next();
        String secret = Secrets.token();
        return tx.write(() -> {
            if (store.alive(actor.personId(), now) >= MOST_ALIVE) {
                throw Rejection.conflict("token.too-many", MOST_ALIVE);
            }
            store.insert(id, actor.personId(), name, SecretHash.of(secret), codes, now, expiresAt);
            audit.changed(
                    actor,
                    new Subject("Token", id),
                    "CREATED",
                    List.of(
                            Change.of("name", null, name),
                            Change.of("permissions", null, codes),
                            Change.of("expiresAt", null, expiresAt)),
                    null);
            return new Result(id, name, secret, expiresAt, codes);
        });
    }

    private static Set<Permission> permissions(Violations violations, Actor actor, List<String> wished) {
        var permissions = EnumSet.noneOf(Permission.class);
        if (wished == null) {
            permissions.addAll(actor.permissions());
            permissions.remove(Permission.TOKEN_OWN);
            return permissions;
        }
        for (int i = 0; i < Math.min(wished.size(), 1_000); i++) {
            String field = "/permissions/" + i;
            Permission permission = Permission.ofCode(wished.get(i));
            if (permission == null) {
                violations.add("permission.unknown", field);
            } else if (permission == Permission.TOKEN_OWN) {
                violations.add("token.permission-barred", field, permission.code());
            } else if (!actor.may(permission)) {
                violations.add("permission.beyond-own", field, permission.code());
            } else {
                permissions.add(permission);
            }
        }
        return permissions;
    }

    private Instant end(Violations violations, Instant now, Instant wished) {
        Instant latest = now.plus(longestLife);
        if (wished == null) {
            Instant usual = now.plus(USUAL_LIFE);
            return usual.isAfter(latest) ? latest : usual;
        }
        if (!wished.isAfter(now) || wished.isAfter(latest)) {
            violations.add("token.end-out-of-range", "/expiresAt", longestLife.toDays());
        }
        return wished;
    }
}
