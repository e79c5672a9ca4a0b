package gendan.ordering;

import static gendan.ordering.OrderWorld.draft;
import static gendan.ordering.OrderWorld.line;
import static org.assertj.core.api.Assertions.assertThat;

import gendan.kernel.Ids;
import gendan.platform.MovableClock;
import gendan.testing.Fixtures;
import gendan.testing.TestGendan;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;

/// A day ends at midnight in the company's zone, `gendan.platform.time-zone`.
class CompanyDayTest {
    private static final Instant NIGHT_IN_SHANGHAI = Instant.parse("2026-03-10T19:00:00Z");

    @ParameterizedTest
    @CsvSource({"Asia/Shanghai, 2026-03-11, SO260311-", "UTC, 2026-03-10, SO260310-"})
    void anOrderCarriesTheDayOfTheCompanysZone(String zone, LocalDate day, String number) {
        try (var program = TestGendan.startAnother("--gendan.platform.time-zone=" + zone)) {
            var jdbc = program.getBean(JdbcTemplate.class);
            var fixtures = program.getBeanFactory().createBean(Fixtures.class);
            var world = new OrderWorld(fixtures, jdbc, program.getBean(Ids.class));
            program.getBean(MovableClock.class).at(NIGHT_IN_SHANGHAI);

            OrderResult order = program.getBean(SubmitOrder.class)
                    .submitNew(
                            world.anybody(),
                            draft(world.customer(null), PaymentMethod.FULL, line(world.sku("1", 4), 1)));

            assertThat(order.number()).startsWith(number);
            assertThat(jdbc.queryForObject(
                            "select ordered_on from ordering.sales_order where id = ?", LocalDate.class, order.id()))
                    .isEqualTo(day);
        }
    }
}
