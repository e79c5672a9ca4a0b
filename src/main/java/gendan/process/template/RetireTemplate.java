package gendan.process.template;

import gendan.kernel.Actor;
import gendan.kernel.Permission;
import gendan.kernel.Rejection;
import gendan.kernel.Violations;
import gendan.platform.AuditTrail;
import gendan.platform.AuditTrail.Change;
import gendan.platform.Etags;
import gendan.platform.Tx;
import gendan.process.template.TemplateStore.Stored;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Takes a template out of use: new orders are no longer asked about it, running sheets go on. It comes back by
/// activating a draft of it.
///
/// Rejections: `template.not-found` (404); `version.stale` (412); `template.not-active`, and
/// `template.last-for-every-order` as each order must get a sheet (409); `value.required` without a reason (422).
/// Audited as `RETIRED`.
@Component
public final class RetireTemplate {
    private static final int LONGEST_REASON = 500;

    private final Tx tx;
    private final TemplateStore templates;
    private final VersionStore versions;
    private final Templates chosen;
    private final AuditTrail audit;

    RetireTemplate(Tx tx, TemplateStore templates, VersionStore versions, Templates chosen, AuditTrail audit) {
        this.tx = tx;
        this.templates = templates;
        this.versions = versions;
        this.chosen = chosen;
        this.audit = audit;
    }

    record Request(String reason) {}

    void run(Actor actor, UUID id, Long version, Request request) {
        actor.require(Permission.PROCESS_TEMPLATE);
        var violations = new Violations();
        String reason = violations.requiredText("/reason", request.reason, LONGEST_REASON);
        tx.write(() -> {
            List<Stored> all = templates.lockAll();
            Stored template = TemplateStore.one(all, id);
            Etags.match(version, template.version());
            if (!template.isActive()) {
                throw Rejection.conflict("template.not-active");
            }
            if (template.isLastForEveryOrder(all)) {
                throw Rejection.conflict(
                        "template.last-for-every-order", template.name().shown());
            }
            violations.rejectIfAny();
            versions.retire(id);
            templates.update(new Stored(
                    id,
                    template.code(),
                    template.name(),
                    template.position(),
                    template.conditions(),
                    null,
                    template.version()));
            List<Change> changes = List.of(Change.of("activeVersion", template.activeVersion(), null));
            audit.changed(actor, template.subject(), "RETIRED", changes, reason);
            chosen.changed();
        });
    }
}
