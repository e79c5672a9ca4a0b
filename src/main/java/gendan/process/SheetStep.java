package gendan.process;

import java.time.Instant;
import java.util.UUID;

/// A step of a sheet as the database holds it. Its name, checks and help stand in the template.
///
/// @param position from 0, as the template lists it
/// @param round grows when the step is repeated
/// @param personId who has it; null: it lies in the queue of the team or role
/// @param teamId whose calendar counts, and whose queue it is without a person and role
/// @param why the dispatch decision as JSON; null: as the template says
/// @param expectedMinutes in working time
/// @param remark what somebody wrote; null: nobody did
/// @param lateSince set by the scan of deadlines
record SheetStep(
        int position,
        String code,
        int round,
        UUID personId,
        UUID teamId,
        String roleCode,
        String why,
        int expectedMinutes,
        Baseline.Span planned,
        StepMarks marks,
        String remark,
        Instant lateSince,
        ReckonedStep reckoned) {
    /// Of remarks, reasons and notes, in characters.
    static final int LONGEST_TEXT = 500;

    StepState state() {
        return reckoned.state();
    }

    /// Who did it, or skipped it; null: nobody, or the order itself did.
    String doneBy() {
        StepMarks.Mark mark = marks.skipped() != null ? marks.skipped() : marks.done();
        return mark == null ? null : mark.by();
    }

    SheetStep with(ReckonedStep next) {
        return copy(round, personId, marks, remark, next);
    }

    SheetStep with(StepMarks next) {
        return copy(round, personId, next, remark, reckoned);
    }

    SheetStep withRemark(String next) {
        return copy(round, personId, marks, next, reckoned);
    }

    /// @param person null lays it into the queue
    SheetStep assignedTo(UUID person) {
        return copy(round, person, marks, remark, reckoned);
    }

    /// @param person null where the rules leave it in the queue
    /// @param because the decision as JSON
    SheetStep dispatched(UUID person, String because) {
        return new SheetStep(
                position,
                code,
                round,
                person,
                teamId,
                roleCode,
                because,
                expectedMinutes,
                planned,
                marks,
                remark,
                lateSince,
                reckoned);
    }

    SheetStep repeated(Instant since) {
        return copy(round + 1, personId, StepMarks.anew(since), null, reckoned);
    }

    private SheetStep copy(int round, UUID personId, StepMarks marks, String remark, ReckonedStep reckoned) {
        return new SheetStep(
                position,
                code,
                round,
                personId,
                teamId,
                roleCode,
                why,
                expectedMinutes,
                planned,
                marks,
                remark,
                lateSince,
                reckoned);
    }
}
