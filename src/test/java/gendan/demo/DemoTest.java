package gendan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import gendan.testing.TestGendan;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The demo company as `make run` shows it.
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
        List<String> stages = jdbc.sql("select stage || ' ' || count(*) from ordering.sales_order group by stage")
                .query(String.class)
                .list();
        assertThat(stages).hasSize(11);
    }
}
