package gendan.process.template;

import gendan.kernel.Actor;
import gendan.kernel.Ids;
import gendan.kernel.Permission;
import gendan.kernel.Rejection;
import gendan.kernel.Violations;
import gendan.platform.AuditTrail;
import gendan.platform.Tx;
import gendan.process.template.TemplateStore.Stored;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// Makes a template with a first draft, which no order gets before it is activated. It is asked just before the first
/// one that is for every order.
///
/// Rejections: `template.code-malformed`, `template.code-taken` (422), and whatever not even a draft may be
/// ([Findings#rejectUnfit]). Audited as `CREATED`.
@Component
public final class CreateTemplate {
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_-]{1,39}");

    private final Tx tx;
    private final Ids ids;
    private final TemplateStore templates;
    private final VersionStore versions;
    private final TemplateChecks checks;
    private final AuditTrail audit;

    CreateTemplate(
            Tx tx, Ids ids, TemplateStore templates, VersionStore versions, TemplateChecks checks, AuditTrail audit) {
        this.tx = tx;
        this.ids = ids;
        this.templates = templates;
        this.versions = versions;
        this.checks = checks;
        this.audit = audit;
    }

    /// @param code capital letters, digits, hyphens and underscores, 2 to 40; never changes
    /// @param conditions null: it is for every order
    /// @param steps null: none yet
    record Request(String code, Names name, TemplateConditions conditions, List<StepForm> steps) {}

    UUID run(Actor actor, Request request) {
        actor.require(Permission.PROCESS_TEMPLATE);
        return tx.write(
                () -> create(actor, request.code, new TemplateForm(request.name, request.conditions, request.steps)));
    }

    /// Within a running transaction.
    UUID create(Actor actor, String wishedCode, TemplateForm form) {
        List<Stored> all = templates.lockAll();
        var violations = new Violations();
        String code = violations.requiredText("/code", wishedCode, 40);
        if (code != null && code.length() <= 40 && !CODE.matcher(code).matches()) {
            violations.add("template.code-malformed", "/code");
        }
        Names.check(violations, "/name", form.name(), StepChecks.LONGEST_NAME);
        violations.rejectIfAny();
        checks.check(form, all, null).rejectUnfit();
        Stored template = new Stored(ids.next(), code, form.name(), 0, form.conditions(), null, 1);
        if (!templates.insert(template)) {
            throw Rejection.invalid("template.code-taken", "/code", code);
        }
        versions.insertDraft(actor, template.id(), 1, form);
        templates.order(placed(all, template));
        audit.changed(actor, template.subject(), "CREATED", List.of(), null);
        return template.id();
    }

    private static List<UUID> placed(List<Stored> all, Stored template) {
        List<UUID> order = new ArrayList<>(all.stream().map(Stored::id).toList());
        int place = all.stream()
                .filter(Stored::isForEveryOrder)
                .findFirst()
                .map(all::indexOf)
                .orElse(0);
        order.add(place, template.id());
        return order;
    }
}
