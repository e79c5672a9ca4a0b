package gendan.identity;

import gendan.kernel.Actor;
import gendan.kernel.Page;
import gendan.kernel.Permission;
import gendan.platform.Answers;
import gendan.platform.Etags;
import gendan.platform.Idempotency;
import gendan.platform.Idempotency.Reply;
import gendan.platform.Permit;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// People: who they are, what they may do, and help when they have locked themselves out.
@RestController
final class PeopleController {
    private final PeopleQueries queries;
    private final Idempotency idempotency;
    private final CreatePerson createPerson;
    private final ChangePerson changePerson;
    private final ResetPassword resetPassword;
    private final LogPersonOut logPersonOut;

    PeopleController(
            PeopleQueries queries,
            Idempotency idempotency,
            CreatePerson createPerson,
            ChangePerson changePerson,
            ResetPassword resetPassword,
            LogPersonOut logPersonOut) {
        this.queries = queries;
        this.idempotency = idempotency;
        this.createPerson = createPerson;
        this.changePerson = changePerson;
        this.resetPassword = resetPassword;
        this.logPersonOut = logPersonOut;
    }

    @GetMapping("/api/people")
    @Permit(Permission.PEOPLE_READ)
    Page<PersonView> list(
            @RequestParam(required = false) String q,
            @RequestParam(required = false) UUID teamId,
            @RequestParam(required = false) String roleCode,
            @RequestParam(required = false) Boolean active,
            @RequestParam(required = false) String cursor,
            @RequestParam(required = false) Integer limit) {
        return queries.list(new PeopleQueries.Filter(q, teamId, roleCode, active), cursor, limit);
    }

    @GetMapping("/api/people/{id}")
    @Permit(Permission.PEOPLE_READ)
    ResponseEntity<PersonView> one(@PathVariable UUID id) {
        return answer(id);
    }

    @PostMapping("/api/people")
    @Permit(Permission.PEOPLE_WRITE)
    @Answers(value = PersonView.class, status = 201)
    ResponseEntity<?> create(
            Actor actor,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            @RequestBody CreatePerson.Request body) {
        return idempotency.once(key, actor, "CreatePerson", body, () -> {
            PersonView person = queries.one(createPerson.run(actor, body));
            return Reply.created(person, person.version(), "/api/people/" + person.id());
        });
    }

    @PutMapping("/api/people/{id}")
    @Permit(Permission.PEOPLE_WRITE)
    ResponseEntity<PersonView> change(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) String ifMatch,
            @RequestBody ChangePerson.Request body) {
        changePerson.run(actor, id, Etags.required(ifMatch), body);
        return answer(id);
    }

    @PostMapping("/api/people/{id}/password")
    @Permit(Permission.PEOPLE_WRITE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resetPassword(Actor actor, @PathVariable UUID id, @RequestBody ResetPassword.Request body) {
        resetPassword.run(actor, id, body);
    }

    @PostMapping("/api/people/{id}/logout")
    @Permit(Permission.PEOPLE_WRITE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void logOut(Actor actor, @PathVariable UUID id) {
        logPersonOut.run(actor, id);
    }

    private ResponseEntity<PersonView> answer(UUID id) {
        PersonView person = queries.one(id);
        return ResponseEntity.ok().eTag(Etags.of(person.version())).body(person);
    }
}
