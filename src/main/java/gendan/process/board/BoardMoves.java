package gendan.process.board;

import gendan.ordering.Fulfilment;
import gendan.ordering.OrderAction;
import gendan.ordering.OrderAxes;
import gendan.ordering.OrderLifecycle;
import gendan.ordering.OrderStatus;
import gendan.ordering.PaymentMethod;
import gendan.ordering.PaymentState;
import gendan.ordering.ReturnState;
import gendan.process.board.OrderBoard.Move;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Where a card can be dragged: reckoned from the lifecycle's table for every way an order can stand, so that the board
/// knows no transitions of its own. Whether one order may take the step now, its own `allowedActions` say.
final class BoardMoves {
    /// Between two columns of the board, each pair with one command.
    static final List<Move> ALL = all();

    private BoardMoves() {}

    private static List<Move> all() {
        List<Move> moves = new ArrayList<>();
        waysToStand().forEach(before -> {
            for (OrderAction action : OrderAction.values()) {
                // What the program does by itself is nobody's drag.
                if (action != OrderAction.SERVE_BACK_ORDER && OrderLifecycle.allows(before.status(), action)) {
                    after(before, action)
                            .map(next -> new Move(before.stage(), next.stage(), action))
                            .filter(BoardMoves::isBetweenColumns)
                            .filter(move -> moves.stream().noneMatch(known -> isSamePair(known, move)))
                            .forEach(moves::add);
                }
            }
        });
        moves.sort(Comparator.comparing(Move::from).thenComparing(Move::to));
        return List.copyOf(moves);
    }

    private static Stream<OrderAxes> waysToStand() {
        return Stream.of(OrderStatus.values())
                .flatMap(status -> Stream.of(Fulfilment.values())
                        .flatMap(fulfilment -> Stream.of(PaymentState.UNPAID, PaymentState.PAID)
                                .flatMap(payment -> Stream.of(PaymentMethod.FULL, PaymentMethod.ON_ACCOUNT)
                                        .flatMap(method -> Stream.of(false, true)
                                                .map(backOrdered -> new OrderAxes(
                                                        status,
                                                        fulfilment,
                                                        payment,
                                                        ReturnState.NONE,
                                                        method,
                                                        backOrdered))))));
    }

    /// How an order can stand after the command; money and parcels move one axis, the rest moves the status.
    private static Stream<OrderAxes> after(OrderAxes before, OrderAction action) {
        OrderAxes next = before.with(OrderLifecycle.next(before.status(), action));
        return switch (action) {
            case RECORD_PAYMENT -> Stream.of(next.with(PaymentState.PAID));
            case SHIP_PARCEL ->
                before.awaitsPayment() || before.fulfilment().compareTo(Fulfilment.SHIPPED) >= 0
                        ? Stream.empty()
                        : before.backOrdered()
                                ? Stream.of(next.with(Fulfilment.PARTIALLY_SHIPPED))
                                : Stream.of(next.with(Fulfilment.PARTIALLY_SHIPPED), next.with(Fulfilment.SHIPPED));
            case CONFIRM_RECEIPT ->
                before.fulfilment() == Fulfilment.SHIPPED ? Stream.of(next.with(Fulfilment.DELIVERED)) : Stream.empty();
            case COMPLETE -> before.fulfilment() == Fulfilment.DELIVERED ? Stream.of(next) : Stream.empty();
            case CONFIRM -> before.fulfilment() == Fulfilment.UNSHIPPED ? Stream.of(next) : Stream.empty();
            case EDIT, SUBMIT, RELEASE_CREDIT, SEND_BACK, CANCEL, SERVE_BACK_ORDER, ARCHIVE -> Stream.of(next);
        };
    }

    private static boolean isBetweenColumns(Move move) {
        return move.from() != move.to()
                && OrderBoard.COLUMNS.contains(move.from())
                && OrderBoard.COLUMNS.contains(move.to());
    }

    private static boolean isSamePair(Move known, Move move) {
        return known.from() == move.from() && known.to() == move.to();
    }
}
