package gendan.process.template;

import gendan.kernel.Actor;
import gendan.kernel.Permission;
import gendan.kernel.Rejection;
import gendan.platform.AuditTrail;
import gendan.platform.AuditTrail.Change;
import gendan.platform.Etags;
import gendan.platform.Tx;
import gendan.process.template.TemplateStore.Stored;
import gendan.process.template.VersionStore.Numbers;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Throws a draft away, so that the template is again what its last version says.
///
/// Rejections: `template.not-found` (404); `version.stale` (412); `template.no-draft`, and `template.only-draft` for
/// one that has no other version (409). Audited as `DRAFT_DISCARDED`.
@Component
public final class DiscardTemplateDraft {
    private final Tx tx;
    private final TemplateStore templates;
    private final VersionStore versions;
    private final AuditTrail audit;

    DiscardTemplateDraft(Tx tx, TemplateStore templates, VersionStore versions, AuditTrail audit) {
        this.tx = tx;
        this.templates = templates;
        this.versions = versions;
        this.audit = audit;
    }

    void run(Actor actor, UUID id, Long version) {
        actor.require(Permission.PROCESS_TEMPLATE);
        tx.write(() -> {
            Stored template = TemplateStore.one(templates.lockAll(), id);
            Etags.match(version, template.version());
            Numbers numbers = versions.numbers(id);
            if (numbers.draft() == null) {
                throw Rejection.conflict("template.no-draft");
            }
            if (numbers.highest() == 1) {
                throw Rejection.conflict("template.only-draft");
            }
            versions.deleteDraft(id);
            templates.update(template);
            List<Change> changes = List.of(Change.of("draft", numbers.draft(), null));
            audit.changed(actor, template.subject(), "DRAFT_DISCARDED", changes, null);
        });
    }
}
