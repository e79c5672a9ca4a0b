package gendan.process.template;

import gendan.ordering.OrderType;
import gendan.ordering.Priority;
import java.util.List;

/// For which orders a template is. An empty list fits every order; regions are beginnings of division codes.
///
/// @param categories product groups, of which the order has one at least
public record TemplateConditions(
        List<OrderType> orderTypes, List<Priority> priorities, List<String> regions, List<String> categories) {
    public static final TemplateConditions EVERY_ORDER =
            new TemplateConditions(List.of(), List.of(), List.of(), List.of());
}
