package gendan.process;

import static org.assertj.core.api.Assertions.assertThat;

import gendan.calendar.Shift;
import gendan.calendar.WorkCalendar;
import gendan.ordering.OrderStage;
import gendan.process.StepMarks.Blocked;
import gendan.process.StepMarks.Mark;
import gendan.process.template.Obstacle;
import gendan.process.template.StepDefinition;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How a sheet follows from what happened. 2 March 2026 is a Monday; work is from 9 to 12 and from 13 to 18.
class SheetEngineTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    static final WorkCalendar OFFICE = office();

    private final List<OrderMoment> moments = new ArrayList<>();
    private final Map<String, StepMarks> marks = new java.util.HashMap<>();

    /// Letters: `w` 待完成, `r` 可开始, `p` 进行中, `b` 受阻, `d` 已完成, `s` 已跳过; one for each of the six steps.
    @ParameterizedTest
    @CsvSource({
        "IN_REVIEW,          true,  pwwwww",
        "IN_REVIEW,          false, pdrwww",
        "PREPARING,          true,  dbwwww",
        "AWAITING_PAYMENT,   false, ddrwww",
        "CONFIRMED,          false, ddrwww",
        "PARTIALLY_SHIPPED,  false, ddrdpw",
        "PARTIALLY_SHIPPED,  true,  dbwdpw",
        "SHIPPED,            false, ddrdpw",
        "DELIVERED,          false, ddrddp",
        "COMPLETED,          false, ddrddp",
        "DRAFT,              false, wwwwww",
        "CANCELLED,          false, ssssss",
        "ARCHIVED,           false, ssssss",
    })
    void theStepsFollowTheStageOfTheOrder(OrderStage stage, boolean stockShort, String expected) {
        if (stage == OrderStage.DRAFT || stage == OrderStage.CANCELLED || stage == OrderStage.ARCHIVED) {
            moment(9, 0, OrderStage.IN_REVIEW, true);
        }
        moment(10, 0, stage, stockShort);
        assertThat(letters(at(10, 1))).isEqualTo(expected);
    }

    @Test
    void aSheetRunsFromSubmissionToFeedback() {
        moment(9, 0, OrderStage.IN_REVIEW, true);
        assertThat(letters(at(9, 1))).isEqualTo("pwwwww");
        assertThat(step("stock").obstacle()).as("shown while it waits").isEqualTo(Obstacle.STOCK_SHORT);
        assertThat(step("receive").dueAt()).isEqualTo(at(11, 0));

        moment(9, 30, OrderStage.PREPARING, true);
        assertThat(letters(at(9, 31))).isEqualTo("dbwwww");
        assertThat(step("stock").startedAt()).isEqualTo(at(9, 30));
        assertThat(step("pack").obstacle()).isEqualTo(Obstacle.STOCK_SHORT);

        moment(14, 0, OrderStage.CONFIRMED, false);
        assertThat(letters(at(14, 1))).isEqualTo("ddrwww");
        assertThat(step("pack").readyAt()).isEqualTo(at(14, 0));
        assertThat(step("pack").dueAt()).isEqualTo(at(17, 0));

        marks.put("pack", StepMarks.NONE.started(by(14, 30)));
        assertThat(letters(at(14, 31))).isEqualTo("ddpwww");
        marks.put("pack", marks.get("pack").done(by(15, 30)));
        assertThat(letters(at(15, 31))).isEqualTo("dddrww");

        moment(16, 0, OrderStage.SHIPPED, false);
        assertThat(letters(at(16, 1))).isEqualTo("ddddpw");
        moment(17, 0, OrderStage.DELIVERED, false);
        assertThat(letters(at(17, 1))).isEqualTo("dddddp");
        marks.put("care", StepMarks.NONE.done(by(17, 30)));
        ReckonedSheet sheet = reckon(at(17, 31));
        assertThat(sheet.status()).isEqualTo(SheetStatus.DONE);
        assertThat(sheet.finishedAt()).isEqualTo(at(17, 30));
        assertThat(sheet.light(at(17, 31))).isEqualTo(Light.GREEN);
    }

    @Test
    void whatReallyHappenedGoesBeforeThePlan() {
        moment(9, 0, OrderStage.CONFIRMED, false);
        moment(10, 0, OrderStage.SHIPPED, false);
        assertThat(letters(at(10, 1))).isEqualTo("ddrdpw");
        assertThat(step("logistics").early()).as("done before it was packed").isTrue();
        assertThat(step("stock").early()).isFalse();
    }

    @Test
    void anOrderThatIsSentBackStopsItsSheetAndItsClockUntilItComesAgain() {
        moment(9, 0, OrderStage.IN_REVIEW, false);
        moment(10, 0, OrderStage.DRAFT, false);
        assertThat(reckon(at(10, 1)).status()).isEqualTo(SheetStatus.SUSPENDED);
        moment(16, 0, OrderStage.IN_REVIEW, false);
        assertThat(reckon(at(16, 1)).status()).isEqualTo(SheetStatus.OPEN);
        assertThat(step("receive").readyAt()).isEqualTo(at(16, 0));
        assertThat(step("receive").dueAt()).isEqualTo(at(18, 0));
    }

    @Test
    void goodsThatWereGivenBackByACorrectionAreLookedForAgain() {
        moment(9, 0, OrderStage.IN_REVIEW, false);
        moment(10, 0, OrderStage.DRAFT, false);
        moment(11, 0, OrderStage.PREPARING, true);
        assertThat(letters(at(11, 1))).isEqualTo("dbwwww");
    }

    @Test
    void aCompletedOrderClosesWhatOnlyTheOrderCouldEnd() {
        moment(9, 0, OrderStage.CONFIRMED, true);
        moment(10, 0, OrderStage.COMPLETED, true);
        assertThat(letters(at(10, 1))).as("the stock never was complete").isEqualTo("ddrddp");
    }

    @Test
    void anArchivedOrderLeavesNoStepOpen() {
        moment(9, 0, OrderStage.CONFIRMED, false);
        moment(10, 0, OrderStage.COMPLETED, false);
        moment(11, 0, OrderStage.ARCHIVED, false);
        assertThat(letters(at(11, 1))).isEqualTo("ddsdds");
        assertThat(reckon(at(11, 1)).status()).isEqualTo(SheetStatus.DONE);
    }

    @Test
    void aPersonsObstacleBlocksUntilItIsTakenAway() {
        moment(9, 0, OrderStage.CONFIRMED, false);
        marks.put(
                "pack",
                StepMarks.NONE.started(by(10, 0)).blocked(new Blocked(Obstacle.FAILED, "包装机故障", at(11, 0), "李娜")));
        assertThat(letters(at(14, 0))).isEqualTo("ddbwww");
        assertThat(step("pack", at(14, 0)).forecastEnd())
                .as("an hour of the three is used up")
                .isEqualTo(at(16, 0));
        marks.put("pack", marks.get("pack").blocked(null));
        assertThat(letters(at(14, 0))).isEqualTo("ddpwww");
    }

    @Test
    void aRepeatedStepTakesNoNoticeOfWhatWasBefore() {
        moment(9, 0, OrderStage.CONFIRMED, false);
        moment(10, 0, OrderStage.SHIPPED, false);
        moment(11, 0, OrderStage.DELIVERED, false);
        marks.put("ship", StepMarks.anew(at(14, 0)));
        assertThat(letters(at(14, 1))).isEqualTo("ddrdrw");
        assertThat(step("ship").readyAt()).isEqualTo(at(14, 0));
        marks.put("ship", marks.get("ship").done(by(15, 0)));
        assertThat(letters(at(15, 1))).isEqualTo("ddrddp");
    }

    @Test
    void theForecastGoesOnFromWhatIsLate() {
        moment(9, 0, OrderStage.CONFIRMED, false);
        assertThat(step("pack", at(9, 0)).forecastEnd()).isEqualTo(at(12, 0));
        assertThat(step("pack", at(17, 0)).forecastEnd()).as("not begun yet").isEqualTo(at(3, 11, 0));
        assertThat(step("logistics", at(17, 0)).forecastStart()).isEqualTo(at(3, 11, 0));
        assertThat(step("pack", at(17, 0)).isLate(at(17, 0))).isTrue();
        assertThat(step("pack", at(17, 0)).light(at(17, 0))).isEqualTo(Light.RED);
        marks.put("pack", StepMarks.NONE.started(by(9, 0)));
        assertThat(step("pack", at(17, 0)).forecastEnd()).isEqualTo(at(17, 0));
        ReckonedSheet sheet = reckon(at(17, 0));
        assertThat(sheet.criticalPath()).containsExactly("receive", "stock", "pack", "logistics", "ship", "care");
        assertThat(sheet.forecastEnd()).isEqualTo(sheet.steps().getLast().forecastEnd());
    }

    @Test
    void theBaselineIsTheExpectedTimesOneAfterTheOther() {
        List<Baseline.Span> plan = Baseline.of(SampleTemplate.SIX_STEPS, Collections.nCopies(6, OFFICE), at(9, 0));
        assertThat(plan.get(0)).isEqualTo(new Baseline.Span(at(9, 0), at(11, 0)));
        assertThat(plan.get(2)).isEqualTo(new Baseline.Span(at(12, 0), at(16, 0)));
        assertThat(plan.get(5).end()).as("a working week later").isEqualTo(at(10, 18, 0));
    }

    private void moment(int hour, int minute, OrderStage stage, boolean stockShort) {
        boolean cancelled = stage == OrderStage.CANCELLED;
        int version = moments.size() + 1;
        moments.add(new OrderMoment(version, version, at(hour, minute), stage, stockShort, false, false, cancelled));
    }

    private ReckonedSheet reckon(Instant now) {
        return reckon(new OrderFacts(List.of(), null).with(moments, null), marks, now);
    }

    static ReckonedSheet reckon(OrderFacts facts, Map<String, StepMarks> marks, Instant now) {
        List<StepMarks> inOrder = SampleTemplate.SIX_STEPS.steps().stream()
                .map(step -> marks.getOrDefault(step.code(), StepMarks.NONE))
                .toList();
        return SheetEngine.reckon(SampleTemplate.SIX_STEPS, facts, inOrder, Collections.nCopies(6, OFFICE), now);
    }

    private ReckonedStep step(String code) {
        return step(code, moments.getLast().at());
    }

    private ReckonedStep step(String code, Instant now) {
        List<String> codes = SampleTemplate.SIX_STEPS.steps().stream()
                .map(StepDefinition::code)
                .toList();
        return reckon(now).steps().get(codes.indexOf(code));
    }

    private String letters(Instant now) {
        StringBuilder letters = new StringBuilder();
        reckon(now)
                .steps()
                .forEach(step -> letters.append(
                        switch (step.state()) {
                            case WAITING -> 'w';
                            case READY -> 'r';
                            case IN_PROGRESS -> 'p';
                            case BLOCKED -> 'b';
                            case DONE -> 'd';
                            case SKIPPED -> 's';
                        }));
        return letters.toString();
    }

    private static Mark by(int hour, int minute) {
        return new Mark(at(hour, minute), null, "李娜");
    }

    static Instant at(int hour, int minute) {
        return at(2, hour, minute);
    }

    private static Instant at(int day, int hour, int minute) {
        return LocalDateTime.of(2026, 3, day, hour, minute).atZone(SHANGHAI).toInstant();
    }

    private static WorkCalendar office() {
        List<Shift> day = List.of(
                new Shift(LocalTime.of(9, 0), LocalTime.of(12, 0)),
                new Shift(LocalTime.of(13, 0), LocalTime.of(18, 0)));
        Map<DayOfWeek, List<Shift>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek weekday : DayOfWeek.values()) {
            week.put(weekday, weekday.getValue() <= 5 ? day : List.of());
        }
        return new WorkCalendar(SHANGHAI, week, Map.of(), null);
    }
}
