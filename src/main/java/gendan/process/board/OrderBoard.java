package gendan.process.board;

import gendan.kernel.Actor;
import gendan.kernel.Page;
import gendan.ordering.OrderAction;
import gendan.ordering.OrderStage;
import gendan.platform.PageCursor;
import gendan.process.board.BoardFilter.Sql;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Open orders in columns by stage, newest first.
@Component
final class OrderBoard {
    /// Counts say "more than 1,000" from here on.
    static final int COUNTED_UP_TO = 1_001;

    /// Those that have a sheet, and in which something is still to be done.
    static final List<OrderStage> COLUMNS = List.of(
            OrderStage.IN_REVIEW,
            OrderStage.AWAITING_PAYMENT,
            OrderStage.PREPARING,
            OrderStage.CONFIRMED,
            OrderStage.PARTIALLY_SHIPPED,
            OrderStage.SHIPPED,
            OrderStage.DELIVERED,
            OrderStage.COMPLETED);

    private static final int SHOWN = 20;

    private final JdbcClient jdbc;
    private final BoardCards cards;
    private final Clock clock;

    OrderBoard(JdbcClient jdbc, BoardCards cards, Clock clock) {
        this.jdbc = jdbc;
        this.cards = cards;
        this.clock = clock;
    }

    /// @param moves where a card can be dragged, and which command that is
    record View(Instant now, List<Column> columns, List<Move> moves) {}

    /// @param count up to 1,001
    /// @param next where [#more] goes on; null: all are shown
    record Column(OrderStage stage, int count, List<BoardCard> cards, String next) {}

    /// The command that can carry an order from one column to another.
    record Move(OrderStage from, OrderStage to, OrderAction action) {}

    View view(Actor actor, BoardFilter wish) {
        Instant now = clock.instant();
        Sql filter = wish.checked().within(actor, now);
        Map<OrderStage, Integer> counts = counts(filter);
        Map<OrderStage, List<BoardCard>> first = first(filter, now);
        List<Column> columns = new ArrayList<>();
        for (OrderStage stage : COLUMNS) {
            Page<BoardCard> page = page(first.getOrDefault(stage, List.of()), SHOWN);
            columns.add(new Column(stage, counts.get(stage), page.items(), page.next()));
        }
        return new View(now, columns, BoardMoves.ALL);
    }

    /// One column further down.
    Page<BoardCard> more(Actor actor, BoardFilter wish, OrderStage stage, String cursor, Integer limit) {
        int size = Page.size(limit);
        PageCursor after = PageCursor.read(cursor, 1);
        Instant now = clock.instant();
        Sql filter = wish.checked().within(actor, now);
        String sql =
                "select " + BoardCards.COLUMNS + """
                 from (select * from process.sheet s where s.stage = :column and %s %s
                      order by s.order_id desc limit :limit) s
                """.formatted(filter, after == null ? "" : "and s.order_id < :after")
                        + BoardCards.STEPS + " order by s.order_id desc";
        var statement = jdbc.sql(sql)
                .params(filter.parameters())
                .param("column", stage.name())
                .param("limit", size + 1);
        if (after != null) {
            statement.param("after", after.id(0));
        }
        return page(statement.query((row, n) -> cards.card(row, now)).list(), size);
    }

    private static Page<BoardCard> page(List<BoardCard> rows, int size) {
        return Page.of(rows, size, last -> PageCursor.of(last.orderId()));
    }

    private Map<OrderStage, Integer> counts(Sql filter) {
        Map<OrderStage, Integer> counts = new EnumMap<>(OrderStage.class);
        jdbc.sql("""
                        select c.stage, (select count(*) from (
                            select from process.sheet s where s.stage = c.stage and %s limit :most) counted)
                        from unnest(:columns::text[]) as c(stage)
                        """.formatted(filter))
                .params(filter.parameters())
                .param("columns", names())
                .param("most", COUNTED_UP_TO)
                .query(row -> {
                    counts.put(OrderStage.valueOf(row.getString(1)), row.getInt(2));
                });
        return counts;
    }

    private Map<OrderStage, List<BoardCard>> first(Sql filter, Instant now) {
        Map<OrderStage, List<BoardCard>> found = new EnumMap<>(OrderStage.class);
        jdbc.sql("select " + BoardCards.COLUMNS + """
                         from unnest(:columns::text[]) as b(stage)
                        cross join lateral (
                            select * from process.sheet s where s.stage = b.stage and %s
                            order by s.order_id desc limit :limit) s
                        """.formatted(filter) + BoardCards.STEPS
                        + " order by s.order_id desc")
                .params(filter.parameters())
                .param("columns", names())
                .param("limit", SHOWN + 1)
                .query((row, n) -> cards.card(row, now))
                .list()
                .forEach(card -> found.computeIfAbsent(card.stage(), stage -> new ArrayList<>())
                        .add(card));
        return found;
    }

    private static String[] names() {
        return COLUMNS.stream().map(Enum::name).toArray(String[]::new);
    }
}
