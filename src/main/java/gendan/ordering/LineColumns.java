package gendan.ordering;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/// The columns of ordering.order_line that a draft or a submission fills, each with its value.
///
/// Up to [#FEW] lines are written as rows of values, which spares the server a function scan for each array; more go
/// as arrays, so that there are few statements and none with tens of thousands of parameters.
final class LineColumns {
    static final int FEW = 8;

    /// One column.
    ///
    /// @param arrayType its type where lines go as arrays
    private record Column<T>(String name, String arrayType, IntFunction<T[]> newArray, Function<OrderLine, T> value) {
        T[] of(List<OrderLine> lines) {
            return SqlValues.array(lines, value, newArray);
        }
    }

    private static final List<Column<?>> COLUMNS = List.of(
            number("line_no", OrderLine::lineNo),
            new Column<>("sku_id", "uuid[]", UUID[]::new, OrderLine::skuId),
            text("sku_code", OrderLine::sku),
            text("product_name", OrderLine::productName),
            text("model", OrderLine::model),
            text("specification", OrderLine::specification),
            text("unit", OrderLine::unit),
            decimal("quantity", OrderLine::quantity),
            decimal("unit_price", OrderLine::unitPrice),
            decimal("list_price", OrderLine::listPrice),
            new Column<>("price_includes_tax", "boolean[]", Boolean[]::new, OrderLine::priceIncludesTax),
            decimal("tax_rate", OrderLine::taxRate),
            decimal("amount", OrderLine::amount),
            decimal("tax_amount", OrderLine::taxAmount),
            new Column<>("expected_delivery_on", "date[]", LocalDate[]::new, OrderLine::expectedDeliveryOn),
            text("remark", OrderLine::remark),
            decimal("reserved", line -> line.quantities().reserved()),
            decimal("back_ordered", line -> line.quantities().backOrdered()));

    private static final String INSERT = "insert into ordering.order_line (order_id, "
            + COLUMNS.stream().map(Column::name).collect(Collectors.joining(", ")) + ") ";

    private static final String AS_ARRAYS = "select ?::uuid, l.* from unnest("
            + COLUMNS.stream().map(column -> "?::" + column.arrayType()).collect(Collectors.joining(", ")) + ") as l";

    private static final String ONE_ROW = "(?" + ", ?".repeat(COLUMNS.size()) + ")";

    private LineColumns() {}

    /// The statement that inserts so many lines; its values are [#values].
    static String insert(int count) {
        return INSERT + (count > FEW ? AS_ARRAYS : "values " + String.join(", ", Collections.nCopies(count, ONE_ROW)));
    }

    static List<Object> values(Order order) {
        List<OrderLine> lines = order.lines();
        List<Object> values = new ArrayList<>();
        if (lines.size() > FEW) {
            values.add(order.id());
            COLUMNS.forEach(column -> values.add(column.of(lines)));
        } else {
            for (OrderLine line : lines) {
                values.add(order.id());
                COLUMNS.forEach(column -> values.add(column.value().apply(line)));
            }
        }
        return values;
    }

    private static Column<String> text(String name, Function<OrderLine, String> value) {
        return new Column<>(name, "text[]", String[]::new, value);
    }

    private static Column<Integer> number(String name, Function<OrderLine, Integer> value) {
        return new Column<>(name, "int[]", Integer[]::new, value);
    }

    private static Column<BigDecimal> decimal(String name, Function<OrderLine, BigDecimal> value) {
        return new Column<>(name, "numeric[]", BigDecimal[]::new, value);
    }
}
