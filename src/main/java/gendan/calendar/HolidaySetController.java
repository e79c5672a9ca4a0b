package gendan.calendar;

import gendan.kernel.Actor;
import gendan.kernel.Page;
import gendan.kernel.Permission;
import gendan.platform.Answers;
import gendan.platform.Etags;
import gendan.platform.Idempotency;
import gendan.platform.Idempotency.Reply;
import gendan.platform.Permit;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/holiday-sets")
final class HolidaySetController {
    private final HolidayStore store;
    private final CreateHolidaySet create;
    private final ChangeHolidays change;
    private final Idempotency idempotency;

    HolidaySetController(HolidayStore store, CreateHolidaySet create, ChangeHolidays change, Idempotency idempotency) {
        this.store = store;
        this.create = create;
        this.change = change;
        this.idempotency = idempotency;
    }

    /// All of them with all their days: a company has one for each country.
    @GetMapping
    @Permit.Authenticated
    Page<HolidaySet> list() {
        return new Page<>(store.all(), null);
    }

    @PostMapping
    @Permit(Permission.CALENDAR_MANAGE)
    @Answers(value = HolidaySet.class, status = 201)
    ResponseEntity<?> create(
            Actor actor,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            @RequestBody HolidayForm form) {
        return idempotency.once(key, actor, "CreateHolidaySet", form, () -> {
            HolidaySet set = store.find(create.run(actor, form));
            return Reply.created(set, set.version(), "/api/holiday-sets/" + set.id());
        });
    }

    @GetMapping("/{id}")
    @Permit.Authenticated
    ResponseEntity<HolidaySet> get(@PathVariable UUID id) {
        return answer(id);
    }

    @PutMapping("/{id}")
    @Permit(Permission.CALENDAR_MANAGE)
    ResponseEntity<HolidaySet> change(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) String ifMatch,
            @RequestBody HolidayForm form) {
        change.run(actor, id, Etags.required(ifMatch), form);
        return answer(id);
    }

    private ResponseEntity<HolidaySet> answer(UUID id) {
        HolidaySet set = store.find(id);
        return ResponseEntity.ok().eTag(Etags.of(set.version())).body(set);
    }
}
