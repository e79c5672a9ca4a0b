package gendan.process.template;

import gendan.calendar.WorkDuration;
import gendan.kernel.Violations;
import gendan.process.template.StepDefinition.CheckItem;
import gendan.process.template.StepDefinition.Link;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Judges one step by itself: its texts, duration, milestones, obstacles, check list, links and escalation.
final class StepChecks {
    static final int LONGEST_NAME = 60;
    private static final int LONGEST_CHECK = 200;
    private static final int LONGEST_HELP = 10_000;
    private static final int LONGEST_URL = 500;
    private static final int MOST_CHECKS = 30;
    private static final int MOST_LINKS = 20;
    private static final int MOST_MINUTES = 100_000;
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final Pattern OWN_PATH = Pattern.compile("/(?![/\\\\])[^\\s\\\\]*");

    private final Violations violations;
    private final String field;
    private final StepForm step;

    /// @param field where the step stands, such as `/steps/2`
    StepChecks(Violations violations, String field, StepForm step) {
        this.violations = violations;
        this.field = field;
        this.step = step;
    }

    void run() {
        code(field + "/code", step.code());
        Names.check(violations, field + "/name", step.name(), LONGEST_NAME);
        duration();
        milestones();
        obstacles();
        checkList();
        if (step.help() != null && !step.help().isEmpty()) {
            Names.check(violations, field + "/help", step.help(), LONGEST_HELP);
        }
        links();
        escalation();
    }

    private void code(String at, String code) {
        if (violations.requiredText(at, code, 40) != null
                && code.length() <= 40
                && !CODE.matcher(code).matches()) {
            violations.add("template.step-code-malformed", at);
        }
    }

    private void duration() {
        StepForm.Expected expected = step.expected();
        if (violations.required(field + "/expected", expected) == null) {
            return;
        }
        violations.required(field + "/expected/amount", expected.amount());
        violations.required(field + "/expected/unit", expected.unit());
        if (expected.amount() != null && expected.unit() != null) {
            int most = most(expected.unit());
            if (expected.amount() < 1 || expected.amount() > most) {
                violations.add("template.duration-out-of-range", field + "/expected/amount", most, expected.unit());
            }
        }
    }

    /// About two years of work.
    private static int most(WorkDuration.Unit unit) {
        return switch (unit) {
            case MINUTE -> WorkDuration.MOST;
            case HOUR -> 4_000;
            case DAY -> 500;
            case WEEK -> 100;
        };
    }

    private void milestones() {
        if (step.startsOn() != null
                && step.completesOn() != null
                && (step.completesOn() == step.startsOn() || step.completesOn().isAlwaysBefore(step.startsOn()))) {
            violations.add("template.milestones-reversed", field + "/completesOn", step.completesOn(), step.startsOn());
        }
    }

    private void obstacles() {
        for (int i = 0; i < step.obstacles().size(); i++) {
            if (!step.obstacles().get(i).comesFromOrder()) {
                violations.add(
                        "template.obstacle-by-hand",
                        field + "/obstacles/" + i,
                        step.obstacles().get(i));
            }
        }
    }

    private void checkList() {
        List<CheckItem> checks = violations.list(field + "/checks", step.checks(), MOST_CHECKS);
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < checks.size(); i++) {
            CheckItem item = checks.get(i);
            String at = field + "/checks/" + i;
            code(at + "/code", item.code());
            if (item.code() != null && !codes.add(item.code())) {
                violations.add("template.check-code-taken", at + "/code", item.code());
            }
            Names.check(violations, at + "/text", item.text(), LONGEST_CHECK);
        }
    }

    private void links() {
        List<Link> links = violations.list(field + "/links", step.links(), MOST_LINKS);
        for (int i = 0; i < links.size(); i++) {
            String at = field + "/links/" + i;
            Names.check(violations, at + "/text", links.get(i).text(), LONGEST_NAME);
            String url = violations.requiredText(at + "/url", links.get(i).url(), LONGEST_URL);
            if (url != null && url.length() <= LONGEST_URL && !isWebAddress(url)) {
                violations.add("template.link-bad", at + "/url");
            }
        }
    }

    /// Anything else, `javascript:` above all, is no address to be clicked on.
    private static boolean isWebAddress(String url) {
        if (OWN_PATH.matcher(url).matches()) {
            return true;
        }
        try {
            URI address = new URI(url);
            return ("http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme()))
                    && address.getHost() != null;
        } catch (URISyntaxException broken) {
            return false;
        }
    }

    private void escalation() {
        StepForm.Escalation escalation = step.escalation();
        if (escalation == null) {
            return;
        }
        String at = field + "/escalation";
        minutes(at + "/remindBeforeMinutes", escalation.remindBeforeMinutes());
        minutes(at + "/supervisorAfterMinutes", escalation.supervisorAfterMinutes());
        minutes(at + "/administratorAfterMinutes", escalation.administratorAfterMinutes());
        if (escalation.supervisorAfterMinutes() != null
                && escalation.administratorAfterMinutes() != null
                && escalation.administratorAfterMinutes() < escalation.supervisorAfterMinutes()) {
            violations.add("template.escalation-reversed", at + "/administratorAfterMinutes");
        }
    }

    private void minutes(String at, Integer minutes) {
        if (violations.required(at, minutes) != null && (minutes < 0 || minutes > MOST_MINUTES)) {
            violations.add("number.out-of-range", at, 0, MOST_MINUTES);
        }
    }
}
