package gendan.process.board;

import gendan.kernel.Actor;
import gendan.kernel.Page;
import gendan.kernel.Permission;
import gendan.ordering.OrderStage;
import gendan.platform.Permit;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Boards over the process sheets of open orders.
@RestController
@RequestMapping(path = "/api/boards", produces = "application/json")
@Tag(name = "boards")
final class BoardController {
    private final OrderBoard orders;
    private final TeamBoard team;
    private final GanttBoard gantt;
    private final PromiseCalendar calendar;

    BoardController(OrderBoard orders, TeamBoard team, GanttBoard gantt, PromiseCalendar calendar) {
        this.orders = orders;
        this.team = team;
        this.gantt = gantt;
        this.calendar = calendar;
    }

    /// All columns, each with its first cards.
    @GetMapping("/orders")
    @Permit(Permission.ORDER_READ)
    OrderBoard.View orders(
            Actor actor,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) UUID ownerId,
            @RequestParam(required = false) UUID teamId,
            @RequestParam(required = false) Boolean red) {
        return orders.view(actor, new BoardFilter(q, ownerId, teamId, null, red));
    }

    /// One column further down.
    @GetMapping("/orders/cards")
    @Permit(Permission.ORDER_READ)
    Page<BoardCard> cards(
            Actor actor,
            @RequestParam OrderStage stage,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) UUID ownerId,
            @RequestParam(required = false) UUID teamId,
            @RequestParam(required = false) Boolean red,
            @RequestParam(required = false) String cursor,
            @RequestParam(required = false) Integer limit) {
        return orders.more(actor, new BoardFilter(q, ownerId, teamId, null, red), stage, cursor, limit);
    }

    /// The queue of a team and what its people have.
    @GetMapping("/team")
    @Permit(Permission.ORDER_READ)
    TeamBoard.View team(Actor actor, @RequestParam UUID teamId) {
        return team.view(actor, teamId);
    }

    /// Many sheets in time.
    @GetMapping("/gantt")
    @Permit(Permission.ORDER_READ)
    Page<GanttBoard.Row> gantt(
            Actor actor,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) UUID ownerId,
            @RequestParam(required = false) UUID teamId,
            @RequestParam(required = false) OrderStage stage,
            @RequestParam(required = false) Boolean red,
            @RequestParam(required = false) String cursor,
            @RequestParam(required = false) Integer limit) {
        return gantt.page(actor, new BoardFilter(q, ownerId, teamId, stage, red), cursor, limit);
    }

    /// The promised days of a month.
    @GetMapping("/calendar")
    @Permit(Permission.ORDER_READ)
    PromiseCalendar.View calendar(
            Actor actor,
            @RequestParam(required = false) YearMonth month,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) UUID ownerId,
            @RequestParam(required = false) UUID teamId,
            @RequestParam(required = false) Boolean red) {
        return calendar.month(actor, new BoardFilter(q, ownerId, teamId, null, red), month);
    }

    /// The orders of one promised day; without a day those that have none.
    @GetMapping("/calendar/orders")
    @Permit(Permission.ORDER_READ)
    Page<BoardCard> day(
            Actor actor,
            @RequestParam(required = false) LocalDate day,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) UUID ownerId,
            @RequestParam(required = false) UUID teamId,
            @RequestParam(required = false) Boolean red,
            @RequestParam(required = false) String cursor,
            @RequestParam(required = false) Integer limit) {
        return calendar.day(actor, new BoardFilter(q, ownerId, teamId, null, red), day, cursor, limit);
    }
}
