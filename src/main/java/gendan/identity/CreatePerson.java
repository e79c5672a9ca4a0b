package gendan.identity;

import gendan.identity.access.Callers;
import gendan.identity.access.Passwords;
import gendan.kernel.Actor;
import gendan.kernel.DataScope;
import gendan.kernel.Ids;
import gendan.kernel.Permission;
import gendan.kernel.Rejection;
import gendan.kernel.Subject;
import gendan.kernel.Violations;
import gendan.platform.AuditTrail;
import gendan.platform.Tx;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Takes somebody in, with roles and a first password.
///
/// Rejections: those of [PersonCheck] and of the password, `login-name.taken`. Audited as `CREATED`.
@Component
public final class CreatePerson {
    private final Tx tx;
    private final Ids ids;
    private final PersonCheck check;
    private final PersonStore store;
    private final TeamStore teams;
    private final Passwords passwords;
    private final AuditTrail audit;
    private final Callers callers;

    CreatePerson(
            Tx tx,
            Ids ids,
            PersonCheck check,
            PersonStore store,
            TeamStore teams,
            Passwords passwords,
            AuditTrail audit,
            Callers callers) {
        this.tx = tx;
        this.ids = ids;
        this.check = check;
        this.store = store;
        this.teams = teams;
        this.passwords = passwords;
        this.audit = audit;
        this.callers = callers;
    }

    /// See [PersonDetails].
    ///
    /// @param locale null: `zh-CN`
    /// @param timeZone null: the company's
    /// @param active null: yes
    public record Request(
            String loginName,
            String name,
            String email,
            String phone,
            String locale,
            String timeZone,
            UUID teamId,
            List<String> roleCodes,
            String regionCode,
            DataScope scope,
            Boolean active,
            String password) {
        PersonDetails details() {
            return new PersonDetails(
                    loginName,
                    name,
                    email,
                    phone,
                    locale,
                    timeZone,
                    teamId,
                    roleCodes,
                    regionCode,
                    scope,
                    active == null || active);
        }
    }

    /// @return the new person's id
    public UUID run(Actor actor, Request request) {
        return runAll(actor, List.of(request)).getFirst();
    }

    /// Takes in many at once, as when a company is set up: all of them or none. People who get the same first
    /// password get it hashed once, as that is meant to be slow.
    ///
    /// @return the new people's ids in the same order
    public List<UUID> runAll(Actor actor, List<Request> requests) {
        actor.require(Permission.PEOPLE_WRITE);
        Map<String, String> hashes = new HashMap<>();
        return tx.write(() ->
                requests.stream().map(request -> create(actor, request, hashes)).toList());
    }

    private UUID create(Actor actor, Request request, Map<String, String> hashes) {
        // 1. what was sent
        var violations = new Violations();
        PersonDetails person = check.check(violations, actor, request.details(), null);
        Passwords.judge(violations, "/password", request.password(), request.loginName());
        violations.rejectIfAny();
        // 2. the person
        UUID id = ids.next();
        String hash = hashes.computeIfAbsent(request.password(), passwords::hash);
        if (!store.insert(id, person, hash)) {
            throw Rejection.invalid("login-name.taken", "/loginName", person.loginName());
        }
        // 3. who did it
        audit.changed(
                actor,
                new Subject("Person", id),
                "CREATED",
                PersonChanges.between(PersonChanges.NOBODY, person, teams::nameOf),
                null);
        callers.accessChanged();
        return id;
    }
}
