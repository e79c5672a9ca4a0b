package gendan.identity;

import gendan.kernel.Actor;
import gendan.kernel.Ids;
import gendan.kernel.Permission;
import gendan.kernel.Rejection;
import gendan.platform.AuditTrail;
import gendan.platform.Tx;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Makes a team.
///
/// Rejections: those of [TeamCheck], `team.name-taken`. Audited as `CREATED`.
@Component
public final class CreateTeam {
    private final Tx tx;
    private final Ids ids;
    private final TeamCheck check;
    private final TeamStore store;
    private final AuditTrail audit;

    CreateTeam(Tx tx, Ids ids, TeamCheck check, TeamStore store, AuditTrail audit) {
        this.tx = tx;
        this.ids = ids;
        this.check = check;
        this.store = store;
        this.audit = audit;
    }

    /// @param leaderId an active person, or null
    /// @param regionCode first digits of a division code, for members who have no region of their own
    /// @param active null: yes
    public record Request(String name, UUID leaderId, String regionCode, Boolean active) {}

    /// @return the new team's id
    public UUID run(Actor actor, Request request) {
        actor.require(Permission.PEOPLE_WRITE);
        return tx.write(() -> {
            TeamStore.Stored team = check.check(ids.next(), request, TeamCheck.NONE);
            if (!store.insert(team)) {
                throw Rejection.invalid("team.name-taken", "/name", team.name());
            }
            audit.changed(actor, TeamCheck.subject(team), "CREATED", check.changes(TeamCheck.NONE, team), null);
            return team.id();
        });
    }
}
