package gendan.ordering;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// Compares two states of a draft field by field, for the timeline.
final class FieldChanges {
    private FieldChanges() {}

    static List<FieldChange> between(Order before, Order after) {
        List<FieldChange> changes = new ArrayList<>();
        add(changes, "customer", before.customer().name(), after.customer().name());
        components(changes, "", before.terms(), after.terms());
        int lines = Math.max(before.lines().size(), after.lines().size());
        for (int i = 0; i < lines; i++) {
            line(changes, "lines[" + (i + 1) + "]", lineAt(before, i), lineAt(after, i));
        }
        add(changes, "totalAmount", before.totalAmount(), after.totalAmount());
        return List.copyOf(changes);
    }

    private static OrderLine lineAt(Order order, int index) {
        return index < order.lines().size() ? order.lines().get(index) : null;
    }

    private static void line(List<FieldChange> changes, String name, OrderLine before, OrderLine after) {
        if (before == null || after == null) {
            add(changes, name, text(before), text(after));
            return;
        }
        add(changes, name + ".sku", before.sku(), after.sku());
        add(changes, name + ".quantity", before.quantity(), after.quantity());
        add(changes, name + ".unitPrice", before.unitPrice(), after.unitPrice());
        add(changes, name + ".expectedDeliveryOn", before.expectedDeliveryOn(), after.expectedDeliveryOn());
        add(changes, name + ".remark", before.remark(), after.remark());
    }

    private static String text(OrderLine line) {
        return line == null
                ? null
                : line.sku() + " × " + line.quantity().stripTrailingZeros().toPlainString();
    }

    private static void components(List<FieldChange> changes, String prefix, Record before, Record after) {
        for (RecordComponent component : before.getClass().getRecordComponents()) {
            add(changes, prefix + component.getName(), value(component, before), value(component, after));
        }
    }

    private static Object value(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void add(List<FieldChange> changes, String field, Object before, Object after) {
        boolean same = before instanceof BigDecimal one && after instanceof BigDecimal other
                ? one.compareTo(other) == 0
                : Objects.equals(before, after);
        if (!same) {
            changes.add(new FieldChange(field, asText(before), asText(after)));
        }
    }

    private static String asText(Object value) {
        return switch (value) {
            case null -> null;
            case BigDecimal number -> number.stripTrailingZeros().toPlainString();
            case OrderDraft.ShipTo to -> ShipTos.oneLine(to);
            case List<?> plan ->
                plan.isEmpty() ? null : plan.stream().map(FieldChanges::asText).collect(Collectors.joining("; "));
            case OrderDraft.Instalment one -> one.dueOn() + " " + one.amount().charged();
            default -> value.toString();
        };
    }
}
