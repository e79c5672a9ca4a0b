package gendan.process;

import gendan.kernel.Actor;
import gendan.kernel.Permission;
import gendan.kernel.Rejection;
import gendan.kernel.Violation;
import gendan.process.template.StepDefinition;
import gendan.process.template.StepDefinition.CheckItem;
import gendan.process.template.TemplateDefinition;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Whether somebody can do something with a step, and why not. Commands reject by it; pages show its sentence on the
/// action that is not possible.
///
/// @param roles of the actor, by code
/// @param names of the persons who have steps
record StepRules(
        Actor actor,
        Set<String> roles,
        Sheet sheet,
        TemplateDefinition definition,
        Map<UUID, String> names,
        StepWording wording) {

    /// @throws Rejection `permission.missing`, `step.not-yours` (403), or the obstacle (409)
    void require(SheetStep step, StepAction action) {
        Violation stranger = stranger(step, action);
        if (stranger != null) {
            throw Rejection.forbidden(stranger.code(), stranger.arguments().toArray());
        }
        Violation obstacle = obstacle(step, action);
        if (obstacle != null) {
            throw Rejection.conflict(List.of(obstacle));
        }
    }

    /// Null when it can be done.
    Violation reason(SheetStep step, StepAction action) {
        Violation stranger = stranger(step, action);
        return stranger == null ? obstacle(step, action) : stranger;
    }

    /// Who may act: whoever has the step; while nobody has it, its team or role; and who may override.
    private Violation stranger(SheetStep step, StepAction action) {
        if (!actor.may(action.permission())) {
            return because("permission.missing", action.permission().code());
        }
        if (actor.may(Permission.STEP_OVERRIDE) || isFor(step)) {
            return null;
        }
        return step.personId() == null
                ? because("step.not-of-your-team")
                : because("step.not-yours", names.getOrDefault(step.personId(), ""));
    }

    private boolean isFor(SheetStep step) {
        if (step.personId() != null) {
            return step.personId().equals(actor.personId());
        }
        if (step.roleCode() != null) {
            return roles.contains(step.roleCode());
        }
        return step.teamId() == null || step.teamId().equals(actor.teamId());
    }

    private Violation obstacle(SheetStep step, StepAction action) {
        Violation closed = closed();
        if (closed != null) {
            return closed;
        }
        return switch (action) {
            case START -> starting(step);
            case COMPLETE -> completing(step);
            case BLOCK -> blocking(step);
            case UNBLOCK -> unblocking(step);
            case SKIP, HAND_OVER -> over(step);
            case REPEAT -> step.state().isOver() ? null : because("step.not-over");
            case TAKE -> taking(step);
            case REMARK -> null;
            case CHECK -> ticking(step);
        };
    }

    private Violation closed() {
        if (sheet.facts().archivedAt() != null) {
            return because("sheet.archived");
        }
        return switch (sheet.status()) {
            case OPEN -> null;
            case SUSPENDED -> because("sheet.suspended");
            case CANCELLED -> because("sheet.cancelled");
            // its steps are over, and say more about themselves
            case DONE -> null;
        };
    }

    private Violation starting(SheetStep step) {
        return switch (step.state()) {
            case READY -> null;
            case WAITING -> because("step.not-ready", open(step));
            case IN_PROGRESS -> begun(step);
            case BLOCKED -> blocked(step);
            case DONE, SKIPPED -> over(step);
        };
    }

    private Violation completing(SheetStep step) {
        StepDefinition defined = defined(step);
        return switch (step.state()) {
            case WAITING -> because("step.not-ready", open(step));
            case BLOCKED -> blocked(step);
            case DONE, SKIPPED -> over(step);
            case READY, IN_PROGRESS -> {
                boolean byOrderAlone = defined.completesOn() != null
                        && !defined.byHand()
                        && !sheet.facts().reached().containsKey(defined.completesOn());
                yield byOrderAlone
                        ? because("step.completes-by-itself", wording.milestone(defined.completesOn()))
                        : unticked(step, defined);
            }
        };
    }

    private Violation unticked(SheetStep step, StepDefinition defined) {
        String missing = defined.checks().stream()
                .filter(check -> !step.marks().checks().containsKey(check.code()))
                .map(CheckItem::text)
                .map(wording::text)
                .collect(Collectors.joining(wording.separator()));
        return missing.isEmpty() ? null : because("step.checks-open", missing);
    }

    private Violation blocking(SheetStep step) {
        return switch (step.state()) {
            case READY, IN_PROGRESS -> null;
            case WAITING -> because("step.not-ready", open(step));
            case BLOCKED -> blocked(step);
            case DONE, SKIPPED -> over(step);
        };
    }

    private Violation unblocking(SheetStep step) {
        if (step.state().isOver()) {
            return over(step);
        }
        if (step.state() != StepState.BLOCKED) {
            return because("step.not-blocked");
        }
        return step.marks().blocked() == null
                ? because(
                        "step.unblocks-by-itself", wording.name(step.reckoned().obstacle()))
                : null;
    }

    private Violation taking(SheetStep step) {
        if (step.state().isOver()) {
            return over(step);
        }
        if (step.personId() == null) {
            return null;
        }
        return step.personId().equals(actor.personId())
                ? because("step.yours-already")
                : because("step.taken-already", names.getOrDefault(step.personId(), ""));
    }

    private Violation ticking(SheetStep step) {
        if (step.state().isOver()) {
            return over(step);
        }
        if (defined(step).checks().isEmpty()) {
            return because("step.no-checks");
        }
        return step.state() == StepState.WAITING ? because("step.not-ready", open(step)) : null;
    }

    private Violation begun(SheetStep step) {
        StepMarks.Mark mark = step.marks().started();
        String at = wording.time(step.reckoned().startedAt());
        return mark == null
                ? because("step.started-already.by-order", at)
                : because("step.started-already", mark.by(), at);
    }

    private Violation blocked(SheetStep step) {
        StepMarks.Blocked mark = step.marks().blocked();
        return mark == null
                ? because("step.blocked.by-order", wording.name(step.reckoned().obstacle()))
                : because("step.blocked", mark.by(), wording.time(mark.at()), wording.name(mark.obstacle()));
    }

    private Violation over(SheetStep step) {
        if (!step.state().isOver()) {
            return null;
        }
        String code = step.state() == StepState.DONE ? "step.done-already" : "step.skipped-already";
        String at = wording.time(step.reckoned().doneAt());
        return step.doneBy() == null ? because(code + ".by-order", at) : because(code, step.doneBy(), at);
    }

    /// The steps before it that are not over.
    private String open(SheetStep step) {
        return defined(step).dependsOn().stream()
                .filter(code -> !sheet.step(code).state().isOver())
                .map(code -> wording.text(definition.step(code).name()))
                .collect(Collectors.joining(wording.separator()));
    }

    private StepDefinition defined(SheetStep step) {
        return definition.steps().get(step.position());
    }

    private static Violation because(String code, Object... arguments) {
        return Violation.of(code, "", arguments);
    }
}
