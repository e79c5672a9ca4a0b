package gendan.process.template;

import gendan.kernel.Actor;
import gendan.kernel.Permission;
import gendan.platform.Tx;
import gendan.process.template.VersionStore.Numbers;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Makes a template of another one's newest version, draft or not, to be changed and activated by itself.
///
/// Rejections: `template.not-found` (404), those of [CreateTemplate]. Audited as `CREATED`.
@Component
public final class CopyTemplate {
    private final Tx tx;
    private final TemplateStore templates;
    private final VersionStore versions;
    private final CreateTemplate create;

    CopyTemplate(Tx tx, TemplateStore templates, VersionStore versions, CreateTemplate create) {
        this.tx = tx;
        this.templates = templates;
        this.versions = versions;
        this.create = create;
    }

    /// @param code of the new template
    record Request(String code, Names name) {}

    UUID run(Actor actor, UUID id, Request request) {
        actor.require(Permission.PROCESS_TEMPLATE);
        return tx.write(() -> {
            TemplateStore.one(templates.lockAll(), id);
            Numbers numbers = versions.numbers(id);
            TemplateForm copied = versions.form(id, numbers.highest());
            return create.create(
                    actor, request.code, new TemplateForm(request.name, copied.conditions(), copied.steps()));
        });
    }
}
