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
import gendan.process.template.VersionStore.Numbers;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Puts a template's draft into use: orders submitted from now on get it. Sheets that are running keep the version they
/// were made by.
///
/// Rejections: `template.not-found` (404); `version.stale` (412); `template.no-draft` (409); everything that
/// [TemplateChecks] finds, and `value.required` without a note (422). Audited as `ACTIVATED`.
@Component
public final class ActivateTemplateVersion {
    private static final int LONGEST_NOTE = 500;

    private final Tx tx;
    private final TemplateStore templates;
    private final VersionStore versions;
    private final TemplateChecks checks;
    private final Templates chosen;
    private final AuditTrail audit;

    ActivateTemplateVersion(
            Tx tx,
            TemplateStore templates,
            VersionStore versions,
            TemplateChecks checks,
            Templates chosen,
            AuditTrail audit) {
        this.tx = tx;
        this.templates = templates;
        this.versions = versions;
        this.checks = checks;
        this.chosen = chosen;
        this.audit = audit;
    }

    /// @param note what was changed and why
    record Request(String note) {}

    void run(Actor actor, UUID id, Long version, Request request) {
        actor.require(Permission.PROCESS_TEMPLATE);
        tx.write(() -> activate(actor, id, version, request));
    }

    private void activate(Actor actor, UUID id, Long version, Request request) {
        // 1. what is to be activated, and whether the actor has seen it
        List<Stored> all = templates.lockAll();
        Stored template = TemplateStore.one(all, id);
        Etags.match(version, template.version());
        Numbers numbers = versions.numbers(id);
        if (numbers.draft() == null) {
            throw Rejection.conflict("template.no-draft");
        }
        // 2. whether it may be
        TemplateForm form = versions.form(id, numbers.draft());
        Violations errors = checks.check(form, all, template).errors();
        String note = errors.requiredText("/note", request.note, LONGEST_NOTE);
        errors.rejectIfAny();
        // 3. the version before makes room
        versions.retire(id);
        versions.activate(id, numbers.draft(), form.checked(), note);
        templates.update(new Stored(
                id,
                template.code(),
                form.name(),
                template.position(),
                form.conditions(),
                numbers.draft(),
                template.version()));
        List<Change> changes = List.of(Change.of("activeVersion", template.activeVersion(), numbers.draft()));
        audit.changed(actor, template.subject(), "ACTIVATED", changes, note);
        chosen.changed();
    }
}
