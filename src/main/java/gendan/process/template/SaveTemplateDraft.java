package gendan.process.template;

import gendan.kernel.Actor;
import gendan.kernel.Permission;
import gendan.platform.AuditTrail;
import gendan.platform.AuditTrail.Change;
import gendan.platform.Etags;
import gendan.platform.Tx;
import gendan.process.template.TemplateStore.Stored;
import gendan.process.template.VersionStore.Numbers;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Keeps what somebody has changed in a template as its draft; the version in use stays as it is. A draft may be
/// unfinished: what is wrong with it is told with it ([TemplateQueries]) and stops only its activation.
///
/// Rejections: `template.not-found` (404); `version.stale` (412); whatever not even a draft may be (422,
/// [Findings#rejectUnfit]). Audited as `DRAFTED` when the draft is begun.
@Component
public final class SaveTemplateDraft {
    private final Tx tx;
    private final TemplateStore templates;
    private final VersionStore versions;
    private final TemplateChecks checks;
    private final AuditTrail audit;

    SaveTemplateDraft(Tx tx, TemplateStore templates, VersionStore versions, TemplateChecks checks, AuditTrail audit) {
        this.tx = tx;
        this.templates = templates;
        this.versions = versions;
        this.checks = checks;
        this.audit = audit;
    }

    /// @param version what the actor saw; null for one who does not care
    void run(Actor actor, UUID id, Long version, TemplateForm form) {
        actor.require(Permission.PROCESS_TEMPLATE);
        tx.write(() -> save(actor, id, version, form));
    }

    private void save(Actor actor, UUID id, Long version, TemplateForm form) {
        List<Stored> all = templates.lockAll();
        Stored template = TemplateStore.one(all, id);
        Etags.match(version, template.version());
        checks.check(form, all, template).rejectUnfit();
        Numbers numbers = versions.numbers(id);
        if (numbers.draft() == null) {
            versions.insertDraft(actor, id, numbers.highest() + 1, form);
            List<Change> changes = List.of(Change.of("draft", null, numbers.highest() + 1));
            audit.changed(actor, template.subject(), "DRAFTED", changes, null);
        } else {
            versions.updateDraft(actor, id, numbers.draft(), form);
        }
        boolean first = numbers.draft() != null && numbers.highest() == 1;
        templates.update(first ? named(template, form) : template);
    }

    /// One that was never in use is called and limited as its first draft says.
    private static Stored named(Stored template, TemplateForm form) {
        Names name = new Names(
                VersionStore.text(form.name().zh()),
                VersionStore.text(form.name().en()));
        return new Stored(
                template.id(),
                template.code(),
                name.isEmpty() ? template.name() : name,
                template.position(),
                form.conditions(),
                null,
                template.version());
    }
}
