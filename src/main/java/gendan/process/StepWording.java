package gendan.process;

import gendan.kernel.Violation;
import gendan.platform.Messages;
import gendan.process.dispatch.AssignmentWording;
import gendan.process.template.Milestone;
import gendan.process.template.Names;
import gendan.process.template.Obstacle;
import gendan.process.template.StepDefinition;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;

/// How steps are spoken of in the caller's language.
///
/// @param zone of the company's times of day
/// @param now decides whether a time needs its date
record StepWording(Messages messages, AssignmentWording assignments, Locale locale, ZoneId zone, Instant now) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    String text(Names names) {
        return Messages.isEnglish(locale) ? names.en() : names.zh();
    }

    /// Why somebody has the step, or nobody; null: the template says so.
    String why(SheetStep step) {
        return assignments.ofStored(locale, step.why());
    }

    String separator() {
        return Messages.isEnglish(locale) ? ", " : "、";
    }

    /// The time of day, with its date when it was another day.
    String time(Instant at) {
        ZonedDateTime local = at.atZone(zone);
        boolean today = local.toLocalDate().equals(now.atZone(zone).toLocalDate());
        return local.format(today ? TIME : DAY_AND_TIME);
    }

    String milestone(Milestone milestone) {
        return said("milestone." + milestone);
    }

    String name(Obstacle obstacle) {
        return said("obstacle.name." + obstacle);
    }

    /// What stands in the way of the step; null: nothing.
    String obstacle(StepDefinition defined, SheetStep step) {
        Obstacle obstacle = step.reckoned().obstacle();
        if (obstacle == null || step.state().isOver()) {
            return null;
        }
        StepMarks.Blocked mark = step.marks().blocked();
        return mark == null ? said(automatic(defined, obstacle)) : said("obstacle.by-hand." + obstacle, mark.reason());
    }

    /// What somebody wrote, or what the order says where nobody wrote anything.
    String remark(StepDefinition defined, SheetStep step, OrderFacts facts) {
        if (step.remark() != null || step.state().isOver()) {
            return step.remark();
        }
        boolean looksForStock = defined.completesOn() == Milestone.STOCK_COMPLETE
                && facts.present().shows(Obstacle.STOCK_SHORT);
        return looksForStock ? said(automatic(defined, Obstacle.STOCK_SHORT)) : obstacle(defined, step);
    }

    /// The step that looks for something says that it is missing, the others that they wait for it.
    private static String automatic(StepDefinition defined, Obstacle obstacle) {
        boolean looksForIt = obstacle == Obstacle.STOCK_SHORT && defined.completesOn() == Milestone.STOCK_COMPLETE
                || obstacle == Obstacle.AWAITING_PAYMENT && defined.completesOn() == Milestone.PAID;
        return "obstacle." + obstacle + (looksForIt ? ".missing" : "");
    }

    private String said(String code, Object... arguments) {
        return messages.sentence(locale, code, Arrays.asList(arguments));
    }

    String sentence(Violation violation) {
        return messages.sentence(locale, violation);
    }
}
