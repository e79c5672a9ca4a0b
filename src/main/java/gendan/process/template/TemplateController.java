package gendan.process.template;

import gendan.kernel.Actor;
import gendan.kernel.Page;
import gendan.kernel.Permission;
import gendan.platform.Answers;
import gendan.platform.Etags;
import gendan.platform.Idempotency;
import gendan.platform.Idempotency.Reply;
import gendan.platform.Permit;
import gendan.process.template.TemplateQueries.ActivationPreview;
import gendan.process.template.TemplateQueries.Row;
import gendan.process.template.TemplateQueries.TemplateView;
import gendan.process.template.TemplateQueries.VersionView;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Templates of process sheets.
@RestController
@RequestMapping("/api/process-templates")
final class TemplateController {
    private static final String PATH = "/api/process-templates/";

    private final TemplateQueries queries;
    private final Idempotency idempotency;
    private final CreateTemplate create;
    private final CopyTemplate copy;
    private final SaveTemplateDraft saveDraft;
    private final DiscardTemplateDraft discardDraft;
    private final ActivateTemplateVersion activate;
    private final RetireTemplate retire;
    private final OrderTemplates order;

    TemplateController(
            TemplateQueries queries,
            Idempotency idempotency,
            CreateTemplate create,
            CopyTemplate copy,
            SaveTemplateDraft saveDraft,
            DiscardTemplateDraft discardDraft,
            ActivateTemplateVersion activate,
            RetireTemplate retire,
            OrderTemplates order) {
        this.queries = queries;
        this.idempotency = idempotency;
        this.create = create;
        this.copy = copy;
        this.saveDraft = saveDraft;
        this.discardDraft = discardDraft;
        this.activate = activate;
        this.retire = retire;
        this.order = order;
    }

    /// In the order in which orders are asked; without pages, as there are few.
    @GetMapping
    @Permit(Permission.ORDER_READ)
    Page<Row> list() {
        return queries.list();
    }

    @PostMapping
    @Permit(Permission.PROCESS_TEMPLATE)
    @Answers(value = TemplateView.class, status = 201)
    ResponseEntity<?> create(
            Actor actor,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            @RequestBody CreateTemplate.Request body) {
        return made(actor, key, "CreateTemplate", body, () -> create.run(actor, body));
    }

    @PutMapping("/order")
    @Permit(Permission.PROCESS_TEMPLATE)
    Page<Row> order(Actor actor, @RequestBody OrderTemplates.Request body) {
        order.run(actor, body);
        return queries.list();
    }

    @GetMapping("/{id}")
    @Permit(Permission.ORDER_READ)
    ResponseEntity<TemplateView> one(@PathVariable UUID id) {
        return answer(id);
    }

    @PostMapping("/{id}/copy")
    @Permit(Permission.PROCESS_TEMPLATE)
    @Answers(value = TemplateView.class, status = 201)
    ResponseEntity<?> copy(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            @RequestBody CopyTemplate.Request body) {
        return made(actor, key, "CopyTemplate " + id, body, () -> copy.run(actor, id, body));
    }

    private ResponseEntity<?> made(Actor actor, String key, String operation, Object body, Supplier<UUID> command) {
        return idempotency.once(key, actor, operation, body, () -> {
            TemplateView template = queries.one(command.get());
            return Reply.created(template, template.version(), PATH + template.id());
        });
    }

    @PutMapping("/{id}/draft")
    @Permit(Permission.PROCESS_TEMPLATE)
    ResponseEntity<TemplateView> saveDraft(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) String ifMatch,
            @RequestBody TemplateForm body) {
        saveDraft.run(actor, id, Etags.required(ifMatch), body);
        return answer(id);
    }

    @DeleteMapping("/{id}/draft")
    @Permit(Permission.PROCESS_TEMPLATE)
    ResponseEntity<TemplateView> discardDraft(
            Actor actor, @PathVariable UUID id, @RequestHeader(name = "If-Match", required = false) String ifMatch) {
        discardDraft.run(actor, id, Etags.required(ifMatch));
        return answer(id);
    }

    @GetMapping("/{id}/activation-preview")
    @Permit(Permission.PROCESS_TEMPLATE)
    ActivationPreview activationPreview(@PathVariable UUID id) {
        return queries.activationPreview(id);
    }

    @PostMapping("/{id}/activate")
    @Permit(Permission.PROCESS_TEMPLATE)
    @Answers(TemplateView.class)
    ResponseEntity<?> activate(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            @RequestHeader(name = "If-Match", required = false) String ifMatch,
            @RequestBody ActivateTemplateVersion.Request body) {
        long version = Etags.required(ifMatch);
        return changed(
                actor, key, "ActivateTemplateVersion " + id, body, id, () -> activate.run(actor, id, version, body));
    }

    @PostMapping("/{id}/retire")
    @Permit(Permission.PROCESS_TEMPLATE)
    @Answers(TemplateView.class)
    ResponseEntity<?> retire(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            @RequestHeader(name = "If-Match", required = false) String ifMatch,
            @RequestBody RetireTemplate.Request body) {
        long version = Etags.required(ifMatch);
        return changed(actor, key, "RetireTemplate " + id, body, id, () -> retire.run(actor, id, version, body));
    }

    private ResponseEntity<?> changed(
            Actor actor, String key, String operation, Object body, UUID id, Runnable command) {
        return idempotency.once(key, actor, operation, body, () -> {
            command.run();
            TemplateView template = queries.one(id);
            return Reply.changed(template, template.version());
        });
    }

    /// The newest version first.
    @GetMapping("/{id}/versions")
    @Permit(Permission.ORDER_READ)
    Page<VersionView> history(@PathVariable UUID id) {
        return queries.history(id);
    }

    @GetMapping("/{id}/versions/{number}")
    @Permit(Permission.ORDER_READ)
    VersionView version(@PathVariable UUID id, @PathVariable int number) {
        return queries.version(id, number);
    }

    private ResponseEntity<TemplateView> answer(UUID id) {
        TemplateView template = queries.one(id);
        return ResponseEntity.ok().eTag(Etags.of(template.version())).body(template);
    }
}
