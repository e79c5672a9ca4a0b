package gendan.process.dispatch;

import gendan.kernel.Violations;
import gendan.process.dispatch.DispatchQueries.Named;
import gendan.process.template.Names;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.springframework.stereotype.Component;

/// Judges a list of rules: rejects `value.required`, `text.too-long`, `list.too-long`, `region.malformed`,
/// `person.unknown`, `team.unknown`, `role.unknown`, `number.out-of-range`, and `dispatch.never-decides` for a rule
/// before which another one takes everything.
@Component
final class DispatchChecks {
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_SKILL = 40;
    private static final int MOST_VALUES = 200;
    private static final int MOST_HOURS = 1_000;

    private final DispatchQueries queries;

    DispatchChecks(DispatchQueries queries) {
        this.queries = queries;
    }

    /// @return the rules, their texts without surrounding white space
    List<DispatchRule> check(Violations violations, List<DispatchRule> wished) {
        List<DispatchRule> rules = new ArrayList<>();
        List<DispatchRule> given = violations.list("/rules", wished, DispatchRules.MOST);
        for (int i = 0; i < given.size(); i++) {
            rules.add(check(violations, "/rules/" + i, given.get(i)));
        }
        for (int i = 1; i < rules.size(); i++) {
            for (int earlier = 0; earlier < i; earlier++) {
                if (covers(rules.get(earlier).conditions(), rules.get(i).conditions())) {
                    violations.add("dispatch.never-decides", "/rules/" + i, earlier + 1);
                    break;
                }
            }
        }
        return rules;
    }

    private DispatchRule check(Violations violations, String field, DispatchRule rule) {
        Names name = rule.name() == null ? new Names(null, null) : rule.name();
        String zh = violations.requiredText(field + "/name/zh", name.zh(), LONGEST_NAME);
        String en = violations.requiredText(field + "/name/en", name.en(), LONGEST_NAME);
        violations.required(field + "/choice", rule.choice());
        String skill = violations.text(field + "/skill", rule.skill(), LONGEST_SKILL);
        Integer hours = rule.mostOpenHours();
        if (hours != null && (hours < 1 || hours > MOST_HOURS)) {
            violations.add("number.out-of-range", field + "/mostOpenHours", 1, MOST_HOURS);
        }
        conditions(violations, field + "/conditions", rule.conditions());
        known(violations, field + "/people", "person.unknown", Named.PEOPLE, rule.people());
        return new DispatchRule(
                new Names(zh, en), rule.conditions(), rule.choice(), rule.people(), skill, rule.sameRegion(), hours);
    }

    private void conditions(Violations violations, String field, DispatchConditions conditions) {
        known(violations, field + "/teams", "team.unknown", Named.TEAMS, conditions.teams());
        known(violations, field + "/roles", "role.unknown", Named.ROLES, conditions.roles());
        List<String> regions = violations.list(field + "/regions", conditions.regions(), MOST_VALUES);
        for (int i = 0; i < regions.size(); i++) {
            if (!regions.get(i).matches("[0-9]{2,12}")) {
                violations.add("region.malformed", field + "/regions/" + i);
            }
        }
        List<String> steps = violations.list(field + "/steps", conditions.steps(), MOST_VALUES);
        for (int i = 0; i < steps.size(); i++) {
            violations.requiredText(field + "/steps/" + i, steps.get(i), LONGEST_SKILL);
        }
    }

    private void known(Violations violations, String field, String code, Named kind, Collection<?> named) {
        if (named.isEmpty()) {
            return;
        }
        if (named.size() > MOST_VALUES) {
            violations.add("list.too-long", field, MOST_VALUES, named.size());
            return;
        }
        Set<String> known = queries.known(kind);
        int i = 0;
        for (Object one : named) {
            if (!known.contains(one.toString())) {
                violations.add(code, field + "/" + i, one);
            }
            i++;
        }
    }

    /// Whether every step that fits the second fits the first.
    static boolean covers(DispatchConditions first, DispatchConditions second) {
        BiPredicate<String, String> startsWith = (wide, narrow) -> narrow.startsWith(wide);
        return contains(first.orderTypes(), second.orderTypes(), Object::equals)
                && contains(first.priorities(), second.priorities(), Object::equals)
                && contains(first.steps(), second.steps(), Object::equals)
                && contains(first.roles(), second.roles(), Object::equals)
                && contains(first.teams(), second.teams(), UUID::equals)
                && contains(first.regions(), second.regions(), startsWith);
    }

    private static <T> boolean contains(List<T> wide, List<T> narrow, BiPredicate<T, T> within) {
        return wide.isEmpty()
                || !narrow.isEmpty()
                        && narrow.stream().allMatch(one -> wide.stream().anyMatch(each -> within.test(each, one)));
    }
}
