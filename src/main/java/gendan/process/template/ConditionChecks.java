package gendan.process.template;

import gendan.customer.Divisions;
import gendan.kernel.Violations;
import gendan.ordering.OrderType;
import gendan.ordering.Priority;
import gendan.process.template.TemplateStore.Stored;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Judges for which orders a template is: whether there can be such an order, and whether it gets that far.
@Component
final class ConditionChecks {
    private static final int MOST = 100;
    private static final int LONGEST_CATEGORY = 100;

    private final Divisions divisions;
    private final JdbcClient jdbc;

    ConditionChecks(Divisions divisions, JdbcClient jdbc) {
        this.divisions = divisions;
        this.jdbc = jdbc;
    }

    /// @param all every template there is, in the order in which they are asked
    /// @param own the one whose conditions these are; null for one that is still to be made
    void check(Findings findings, TemplateConditions conditions, List<Stored> all, Stored own) {
        regions(findings.errors(), conditions.regions());
        categories(findings, conditions.categories());
        if (own == null) {
            return;
        }
        List<Stored> earlier = all.stream()
                .takeWhile(template -> !template.id().equals(own.id()))
                .filter(Stored::isActive)
                .toList();
        Set<String> before = hiding(conditions, earlier);
        if (!before.isEmpty()) {
            findings.warnings().add("template.hidden", "/conditions", String.join(" / ", before));
        }
        if (own.isLastForEveryOrder(all) && !conditions.fitsEveryOrder()) {
            findings.errors().add("template.catch-all-needed", "/conditions");
        }
    }

    private void regions(Violations errors, List<String> regions) {
        List<String> given = errors.list("/conditions/regions", regions, MOST);
        for (int i = 0; i < given.size(); i++) {
            String at = "/conditions/regions/" + i;
            String region = errors.requiredText(at, given.get(i), 12);
            if (region != null && !divisions.isKnown(given.get(i))) {
                errors.add("template.region-unknown", at, region);
            }
        }
    }

    private void categories(Findings findings, List<String> categories) {
        List<String> given = findings.errors().list("/conditions/categories", categories, MOST);
        Set<String> known = given.isEmpty() ? Set.of() : known(given);
        for (int i = 0; i < given.size(); i++) {
            String at = "/conditions/categories/" + i;
            String category = findings.errors().requiredText(at, given.get(i), LONGEST_CATEGORY);
            if (category != null && !known.contains(given.get(i))) {
                findings.warnings().add("template.category-unknown", at, category);
            }
        }
    }

    /// Those that some product belongs to.
    private Set<String> known(List<String> categories) {
        return new HashSet<>(jdbc.sql("""
                        select c from unnest(:categories::text[]) c
                        where exists (select from catalog.product p where p.category = c)
                        """)
                .param("categories", categories.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    /// The earlier templates that together leave no order to these conditions; none when there is one left.
    private static Set<String> hiding(TemplateConditions conditions, List<Stored> earlier) {
        Set<String> names = new LinkedHashSet<>();
        for (OrderType type :
                conditions.orderTypes().isEmpty() ? List.of(OrderType.values()) : conditions.orderTypes()) {
            for (Priority priority :
                    conditions.priorities().isEmpty() ? List.of(Priority.values()) : conditions.priorities()) {
                var narrow = new TemplateConditions(
                        List.of(type), List.of(priority), conditions.regions(), conditions.categories());
                Stored before = earlier.stream()
                        .filter(template -> template.conditions().cover(narrow))
                        .findFirst()
                        .orElse(null);
                if (before == null) {
                    return Set.of();
                }
                names.add(before.name().shown());
            }
        }
        return names;
    }
}
