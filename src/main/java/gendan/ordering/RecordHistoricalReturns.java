package gendan.ordering;

import gendan.kernel.Actor;
import gendan.kernel.Permission;
import gendan.platform.CopyRows;
import gendan.platform.Tx;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Takes over credit notes from before this program. Which orders they belong to is found by
/// [MatchHistoricalReturns], also long after, when the order comes with a later file.
///
/// Rejections: `permission.missing` (403).
@Component
public final class RecordHistoricalReturns {
    private final JdbcTemplate jdbc;
    private final Tx tx;

    RecordHistoricalReturns(JdbcTemplate jdbc, Tx tx) {
        this.jdbc = jdbc;
        this.tx = tx;
    }

    /// Lines that turned up later for a credit note that is there.
    public record Extension(UUID returnId, List<HistoricalReturn.Line> lines) {}

    public void run(Actor actor, List<HistoricalReturn> returns) {
        actor.require(Permission.ORDER_IMPORT);
        if (returns.isEmpty()) {
            return;
        }
        var heads = new CopyRows();
        var lines = new CopyRows();
        for (HistoricalReturn note : returns) {
            heads.add(note.id())
                    .add(note.number())
                    .add(note.customerId())
                    .plain(note.returnedAt().atOffset(ZoneOffset.UTC))
                    .plain(note.returnedOn())
                    .add(note.currency())
                    .add(note.lines().size())
                    .add(note.amount())
                    .end();
            addLines(lines, note.id(), 1, note.lines());
        }
        tx.write(() -> {
            heads.into(
                    jdbc,
                    "ordering.historical_return"
                            + " (id, number, customer_id, returned_at, returned_on, currency, line_count, amount)");
            copyLines(lines);
        });
    }

    public void extend(Actor actor, List<Extension> extensions) {
        actor.require(Permission.ORDER_IMPORT);
        tx.write(() -> extensions.forEach(this::extend));
    }

    private void extend(Extension extension) {
        BigDecimal more =
                extension.lines().stream().map(line -> line.goods().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
        Integer lineCount =
                jdbc.queryForObject("""
                update ordering.historical_return
                set line_count = line_count + ?, amount = amount + ?, version = version + 1
                where id = ? returning line_count
                """, Integer.class, extension.lines().size(), more, extension.returnId());
        var lines = new CopyRows();
        addLines(lines, extension.returnId(), lineCount - extension.lines().size() + 1, extension.lines());
        copyLines(lines);
    }

    private static void addLines(CopyRows rows, UUID returnId, int firstNo, List<HistoricalReturn.Line> lines) {
        int lineNo = firstNo;
        for (HistoricalReturn.Line line : lines) {
            HistoricalOrder.Line goods = line.goods();
            rows.add(returnId)
                    .add(lineNo++)
                    .add(goods.skuId())
                    .add(goods.sku())
                    .add(goods.productName())
                    .add(goods.quantity())
                    .add(goods.unitPrice())
                    .add(goods.amount())
                    .add(line.origin() == HistoricalReturn.Origin.NONE ? null : BigDecimal.ZERO)
                    .add(line.origin() == HistoricalReturn.Origin.SAME_PRICE)
                    .end();
        }
    }

    private void copyLines(CopyRows lines) {
        lines.into(
                jdbc,
                "ordering.historical_return_line"
                        + " (return_id, line_no, sku_id, sku_code, product_name, quantity, unit_price, amount, matched,"
                        + " same_price)");
    }
}
