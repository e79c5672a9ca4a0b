package gendan.process;

import gendan.kernel.Actor;
import gendan.kernel.Rejection;
import gendan.platform.Messages;
import gendan.platform.PlatformSettings;
import gendan.platform.RequestContext;
import gendan.platform.Tx;
import gendan.process.dispatch.AssignmentWording;
import gendan.process.template.Names;
import gendan.process.template.TemplateDefinition;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads one process sheet for its page; due times, lights and forecasts are those of this moment.
@Component
public final class SheetQueries {
    private final SheetRows rows;
    private final Sheets sheets;
    private final StepPeople people;
    private final Messages messages;
    private final AssignmentWording assignments;
    private final PlatformSettings settings;
    private final JdbcClient jdbc;
    private final Tx tx;
    private final Clock clock;

    SheetQueries(
            SheetRows rows,
            Sheets sheets,
            StepPeople people,
            Messages messages,
            AssignmentWording assignments,
            PlatformSettings settings,
            JdbcClient jdbc,
            Tx tx,
            Clock clock) {
        this.rows = rows;
        this.sheets = sheets;
        this.people = people;
        this.messages = messages;
        this.assignments = assignments;
        this.settings = settings;
        this.jdbc = jdbc;
        this.tx = tx;
        this.clock = clock;
    }

    /// @throws Rejection `sheet.not-found` (404), also for an order outside the actor's scope
    public SheetView view(Actor actor, UUID orderId) {
        return tx.read(() -> view(actor, visible(actor, rows.find(orderId))));
    }

    /// @param sheet may be null
    /// @throws Rejection `sheet.not-found` (404), also for an order outside the actor's scope
    static Sheet visible(Actor actor, Sheet sheet) {
        if (sheet == null) {
            throw Rejection.notFound("sheet.not-found");
        }
        OrderCopy order = sheet.facts().copy();
        if (!actor.sees(order.ownerId(), order.teamId(), order.regionCode())) {
            throw Rejection.notFound("sheet.not-found");
        }
        return sheet;
    }

    SheetView view(Actor actor, Sheet sheet) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        ReckonedSheet reckoned = sheets.reckon(sheet, now);
        Sheet present = sheet.with(reckoned);
        Map<UUID, String> teams = people.teamNames(present.steps().stream()
                .map(SheetStep::teamId)
                .filter(Objects::nonNull)
                .toList());
        StepRules rules = rules(actor, present);
        StepViews steps = new StepViews(present, rules, teams, sheets, now);
        Names template = templateName(sheet.templateId());
        OrderCopy order = present.facts().copy();
        return new SheetView(
                present.orderId(),
                order.number(),
                order.customerName(),
                present.templateId(),
                present.templateVersion(),
                template.zh(),
                template.en(),
                present.status(),
                reckoned.light(now),
                present.facts().present().stage(),
                order.promisedOn(),
                present.plannedEnd(),
                present.forecastEnd(),
                present.createdAt(),
                present.finishedAt(),
                now,
                reckoned.criticalPath(),
                present.version(),
                present.steps().stream().map(steps::view).toList());
    }

    /// What this actor can do with the sheet.
    StepRules rules(Actor actor, Sheet sheet) {
        TemplateDefinition definition = sheets.definition(sheet);
        List<UUID> persons = sheet.steps().stream()
                .map(SheetStep::personId)
                .filter(Objects::nonNull)
                .toList();
        return new StepRules(
                actor, people.roles(actor.personId()), sheet, definition, people.names(persons), wording());
    }

    StepWording wording() {
        return new StepWording(
                messages,
                assignments,
                RequestContext.current().locale(),
                ZoneId.of(settings.timeZone()),
                clock.instant());
    }

    private Names templateName(UUID templateId) {
        return jdbc.sql("select name_zh, name_en from process.template where id = :id")
                .param("id", templateId)
                .query((row, n) -> new Names(row.getString(1), row.getString(2)))
                .optional()
                .orElse(new Names("", ""));
    }
}
