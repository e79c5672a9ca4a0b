package gendan.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps whether this database holds the demo company.
@Component
final class DemoStore {
    /// What migrations fill, or what only says how far something was read.
    private static final String KEPT = """
            'platform.flyway_schema_history', 'platform.subscription', 'identity.role', 'demo.company',
            'calendar.holiday_set', 'calendar.special_day', 'calendar.work_calendar', 'calendar.shift',
            'process.template', 'process.template_version'
            """;

    /// Any number that nothing else locks.
    private static final long LOCK = 0xDE30_0001L;

    private final JdbcClient jdbc;
    private final DataSource dataSource;

    DemoStore(JdbcClient jdbc, DataSource dataSource) {
        this.jdbc = jdbc;
        this.dataSource = dataSource;
    }

    /// What the database holds.
    enum Content {
        /// Nothing yet.
        NOTHING,
        /// The demo company.
        DEMO,
        /// A demo company that was not made to the end.
        PART_OF_DEMO,
        /// Something that was not made for the demo.
        COMPANY
    }

    Content content() {
        return jdbc.sql("""
                        select case
                            when exists (select from demo.company where finished_at is not null) then 'DEMO'
                            when exists (select from demo.company) then 'PART_OF_DEMO'
                            when exists (select from identity.person) or exists (select from customer.customer)
                              or exists (select from catalog.product) or exists (select from ordering.sales_order)
                                then 'COMPANY'
                            else 'NOTHING' end
                        """)
                .query((row, n) -> Content.valueOf(row.getString(1)))
                .single();
    }

    /// Runs it unless another program on this database is at it.
    ///
    /// @return whether it was run
    boolean alone(Runnable work) {
        try (Connection connection = dataSource.getConnection()) {
            if (!ask(connection, "select pg_try_advisory_lock(" + LOCK + ")")) {
                return false;
            }
            try {
                work.run();
                return true;
            } finally {
                ask(connection, "select pg_advisory_unlock(" + LOCK + ")");
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static boolean ask(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    /// From its commit on the database is one for demos.
    void begin(Instant now) {
        jdbc.sql("insert into demo.company (started_at) values (:now)")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void finish(Instant now) {
        jdbc.sql("update demo.company set finished_at = :now")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Empties the database of a demo that was not made to the end. Nobody can have worked with it, as the program
    /// does not listen before the demo is complete.
    void clear() {
        List<String> tables = jdbc.sql("""
                        select quote_ident(schemaname) || '.' || quote_ident(tablename) from pg_tables
                        where schemaname <> 'information_schema' and schemaname not like 'pg\\_%%'
                          and schemaname <> 'public' and schemaname || '.' || tablename not in (%s)
                          and exists (select from demo.company where finished_at is null)
                        """.formatted(KEPT)).query(String.class).list();
        if (!tables.isEmpty()) {
            jdbc.sql("truncate " + String.join(", ", tables)).update();
            jdbc.sql("delete from demo.company").update();
        }
    }
}
