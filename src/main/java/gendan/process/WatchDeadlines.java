package gendan.process;

import gendan.kernel.Actor;
import gendan.platform.EventLog;
import gendan.platform.Tx;
import gendan.process.SheetEvent.StepRef;
import gendan.process.template.StepDefinition;
import gendan.process.template.Templates;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Finds steps that are not done though they are due, and says so once: [StepBecameLate] for each.
///
/// Several nodes may look at once: each takes other sheets. A sheet that somebody is working on just now is looked at
/// the next time.
@Component
public final class WatchDeadlines {
    private static final int AT_ONCE = 1_000;

    private final Templates templates;
    private final EventLog events;
    private final JdbcClient jdbc;
    private final Tx tx;
    private final Clock clock;

    WatchDeadlines(Templates templates, EventLog events, JdbcClient jdbc, Tx tx, Clock clock) {
        this.templates = templates;
        this.events = events;
        this.jdbc = jdbc;
        this.tx = tx;
        this.clock = clock;
    }

    /// Looks once a minute.
    @Scheduled(fixedDelay = 60_000, initialDelay = 30_000)
    public void look() {
        int found;
        do {
            found = tx.write(this::batch);
        } while (found == AT_ONCE);
    }

    /// The sheets are locked before anything is written, so that their events keep their order in the log.
    private int batch() {
        List<StepBecameLate> late = jdbc.sql("""
                        with due as (
                            select s.order_id, s.position, o.template_id, o.template_version
                            from process.step s join process.sheet o on o.order_id = s.order_id
                            where s.state in ('READY', 'IN_PROGRESS', 'BLOCKED') and s.late_since is null
                              and s.due_at < :now
                            order by s.due_at limit :atOnce for update of o skip locked)
                        update process.step s set late_since = :now from due
                        where s.order_id = due.order_id and s.position = due.position and s.late_since is null
                        returning s.order_id, s.position, s.round, s.due_at, s.person_id, s.team_id, s.role_code,
                                  due.template_id, due.template_version
                        """)
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("atOnce", AT_ONCE)
                .query((row, n) -> event(row))
                .list();
        if (!late.isEmpty()) {
            events.appendAll(Actor.SYSTEM, late);
        }
        return late.size();
    }

    private StepBecameLate event(ResultSet row) throws SQLException {
        int position = row.getInt(2);
        StepDefinition step = templates
                .definition(row.getObject(8, UUID.class), row.getInt(9))
                .steps()
                .get(position);
        Instant due = row.getObject(4, OffsetDateTime.class).toInstant();
        return new StepBecameLate(
                row.getObject(1, UUID.class),
                new StepRef(step.code(), position, row.getInt(3), step.name()),
                due,
                row.getObject(5, UUID.class),
                row.getObject(6, UUID.class),
                row.getString(7));
    }
}
