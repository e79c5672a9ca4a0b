package gendan.identity;

import gendan.identity.access.Callers;
import gendan.kernel.Actor;
import gendan.kernel.Permission;
import gendan.kernel.Rejection;
import gendan.platform.AuditTrail;
import gendan.platform.Etags;
import gendan.platform.Tx;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Changes a team, or closes it (`active: false`).
///
/// Rejections: `team.not-found` (404), `version.stale` (412), those of [TeamCheck], `team.name-taken`,
/// `team.has-members` (409, when it is to be closed). Audited as `CHANGED`.
@Component
public final class ChangeTeam {
    private final Tx tx;
    private final TeamCheck check;
    private final TeamStore store;
    private final AuditTrail audit;
    private final Callers callers;

    ChangeTeam(Tx tx, TeamCheck check, TeamStore store, AuditTrail audit, Callers callers) {
        this.tx = tx;
        this.check = check;
        this.store = store;
        this.audit = audit;
        this.callers = callers;
    }

    /// @param expected the version that the caller saw; null for one who does not care
    /// @param request the whole team
    public void run(Actor actor, UUID id, Long expected, CreateTeam.Request request) {
        actor.require(Permission.PEOPLE_WRITE);
        tx.write(() -> {
            TeamStore.Stored old = store.lock(id);
            if (old == null) {
                throw Rejection.notFound("team.not-found");
            }
            Etags.match(expected, old.version());
            TeamStore.Stored team = check.check(id, request, old);
            int members = old.active() && !team.active() ? store.activeMembers(id) : 0;
            if (members > 0) {
                throw Rejection.conflict("team.has-members", members);
            }
            if (audit.changed(actor, TeamCheck.subject(team), "CHANGED", check.changes(old, team), null)) {
                if (!store.update(team)) {
                    throw Rejection.invalid("team.name-taken", "/name", team.name());
                }
                callers.accessChanged();
            }
        });
    }
}
