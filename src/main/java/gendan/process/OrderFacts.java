package gendan.process;

import gendan.ordering.OrderStage;
import gendan.process.template.Milestone;
import gendan.process.template.Obstacle;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the events told of an order. Told in whatever order and however often, the same events give the same facts.
///
/// @param moments by version
/// @param copy of the order as it was last submitted
record OrderFacts(List<OrderMoment> moments, OrderCopy copy) {
    private static final Set<Milestone> CAN_BE_LOST = Set.of(Milestone.STOCK_COMPLETE, Milestone.PAID);

    OrderFacts {
        moments = List.copyOf(moments);
    }

    /// With what further events told.
    ///
    /// @param told may be empty
    /// @param submitted null when none of the events was a submission
    OrderFacts with(Collection<OrderMoment> told, OrderCopy submitted) {
        boolean newer = submitted != null && (copy == null || submitted.version() > copy.version());
        List<OrderMoment> all = new ArrayList<>(moments);
        for (OrderMoment moment : told) {
            if (all.stream().noneMatch(known -> known.covers(moment.version()))) {
                all.add(moment);
            }
        }
        return new OrderFacts(all.size() == moments.size() ? moments : joined(all), newer ? submitted : copy);
    }

    /// Between neighbours without a gap nothing can come in any more, so they become one.
    private static List<OrderMoment> joined(List<OrderMoment> all) {
        all.sort(Comparator.comparingLong(OrderMoment::version));
        List<OrderMoment> joined = new ArrayList<>(all.size());
        for (OrderMoment moment : all) {
            OrderMoment last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && last.goesOnWith(moment)) {
                joined.set(joined.size() - 1, last.upTo(moment.lastVersion()));
            } else {
                joined.add(moment);
            }
        }
        return joined;
    }

    OrderMoment present() {
        return moments.getLast();
    }

    /// What was reached and when. Goods and money can be lost again when an order is changed; the rest stays.
    Map<Milestone, Instant> reached() {
        Map<Milestone, Instant> reached = new EnumMap<>(Milestone.class);
        for (OrderMoment moment : moments) {
            for (Milestone milestone : Milestone.values()) {
                if (moment.shows(milestone)) {
                    reached.merge(milestone, moment.at(), (one, other) -> one.isBefore(other) ? one : other);
                } else if (CAN_BE_LOST.contains(milestone) && isLost(moment, milestone)) {
                    reached.remove(milestone);
                }
            }
        }
        return reached;
    }

    /// An order that is being written anew holds no goods; one that was given up says nothing.
    private static boolean isLost(OrderMoment moment, Milestone milestone) {
        return moment.isLive() || moment.stage() == OrderStage.DRAFT && milestone == Milestone.STOCK_COMPLETE;
    }

    /// Since when the obstacle is there without interruption; null: it is not.
    Instant since(Obstacle obstacle) {
        Instant since = null;
        for (OrderMoment moment : moments) {
            since = !moment.shows(obstacle) ? null : since == null ? moment.at() : since;
        }
        return since;
    }

    /// When it was first submitted.
    Instant submittedAt() {
        return moments.stream()
                .filter(moment -> moment.stage() != OrderStage.DRAFT)
                .map(OrderMoment::at)
                .min(Instant::compareTo)
                .orElseGet(() -> moments.getFirst().at());
    }

    /// Since when it is no longer being written: its last submission.
    Instant activeSince() {
        Instant since = null;
        for (OrderMoment moment : moments) {
            since = moment.stage() == OrderStage.DRAFT ? null : since == null ? moment.at() : since;
        }
        return since == null ? submittedAt() : since;
    }

    boolean isSuspended() {
        return present().stage() == OrderStage.DRAFT;
    }

    /// When it was given up; null: it was not.
    Instant cancelledAt() {
        return moments.stream()
                .filter(OrderMoment::cancelled)
                .map(OrderMoment::at)
                .min(Instant::compareTo)
                .orElse(null);
    }

    /// When it was put away; null: it was not.
    Instant archivedAt() {
        return moments.stream()
                .filter(moment -> moment.stage() == OrderStage.ARCHIVED)
                .map(OrderMoment::at)
                .min(Instant::compareTo)
                .orElse(null);
    }
}
