package gendan.ordering;

import gendan.kernel.Actor;
import gendan.kernel.Permission;
import gendan.platform.Permit;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What a person sees first: how many orders stand where, and those that wait for what he may do.
@RestController
@RequestMapping(path = "/api/workbench", produces = "application/json")
@Tag(name = "workbench")
public class WorkbenchController {
    private static final int SHOWN = 10;

    private final OrderList list;

    WorkbenchController(OrderList list) {
        this.list = list;
    }

    /// @param counts orders by stage, each up to 1,001
    /// @param tasks one group for each thing this person may do
    public record Workbench(Map<OrderStage, Integer> counts, List<Tasks> tasks) {}

    /// Orders that wait for one thing to be done.
    ///
    /// @param action what is to be done
    /// @param count how many there are, up to 1,001
    /// @param orders the first of them
    public record Tasks(OrderAction action, OrderStage stage, int count, List<OrderSummary> orders) {}

    private static final List<Waiting> WAITING = List.of(
            new Waiting(OrderStage.DRAFT, OrderAction.SUBMIT),
            new Waiting(OrderStage.IN_REVIEW, OrderAction.CONFIRM),
            new Waiting(OrderStage.AWAITING_PAYMENT, OrderAction.RECORD_PAYMENT),
            new Waiting(OrderStage.CONFIRMED, OrderAction.SHIP_PARCEL),
            new Waiting(OrderStage.PARTIALLY_SHIPPED, OrderAction.SHIP_PARCEL),
            new Waiting(OrderStage.SHIPPED, OrderAction.CONFIRM_RECEIPT),
            new Waiting(OrderStage.DELIVERED, OrderAction.COMPLETE));

    private record Waiting(OrderStage stage, OrderAction action) {}

    @GetMapping
    @Permit(Permission.ORDER_READ)
    Workbench workbench(Actor actor) {
        Map<OrderStage, Integer> counts = list.counts(actor);
        List<Tasks> tasks = new ArrayList<>();
        for (Waiting waiting : WAITING) {
            int count = counts.getOrDefault(waiting.stage, 0);
            if (count > 0 && actor.may(waiting.action.permission())) {
                var search = new OrderSearch(
                        waiting.stage, null, null, null, null, null, null, null, null, null, null, null);
                List<OrderSummary> orders =
                        list.page(actor, search, null, SHOWN).items();
                tasks.add(new Tasks(waiting.action, waiting.stage, count, orders));
            }
        }
        return new Workbench(counts, List.copyOf(tasks));
    }
}
