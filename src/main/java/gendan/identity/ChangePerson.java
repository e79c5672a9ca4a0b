package gendan.identity;

import gendan.identity.access.Callers;
import gendan.identity.access.SessionStore;
import gendan.kernel.Actor;
import gendan.kernel.DataScope;
import gendan.kernel.Permission;
import gendan.kernel.Rejection;
import gendan.kernel.Subject;
import gendan.kernel.Violations;
import gendan.platform.AuditTrail;
import gendan.platform.Etags;
import gendan.platform.Tx;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Changes a person: name, team, roles, scope, and whether they are still with us. Takes effect at once for
/// whoever is logged in; somebody no longer active is logged out and their tokens stop working.
///
/// Rejections: `person.unknown` (404), `version.stale` (412), those of [PersonCheck], `login-name.taken`,
/// `person.beyond-own` (403: may do more than the one who changes), `person.last-administrator` (409).
/// Audited as `CHANGED`, field by field.
@Component
public final class ChangePerson {
    private final Tx tx;
    private final PersonCheck check;
    private final PersonStore store;
    private final TeamStore teams;
    private final SessionStore sessions;
    private final AuditTrail audit;
    private final Callers callers;

    ChangePerson(
            Tx tx,
            PersonCheck check,
            PersonStore store,
            TeamStore teams,
            SessionStore sessions,
            AuditTrail audit,
            Callers callers) {
        this.tx = tx;
        this.check = check;
        this.store = store;
        this.teams = teams;
        this.sessions = sessions;
        this.audit = audit;
        this.callers = callers;
    }

    /// The whole person; see [PersonDetails]. A null locale or zone leaves it as it is.
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
            Boolean active) {
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

    /// @param expected the version that the caller saw; null for one who does not care
    public void run(Actor actor, UUID id, Long expected, Request request) {
        actor.require(Permission.PEOPLE_WRITE);
        tx.write(() -> {
            // 1. who it is
            PersonStore.Stored old = store.lock(id);
            if (old == null) {
                throw Rejection.notFound("person.unknown");
            }
            Etags.match(expected, old.version());
            requireNotBeyond(actor, old);
            // 2. what was sent
            var violations = new Violations();
            PersonDetails person = check.check(violations, actor, request.details(), old.details());
            violations.rejectIfAny();
            if (old.details().isActiveAdministrator()
                    && !person.isActiveAdministrator()
                    && !store.hasOtherAdministrator(id)) {
                throw Rejection.conflict("person.last-administrator");
            }
            // 3. the change
            if (audit.changed(
                    actor,
                    new Subject("Person", id),
                    "CHANGED",
                    PersonChanges.between(old.details(), person, teams::nameOf),
                    null)) {
                if (!store.update(old, person)) {
                    throw Rejection.invalid("login-name.taken", "/loginName", person.loginName());
                }
                if (!person.active()) {
                    sessions.endAll(id);
                }
                callers.accessChanged();
            }
        });
    }

    /// Whoever may change people but not everything else must not gain the rest through somebody who may.
    static void requireNotBeyond(Actor actor, PersonStore.Stored person) {
        if (!Grants.covers(actor, person.permissions())) {
            throw Rejection.forbidden("person.beyond-own");
        }
    }
}
