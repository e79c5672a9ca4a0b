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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Work calendars. Everybody may read them: deadlines are explained by them.
@RestController
@RequestMapping("/api/calendars")
final class CalendarController {
    private final CalendarQueries queries;
    private final CreateCalendar create;
    private final ChangeCalendar change;
    private final AssignCalendar assign;
    private final Idempotency idempotency;

    CalendarController(
            CalendarQueries queries,
            CreateCalendar create,
            ChangeCalendar change,
            AssignCalendar assign,
            Idempotency idempotency) {
        this.queries = queries;
        this.create = create;
        this.change = change;
        this.assign = assign;
        this.idempotency = idempotency;
    }

    @GetMapping
    @Permit.Authenticated
    Page<CalendarView> list() {
        return new Page<>(queries.all(), null);
    }

    @PostMapping
    @Permit(Permission.CALENDAR_MANAGE)
    @Answers(value = CalendarView.class, status = 201)
    ResponseEntity<?> create(
            Actor actor,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            @RequestBody CalendarForm form) {
        return idempotency.once(key, actor, "CreateCalendar", form, () -> {
            CalendarView calendar = queries.one(create.run(actor, form));
            return Reply.created(calendar, calendar.version(), "/api/calendars/" + calendar.id());
        });
    }

    @GetMapping("/{id}")
    @Permit.Authenticated
    ResponseEntity<CalendarView> get(@PathVariable UUID id) {
        return answer(id);
    }

    @PutMapping("/{id}")
    @Permit(Permission.CALENDAR_MANAGE)
    ResponseEntity<CalendarView> change(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) String ifMatch,
            @RequestBody CalendarForm form) {
        change.run(actor, id, Etags.required(ifMatch), form);
        return answer(id);
    }

    /// The teams that follow the calendar; just those that are named.
    @PutMapping("/{id}/teams")
    @Permit(Permission.CALENDAR_MANAGE)
    ResponseEntity<CalendarView> assign(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) String ifMatch,
            @RequestBody AssignCalendar.Request request) {
        assign.run(actor, id, Etags.required(ifMatch), request);
        return answer(id);
    }

    @GetMapping("/{id}/years/{year}")
    @Permit.Authenticated
    CalendarYear year(@PathVariable UUID id, @PathVariable int year) {
        return queries.year(id, year);
    }

    /// A deadline from a duration (`from` and `duration`), the latest start (`to` and `duration`), or the working
    /// time between two instants (`from` and `to`).
    @GetMapping("/{id}/calculation")
    @Permit.Authenticated
    Calculation calculation(
            @PathVariable UUID id,
            @RequestParam(required = false) String from,
            @RequestParam(required = false) String to,
            @RequestParam(required = false) String duration,
            @RequestParam(defaultValue = "false") boolean cutOff) {
        return queries.calculation(id, new Calculation.Question(from, to, duration, cutOff));
    }

    private ResponseEntity<CalendarView> answer(UUID id) {
        CalendarView calendar = queries.one(id);
        return ResponseEntity.ok().eTag(Etags.of(calendar.version())).body(calendar);
    }
}
