package gendan.process.dispatch;

import gendan.kernel.Actor;
import gendan.kernel.Page;
import gendan.kernel.Permission;
import gendan.platform.Answers;
import gendan.platform.Call;
import gendan.platform.Etags;
import gendan.platform.Idempotency;
import gendan.platform.Idempotency.Reply;
import gendan.platform.Permit;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Dispatch: its rules, the people it gives work to, and a bench to try it.
@RestController
@RequestMapping(path = "/api/dispatch", produces = "application/json")
@Tag(name = "dispatch")
public class DispatchController {
    private final DispatchStore store;
    private final SaveDispatchRules saveRules;
    private final TryDispatch tryDispatch;
    private final WorkerQueries workers;
    private final SetWorker setWorker;
    private final RecordAbsence recordAbsence;
    private final EndAbsence endAbsence;
    private final Idempotency idempotency;

    DispatchController(
            DispatchStore store,
            SaveDispatchRules saveRules,
            TryDispatch tryDispatch,
            WorkerQueries workers,
            SetWorker setWorker,
            RecordAbsence recordAbsence,
            EndAbsence endAbsence,
            Idempotency idempotency) {
        this.store = store;
        this.saveRules = saveRules;
        this.tryDispatch = tryDispatch;
        this.workers = workers;
        this.setWorker = setWorker;
        this.recordAbsence = recordAbsence;
        this.endAbsence = endAbsence;
        this.idempotency = idempotency;
    }

    @GetMapping("/rules")
    @Permit(Permission.PROCESS_DISPATCH)
    ResponseEntity<DispatchRules> rules() {
        return answer(store.inForce());
    }

    /// Puts a new list in force.
    @PutMapping("/rules")
    @Permit(Permission.PROCESS_DISPATCH)
    ResponseEntity<DispatchRules> saveRules(
            Actor actor,
            @RequestHeader(name = "If-Match", required = false) String ifMatch,
            @RequestBody SaveDispatchRules.Request body) {
        return answer(saveRules.run(actor, Etags.required(ifMatch), body));
    }

    private static ResponseEntity<DispatchRules> answer(DispatchRules rules) {
        return ResponseEntity.ok().eTag(Etags.of(rules.version())).body(rules);
    }

    /// Says who would get each step of an order now, and why; changes nothing.
    @PostMapping("/trial")
    @Permit(Permission.PROCESS_DISPATCH)
    TryDispatch.Trial trial(Actor actor, @RequestBody TryDispatch.Request body) {
        return tryDispatch.run(actor, body);
    }

    @GetMapping("/workers")
    @Permit(Permission.PROCESS_DISPATCH)
    Page<WorkerView> workers(
            @RequestParam(required = false) UUID teamId,
            @RequestParam(required = false) String roleCode,
            @RequestParam(required = false) String cursor,
            @RequestParam(required = false) Integer limit) {
        return workers.page(teamId, roleCode, cursor, limit);
    }

    @PutMapping("/workers/{personId}")
    @Permit(Permission.PROCESS_DISPATCH)
    ResponseEntity<WorkerView> setWorker(
            Actor actor,
            @PathVariable UUID personId,
            @RequestHeader(name = "If-Match", required = false) String ifMatch,
            @RequestBody SetWorker.Request body) {
        setWorker.run(actor, personId, Etags.required(ifMatch), body);
        WorkerView worker = workers.one(personId);
        return ResponseEntity.ok().eTag(Etags.of(worker.version())).body(worker);
    }

    /// Notes that somebody is away.
    @PostMapping("/absences")
    @Permit(Permission.PROCESS_DISPATCH)
    @Answers(value = WorkerView.class, status = 201)
    ResponseEntity<?> recordAbsence(Call call, @RequestBody RecordAbsence.Request body) {
        return idempotency.once(call, body, () -> {
            UUID id = recordAbsence.run(call.actor(), body);
            WorkerView worker = workers.one(body.personId());
            return Reply.created(worker, worker.version(), "/api/dispatch/absences/" + id);
        });
    }

    /// Takes an absence back.
    @DeleteMapping("/absences/{id}")
    @Permit(Permission.PROCESS_DISPATCH)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endAbsence(Actor actor, @PathVariable UUID id) {
        endAbsence.run(actor, id);
    }
}
