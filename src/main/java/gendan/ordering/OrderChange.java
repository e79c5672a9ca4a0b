package gendan.ordering;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// How an event moved the order: the stage before and after, and everything that is not what it was.
///
/// @param paidAmount paid in all, after the event
/// @param lines quantities, after the event, of the lines that changed
public record OrderChange(
        OrderStage from, OrderStage to, OrderAxes axes, BigDecimal paidAmount, long version, List<LineChange> lines) {
    /// The quantities of one line after the event.
    public record LineChange(int lineNo, OrderLine.Quantities quantities) {}

    static OrderChange between(Order before, Order after) {
        List<LineChange> lines = new ArrayList<>();
        for (int i = 0; i < after.lines().size(); i++) {
            OrderLine line = after.lines().get(i);
            if (!line.quantities().equals(before.lines().get(i).quantities())) {
                lines.add(new LineChange(line.lineNo(), line.quantities()));
            }
        }
        return new OrderChange(
                before.stage(), after.stage(), after.axes(), after.paidAmount(), after.version(), List.copyOf(lines));
    }
}
