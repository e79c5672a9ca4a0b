package gendan.contract;

import static org.assertj.core.api.Assertions.assertThat;

import gendan.contract.RecordedStatements.Recorded;
import gendan.testing.Golden;
import gendan.testing.GoldenTest;
import gendan.testing.TestGendan;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// Every statement of the program runs, and none reads a table that grows from end to end.
///
/// A program of its own makes the demo company and answers [SqlScenario]; what it asks its database is recorded. Then
/// the tables are filled ([FilledTables]) and PostgreSQL says how it would run each statement with the values of its
/// first call.
class SqlContractTest {
    /// Tables that a company never makes long, whatever it sells.
    private static final Set<String> SMALL = Set.of(
            "calendar.holiday_set", // one for each country
            "calendar.shift", // some for each calendar
            "calendar.special_day", // some forty a year
            "calendar.team_calendar", // one for each team
            "calendar.work_calendar", // tens
            "identity.person", // as many as work with orders
            "identity.person_role", // a few for each of them
            "identity.team", // tens
            "identity.role", // tens
            "inventory.warehouse", // tens
            "process.template", // tens
            "process.template_version", // some for each template
            "process.dispatch_rules", // one for each change of the rules
            "process.worker", // one for each person at most
            "platform.subscription", // 16 for each subscriber
            "platform.parked_event", // what an operator has to look at
            "demo.company"); // one row

    /// Statements that may read everything: a piece of the place, and why.
    private static final Map<String, String> READS_EVERYTHING = Map.of(
            "inventory.LedgerStore.countBalances", "an operator asks for an audit of all balances",
            "inventory.LedgerStore.findDrifts", "an operator asks for an audit of all balances",
            "inventory.LedgerStore.correct", "the index movement_corrected holds the few corrections only",
            "inventory.StockQueries.list", "adds up the open back orders; a served one is deleted",
            "dispatch.Workforce.now", "adds up the open steps that somebody has, every ten seconds at most",
            "ordering.HistoricalReturnStore.open", "once for each import, for what earlier files left open",
            "process.board.PromiseCalendar", "partial indexes that hold the open sheets and blocked steps only");

    /// Statements in the sources that the scenario does not reach: a piece of place or text, and why.
    private static final Map<String, String> NOT_RECORDED = Map.of(
            "database/", "before the program has its pool, or from the command line",
            "demo/DemoStore", "only to throw away a demo company that was interrupted",
            "set password_hash = :new", "only after the cost of password hashes was raised",
            "set problems = :problems", "only for a file that turns out broken in its middle",
            "select 1 from customer.credit_account", "only when two orders met at one stock",
            "select 1 from inventory.stock", "only when two orders met at one stock",
            "select id, team_id from identity.person", "only for a template that names a person",
            "insert into platform.parked_event", "only for an event that fails again and again");

    private static final Pattern PLANNED =
            Pattern.compile("(?is)\\s*[(]*\\s*(select|insert|update|delete|with|values|merge)\\b.*");
    private static final RecordedStatements RECORDED = new RecordedStatements();
    private static SingleConnectionDataSource database;

    @BeforeAll
    static void recordAndFill() {
        try (var program = TestGendan.startAnother(RECORDED, "--gendan.demo.enabled=true")) {
            new SqlScenario(program).run();
            var environment = program.getEnvironment();
            database = new SingleConnectionDataSource(
                    environment.getProperty("gendan.db.url"),
                    environment.getProperty("gendan.db.user"),
                    environment.getProperty("gendan.db.password"),
                    true);
        }
        var jdbc = JdbcClient.create(database);
        new FilledTables(jdbc).fill();
        jdbc.sql("set max_parallel_workers_per_gather = 0").update();
        RECORDED.all().stream()
                .filter(recorded -> recorded.sql().strip().startsWith("create temp table"))
                .forEach(recorded -> jdbc.sql(recorded.sql()).update());
    }

