package gendan.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gendan.configuration.StartFailure;
import gendan.identity.access.DemoAccounts;
import gendan.inventory.CheckLedger;
import gendan.kernel.Actor;
import gendan.ordering.OrderStage;
import gendan.platform.MovableClock;
import gendan.testing.Http;
import gendan.testing.TestGendan;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// The demo company as `make run` shows it.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemoTest {
    private static ServletWebServerApplicationContext program;
    private static JdbcClient jdbc;

    @BeforeAll
    static void start() {
        program = TestGendan.startAnother("--gendan.demo.enabled=true");
        jdbc = program.getBean(JdbcClient.class);
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @Test
    void ordersStandAtEveryStage() {
        assertThat(texts("select distinct stage from ordering.sales_order"))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(OrderStage.values()).map(Enum::name).toList());
        assertThat(count("ordering.sales_order")).isBetween(180L, 260L);
        assertThat(count("customer.customer")).isEqualTo(30);
        assertThat(count("catalog.product")).isEqualTo(60);
    }

    @Test
    void ordersAreOfEveryKindThatIsShown() {
        assertThat(texts("select distinct payment_method from ordering.sales_order"))
                .hasSize(4);
        assertThat(texts("select distinct priority from ordering.sales_order")).hasSize(3);
        assertThat(texts("select code from customer.customer where blacklisted"))
                .hasSize(2);
        assertThat(texts("select condition from ordering.parcel_line where condition in ('DAMAGED', 'SHORT')"))
                .contains("DAMAGED", "SHORT");
        assertThat(texts("select type from platform.event")).contains("OrderSentBack", "OrderCancelled");
        assertThat(texts("select payload::text from platform.event where type = 'OrderSubmitted'"
                        + " and payload->>'releaseReason' is not null"))
                .hasSize(1);
    }

    @Test
    void everyOrderStandsInTheLogFromItsFirstMoment() {
        assertThat(texts("""
                        select id::text from ordering.sales_order o
                        where not exists (select from platform.event e where e.subject_id = o.id
                                          and e.type in ('OrderDrafted', 'OrderSubmitted'))
                           or (select count(*) from platform.event e where e.subject_id = o.id) <> o.version
                        """)).isEmpty();
    }

    @Test
    void nobodyButTimeActsAsTheSystem() {
        assertThat(texts("select distinct type from platform.event where subject_type = 'Order' and actor_id is null"))
                .isSubsetOf("ReceiptConfirmed", "OrderCompleted", "OrderArchived", "BackOrderServed");
    }

    @Test
    void nothingHappensInTheFutureAndTheClockRunsAgain() {
        assertThat(program.getBean(MovableClock.class).instant())
                .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(60));
        assertThat(jdbc.sql("select count(*) from platform.event where occurred_at > now()")
                        .query(Long.class)
                        .single())
                .isZero();
        Duration history = Duration.between(
                jdbc.sql("select min(occurred_at) from platform.event")
                        .query(java.time.OffsetDateTime.class)
                        .single()
                        .toInstant(),
                Clock.systemUTC().instant());
        assertThat(history).isBetween(Duration.ofDays(85), Duration.ofDays(110));
    }

    @Test
    void theLedgerExplainsEveryBalance() {
        CheckLedger.Report report = program.getBean(CheckLedger.class).run(Actor.SYSTEM, null);
        assertThat(report.balances()).isGreaterThan(100);
        assertThat(report.items()).isEmpty();
        assertThat(texts("""
                        select a.customer_id::text from customer.credit_account a
                        where receivable <> (select coalesce(sum(change), 0) from customer.credit_entry e
                                             where e.customer_id = a.customer_id)
                        """)).isEmpty();
    }

    @Test
    void oneOfEachRoleCanLogIn() {
        List<DemoAccounts.Account> accounts =
                program.getBean(DemoAccounts.class).accounts();
        assertThat(accounts.stream().map(DemoAccounts.Account::roleName).distinct())
                .hasSize(10);
        for (DemoAccounts.Account account : accounts) {
            var login = Map.of("loginName", account.loginName(), "password", account.password());
            http().browser().post("/api/session", login).expect(200);
        }
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void aSecondStartChangesNothingAndOneWithoutDemoModeIsRefused() {
        String before = content(jdbc);
        program.stop();
        program.start();
        assertThat(content(jdbc)).isEqualTo(before);
        assertThatThrownBy(() -> new DemoStart(new DemoSettings(false), store(), null, Clock.systemUTC()).start())
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("holds the demo company")
                .hasMessageContaining("演示公司");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void aDemoThatWasInterruptedIsMadeAnew() {
        String before = content(jdbc);
        program.stop();
        jdbc.sql("update demo.company set finished_at = null").update();
        jdbc.sql("delete from ordering.payment").update();
        program.start();
        assertThat(content(jdbc)).isEqualTo(before);
    }

    private static DemoStore store() {
        return program.getBean(DemoStore.class);
    }

    private static Http http() {
        return Http.to("http://localhost:" + program.getWebServer().getPort(), program.getBean(JsonMapper.class));
    }

    /// Every table with its number of rows, and what the orders are.
    private static String content(JdbcClient jdbc) {
        return String.join("\n", jdbc.sql("""
                        select customer_name || stage || total_amount || paid_amount || submitted_at
                        from ordering.sales_order order by 1
                        """).query(String.class).list())
                + jdbc.sql("select count(*) from platform.event where subject_type = 'Order'")
                        .query(Long.class)
                        .single();
    }

    private static List<String> texts(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }

    private static long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
