package gendan.process.board;

import gendan.kernel.Money;
import gendan.ordering.OrderStage;
import gendan.process.Light;
import gendan.process.StepState;
import gendan.process.template.Obstacle;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// An order as a card of a board.
///
/// @param urgency 0 is served first
/// @param forecastEnd never before now
/// @param behindPromise whether the goods arrive after the promised day as things stand
/// @param step the one in trouble, else the one that runs, else the next one; null when all are over
record BoardCard(
        UUID orderId,
        String orderNumber,
        String customerName,
        Money amount,
        OrderStage stage,
        int urgency,
        Light light,
        LocalDate promisedOn,
        Instant forecastEnd,
        boolean behindPromise,
        int stepsDone,
        int stepsAll,
        CardStep step) {
    /// @param obstacle what stands in its way; null: nothing
    /// @param personName who has it; null while it lies in a queue
    record CardStep(
            int position,
            String code,
            String nameZh,
            String nameEn,
            StepState state,
            boolean late,
            Instant dueAt,
            Obstacle obstacle,
            String personName) {}
}
