package gendan.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Writes sheets, steps and their moves: one statement for each table, however many rows.
@Component
final class SheetStore {
    private final JdbcClient jdbc;
    private final SheetRows rows;

    SheetStore(JdbcClient jdbc, SheetRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /// A sheet as it was read under a lock, null when it is new, and as it is now.
    record Change(Sheet before, Sheet after) {}

    private record StepRow(Sheet sheet, SheetStep step) {}

    /// Writes what changed and the moves. A sheet of which nothing changed is not for here.
    ///
    /// @return the sheets with their new versions
    List<Sheet> save(List<Change> changes, List<StepMove> moves) {
        List<Sheet> saved = new ArrayList<>();
        List<Sheet> made = new ArrayList<>();
        List<Sheet> moved = new ArrayList<>();
        List<StepRow> newSteps = new ArrayList<>();
        List<StepRow> movedSteps = new ArrayList<>();
        for (Change change : changes) {
            Sheet before = change.before;
            Sheet after = change.after;
            if (before == null) {
                made.add(after);
                after.steps().forEach(step -> newSteps.add(new StepRow(after, step)));
                saved.add(after);
            } else {
                Sheet next = after.withVersion(before.version() + 1);
                moved.add(next);
                after.steps().stream()
                        .filter(step -> !same(step, before.steps().get(step.position())))
                        .forEach(step -> movedSteps.add(new StepRow(next, step)));
                saved.add(next);
            }
        }
        if (!made.isEmpty()) {
            insertSheets(made);
            insertSteps(newSteps);
        }
        if (!moved.isEmpty()) {
            updateSheets(moved);
        }
        if (!movedSteps.isEmpty()) {
            updateSteps(movedSteps);
        }
        if (!moves.isEmpty()) {
            insertMoves(moves);
        }
        return saved;
    }

    /// Whether a deviation was found is not stored with the step but with its moves.
    private static boolean same(SheetStep one, SheetStep other) {
        return Objects.equals(
                one.with(one.reckoned().onPlan()), other.with(other.reckoned().onPlan()));
    }

    private void insertSheets(List<Sheet> sheets) {
        jdbc.sql("""
                        insert into process.sheet
                            (order_id, template_id, template_version, status, facts, order_number, order_type, stage,
                             urgency, customer_id, customer_name, owner_id, team_id, region_code, amount, currency,
                             promised_on, planned_end, forecast_end, finished_at, version, created_at)
                        select * from unnest(
                            :orders::uuid[], :templates::uuid[], :templateVersions::int[], :statuses::text[],
                            :facts::json[], :numbers::text[], :types::text[], :stages::text[], :urgencies::smallint[],
                            :customers::uuid[], :customerNames::text[], :owners::uuid[], :teams::uuid[],
                            :regions::text[], :amounts::numeric[], :currencies::text[], :promised::date[],
                            :plannedEnds::timestamptz[], :forecastEnds::timestamptz[], :finished::timestamptz[],
                            :versions::bigint[], :created::timestamptz[])
                        """)
                .params(columns(sheets)
                        .ids("templates", Sheet::templateId)
                        .numbers("templateVersions", Sheet::templateVersion)
                        .instants("plannedEnds", Sheet::plannedEnd)
                        .instants("created", Sheet::createdAt)
                        .parameters())
                .update();
    }

    private void updateSheets(List<Sheet> sheets) {
        jdbc.sql("""
                        update process.sheet s
                        set status = n.status, facts = n.facts, order_number = n.order_number,
                            order_type = n.order_type, stage = n.stage, urgency = n.urgency,
                            customer_id = n.customer_id, customer_name = n.customer_name, owner_id = n.owner_id,
                            team_id = n.team_id, region_code = n.region_code, amount = n.amount,
                            currency = n.currency, promised_on = n.promised_on, forecast_end = n.forecast_end,
                            finished_at = n.finished_at, version = n.version
                        from unnest(
                            :orders::uuid[], :statuses::text[], :facts::json[], :numbers::text[], :types::text[],
                            :stages::text[], :urgencies::smallint[], :customers::uuid[], :customerNames::text[],
                            :owners::uuid[], :teams::uuid[], :regions::text[], :amounts::numeric[],
                            :currencies::text[], :promised::date[], :forecastEnds::timestamptz[],
                            :finished::timestamptz[], :versions::bigint[])
                            as n(order_id, status, facts, order_number, order_type, stage, urgency, customer_id,
                                 customer_name, owner_id, team_id, region_code, amount, currency, promised_on,
                                 forecast_end, finished_at, version)
                        where s.order_id = n.order_id
                        """).params(columns(sheets).parameters()).update();
    }

    private UnnestedRows<Sheet> columns(List<Sheet> sheets) {
        return new UnnestedRows<>(sheets)
                .ids("orders", Sheet::orderId)
                .texts("statuses", Sheet::status)
                .texts("facts", rows::facts)
                .texts("numbers", sheet -> sheet.facts().copy().number())
                .texts("types", sheet -> sheet.facts().copy().type())
                .texts("stages", sheet -> sheet.facts().present().stage())
                .numbers("urgencies", sheet -> sheet.facts().copy().urgency())
                .ids("customers", sheet -> sheet.facts().copy().customerId())
                .texts("customerNames", sheet -> sheet.facts().copy().customerName())
                .ids("owners", sheet -> sheet.facts().copy().ownerId())
                .ids("teams", sheet -> sheet.facts().copy().teamId())
                .texts("regions", sheet -> sheet.facts().copy().regionCode())
                .decimals("amounts", sheet -> sheet.facts().copy().amount())
                .texts("currencies", sheet -> sheet.facts().copy().currency())
                .texts("promised", sheet -> sheet.facts().copy().promisedOn())
                .instants("forecastEnds", Sheet::forecastEnd)
                .instants("finished", Sheet::finishedAt)
                .longs("versions", Sheet::version);
    }

    private void insertSteps(List<StepRow> steps) {
        jdbc.sql("""
                        insert into process.step
                            (order_id, position, code, state, round, person_id, team_id, role_code, assigned_why,
                             expected_minutes, planned_start, planned_end, forecast_start, forecast_end, ready_at,
                             started_at, done_at, done_by, due_at, obstacle, remark, marks)
                        select * from unnest(
                            :orders::uuid[], :positions::smallint[], :codes::text[], :states::text[],
                            :rounds::smallint[], :people::uuid[], :teams::uuid[], :roles::text[], :whys::json[],
                            :expected::int[], :plannedStarts::timestamptz[], :plannedEnds::timestamptz[],
                            :starts::timestamptz[], :ends::timestamptz[], :ready::timestamptz[],
                            :started::timestamptz[], :done::timestamptz[], :doneBy::text[], :due::timestamptz[],
                            :obstacles::text[], :remarks::text[], :marks::json[])
                        """)
                .params(stepColumns(steps)
                        .texts("codes", row -> row.step.code())
                        .ids("teams", row -> row.step.teamId())
                        .texts("roles", row -> row.step.roleCode())
                        .numbers("expected", row -> row.step.expectedMinutes())
                        .instants("plannedStarts", row -> row.step.planned().start())
                        .instants("plannedEnds", row -> row.step.planned().end())
                        .parameters())
                .update();
    }

    /// A step stays late as long as it is open and has the same due time.
    private void updateSteps(List<StepRow> steps) {
        jdbc.sql("""
                        update process.step s
                        set state = n.state, round = n.round, person_id = n.person_id, assigned_why = n.why,
                            forecast_start = n.forecast_start, forecast_end = n.forecast_end, ready_at = n.ready_at,
                            started_at = n.started_at, done_at = n.done_at, done_by = n.done_by, due_at = n.due_at,
                            obstacle = n.obstacle, remark = n.remark, marks = n.marks,
                            late_since = case when n.state in ('READY', 'IN_PROGRESS', 'BLOCKED')
                                              and s.due_at = n.due_at then s.late_since end
                        from unnest(
                            :orders::uuid[], :positions::smallint[], :states::text[], :rounds::smallint[],
                            :people::uuid[], :whys::jsonb[], :starts::timestamptz[], :ends::timestamptz[],
                            :ready::timestamptz[], :started::timestamptz[], :done::timestamptz[], :doneBy::text[], :due::timestamptz[],
                            :obstacles::text[], :remarks::text[], :marks::json[])
                            as n(order_id, position, state, round, person_id, why, forecast_start, forecast_end,
                                 ready_at, started_at, done_at, done_by, due_at, obstacle, remark, marks)
                        where s.order_id = n.order_id and s.position = n.position
                        """).params(stepColumns(steps).parameters()).update();
    }

    private UnnestedRows<StepRow> stepColumns(List<StepRow> steps) {
        return new UnnestedRows<>(steps)
                .ids("orders", row -> row.sheet.orderId())
                .numbers("positions", row -> row.step.position())
                .texts("states", row -> row.step.state())
                .numbers("rounds", row -> row.step.round())
                .ids("people", row -> row.step.personId())
                .texts("whys", row -> row.step.why())
                .instants("starts", row -> row.step.reckoned().forecastStart())
                .instants("ends", row -> row.step.reckoned().forecastEnd())
                .instants("ready", row -> row.step.reckoned().readyAt())
                .instants("started", row -> row.step.reckoned().startedAt())
                .instants("done", row -> row.step.reckoned().doneAt())
                .texts("doneBy", row -> row.step.doneBy())
                .instants("due", row -> row.step.reckoned().dueAt())
                .texts("obstacles", row -> row.step.reckoned().obstacle())
                .texts("remarks", row -> row.step.remark())
                .texts("marks", row -> rows.marks(row.step));
    }

    private void insertMoves(List<StepMove> moves) {
        jdbc.sql("""
                        insert into process.step_move
                            (order_id, position, round, from_state, to_state, early, at, obstacle, actor_id, actor_name,
                             reason)
                        select * from unnest(
                            :orders::uuid[], :positions::smallint[], :rounds::smallint[], :froms::text[], :tos::text[],
                            :early::boolean[], :at::timestamptz[], :obstacles::text[], :actors::uuid[],
                            :actorNames::text[], :reasons::text[])
                        """)
                .params(new UnnestedRows<>(moves)
                        .ids("orders", StepMove::orderId)
                        .numbers("positions", StepMove::position)
                        .numbers("rounds", StepMove::round)
                        .texts("froms", StepMove::from)
                        .texts("tos", StepMove::to)
                        .flags("early", StepMove::early)
                        .instants("at", StepMove::at)
                        .texts("obstacles", StepMove::obstacle)
                        .ids("actors", StepMove::actorId)
                        .texts("actorNames", StepMove::actorName)
                        .texts("reasons", StepMove::reason)
                        .parameters())
                .update();
    }
}