    @AfterAll
    static void close() {
        database.destroy();
    }

    @Test
    void noStatementReadsATableThatGrowsFromEndToEnd() throws SQLException {
        Map<String, String> found = new TreeMap<>();
        for (Recorded recorded : planned()) {
            QueryPlan plan = QueryPlan.of(recorded, connection());
            List<String> read = plan.readFromEndToEnd(SMALL);
            if (!read.isEmpty()) {
                found.put(recorded.place() + " reads " + read + ":\n" + recorded.sql(), plan.shape());
            }
        }
        assertThat(excepted(found.keySet(), READS_EVERYTHING))
                .as("give the table an index, or say in READS_EVERYTHING why it may be\n%s", found)
                .isEmpty();
    }

    @Test
    void everyStatementInTheSourcesWasRecorded() {
        List<String> recorded = RECORDED.all().stream()
                .map(each -> SqlSources.plain(each.sql()))
                .toList();
        Set<String> missing = SqlSources.all().stream()
                .filter(written -> recorded.stream().noneMatch(written::isIn))
                .map(written -> written.place() + ": " + SqlSources.plain(written.sql()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(excepted(missing, NOT_RECORDED))
                .as("let SqlScenario come by, or say in NOT_RECORDED why it cannot")
                .isEmpty();
    }

    /// What no exception covers, and exceptions that cover nothing.
    private static List<String> excepted(Set<String> found, Map<String, String> exceptions) {
        var open = found.stream().filter(each -> exceptions.keySet().stream().noneMatch(each::contains));
        var idle = exceptions.keySet().stream()
                .filter(exception -> found.stream().noneMatch(each -> each.contains(exception)))
                .map(exception -> "needs no exception any more: " + exception);
        return Stream.concat(open, idle).toList();
    }

    @Test
    void everyForeignKeyIsFoundByAnIndex() {
        assertThat(JdbcClient.create(database).sql("""
                        select conrelid::regclass || ' ' || conname from pg_constraint c
                        where contype = 'f'
                          and not exists (select from pg_index i where i.indrelid = c.conrelid
                              and (i.indkey::smallint[])[0:cardinality(c.conkey) - 1] @> c.conkey)
                        """).query(String.class).list())
                .as("deleting a parent reads all of these")
                .isEmpty();
    }

    @GoldenTest
    void theGoldenQueryPlansAreUpToDate() throws SQLException {
        Map<String, String> plans = new TreeMap<>();
        for (Recorded recorded : planned()) {
            String sql = SqlSources.plain(recorded.sql()).replaceAll("(\\?, )+\\?", "?");
            plans.put(
                    recorded.place() + "\n" + sql,
                    QueryPlan.of(recorded, connection()).shape());
        }
        StringBuilder text = new StringBuilder("""
                # Query plans

                How PostgreSQL runs each statement of the program when its tables are filled (`SqlContractTest`), by the
                place it is written at. Tables that stay small may be read whole; others only with a stated reason.
                """);
        String before = "";
        for (Map.Entry<String, String> plan : plans.entrySet()) {
            String[] title = plan.getKey().split("\n", 2);
            text.append(title[0].equals(before) ? "" : "\n## " + title[0] + "\n");
            text.append("\n```\n")
                    .append(shortened(title[1]))
                    .append("\n\n")
                    .append(plan.getValue())
                    .append("```\n");
            before = title[0];
        }
        Golden.compare("query-plans.md", text.toString());
    }

    private static String shortened(String sql) {
        return sql.length() <= 240 ? sql : sql.substring(0, 90) + " … " + sql.substring(sql.length() - 145);
    }

    private static List<Recorded> planned() {
        return RECORDED.all().stream()
                .filter(recorded -> PLANNED.matcher(recorded.sql()).matches())
                .toList();
    }

    private static Connection connection() throws SQLException {
        return database.getConnection();
    }
}
