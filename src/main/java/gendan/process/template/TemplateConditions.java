package gendan.process.template;

import gendan.ordering.Order;
import gendan.ordering.OrderType;
import gendan.ordering.Priority;
import java.util.Collection;
import java.util.List;

/// For which orders a template is. An empty list fits every order; regions are beginnings of division codes.
///
/// @param categories product groups, of which the order has one at least
public record TemplateConditions(
        List<OrderType> orderTypes, List<Priority> priorities, List<String> regions, List<String> categories) {
    public static final TemplateConditions EVERY_ORDER =
            new TemplateConditions(List.of(), List.of(), List.of(), List.of());

    public TemplateConditions {
        orderTypes = StepForm.withoutGaps(orderTypes).stream().distinct().toList();
        priorities = StepForm.withoutGaps(priorities).stream().distinct().toList();
        regions = StepForm.withoutGaps(regions).stream().distinct().toList();
        categories = StepForm.withoutGaps(categories).stream().distinct().toList();
    }

    /// @param ordered the product groups of the order's lines
    boolean fit(Order order, Collection<String> ordered) {
        return (orderTypes.isEmpty() || orderTypes.contains(order.terms().orderType()))
                && (priorities.isEmpty() || priorities.contains(order.terms().priority()))
                && (regions.isEmpty() || order.regionCode() != null && lies(order.regionCode(), regions))
                && (categories.isEmpty() || categories.stream().anyMatch(ordered::contains));
    }

    static boolean lies(String region, List<String> within) {
        return within.stream().anyMatch(region::startsWith);
    }

    /// Whether it takes every order that `other` takes.
    boolean cover(TemplateConditions other) {
        return contains(orderTypes, other.orderTypes)
                && contains(priorities, other.priorities)
                && contains(categories, other.categories)
                && (regions.isEmpty()
                        || !other.regions.isEmpty()
                                && other.regions.stream().allMatch(region -> lies(region, regions)));
    }

    private static <T> boolean contains(List<T> wide, List<T> narrow) {
        return wide.isEmpty() || !narrow.isEmpty() && wide.containsAll(narrow);
    }

    boolean fitsEveryOrder() {
        return equals(EVERY_ORDER);
    }
}
