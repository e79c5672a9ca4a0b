package gendan.process.template;

import gendan.kernel.Actor;
import gendan.kernel.Permission;
import gendan.kernel.Rejection;
import gendan.kernel.Violations;
import gendan.platform.AuditTrail;
import gendan.platform.AuditTrail.Change;
import gendan.platform.Tx;
import gendan.process.template.TemplateStore.Stored;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Says which template is asked before which: the first one that fits is taken.
///
/// Rejections: `template.order-incomplete` (409) when it does not name each template once, as when somebody has made
/// one meanwhile. Audited as `ORDERED` for each template whose place is another one.
@Component
public final class OrderTemplates {
    private static final int MOST = 1_000;

    private final Tx tx;
    private final TemplateStore templates;
    private final Templates chosen;
    private final AuditTrail audit;

    OrderTemplates(Tx tx, TemplateStore templates, Templates chosen, AuditTrail audit) {
        this.tx = tx;
        this.templates = templates;
        this.chosen = chosen;
        this.audit = audit;
    }

    /// @param ids the one that is asked first at the beginning
    record Request(List<UUID> ids) {}

    void run(Actor actor, Request request) {
        actor.require(Permission.PROCESS_TEMPLATE);
        var violations = new Violations();
        List<UUID> ids = violations.list("/ids", request.ids, MOST);
        violations.rejectIfAny();
        tx.write(() -> {
            List<Stored> all = templates.lockAll();
            List<UUID> before = all.stream().map(Stored::id).toList();
            if (ids.size() != before.size() || !new HashSet<>(ids).containsAll(before)) {
                throw Rejection.conflict("template.order-incomplete");
            }
            templates.order(ids);
            for (Stored template : all) {
                int old = before.indexOf(template.id()) + 1;
                List<Change> changes = List.of(Change.of("position", old, ids.indexOf(template.id()) + 1));
                audit.changed(actor, template.subject(), "ORDERED", changes, null);
            }
            chosen.changed();
        });
    }
}
