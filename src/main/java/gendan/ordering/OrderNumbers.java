package gendan.ordering;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Issues order numbers such as `SO261122-100042`: prefix, day, running number.
///
/// Each program node takes running numbers in blocks of [#BLOCK], so that no row is touched by every order. The
/// running number alone is unique; there may be gaps, there are no repeats.
@Component
final class OrderNumbers {
    /// The increment of ordering.order_number_block.
    static final int BLOCK = 100;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final OrderSettings settings;
    private long next;
    private long end;

    OrderNumbers(JdbcTemplate jdbc, Clock clock, OrderSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.settings = settings;
    }

    String next() {
        return settings.numberPrefix() + DAY.format(LocalDate.now(clock)) + "-" + running();
    }

    private synchronized long running() {
        if (next == end) {
            Long start = jdbc.queryForObject("select nextval('ordering.order_number_block')", Long.class);
            next = Objects.requireNonNull(start);
            end = next + BLOCK;
        }
        return next++;
    }
}
