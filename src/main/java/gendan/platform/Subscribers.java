package gendan.platform;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Runs all [Subscriber]s of this program in one thread of their own; several nodes share the partitions by
/// locking their cursors.
@Component
public final class Subscribers implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Subscribers.class);
    private static final int BATCH_PER_PARTITION = 100;
    private static final long LOOK_EVERY_MILLIS = 500;
    /// While events keep coming they are taken together: a batch costs a commit and sixteen cursors, however few it
    /// holds. What comes after a quiet moment is taken at once.
    private static final long GATHER_MILLIS = 100;
    /// While orders pour in faster than they can be written, what may be true a moment later waits, but not for ever.
    private static final long MOST_COURTESY_MILLIS = 60_000;

    private static final long COURTESY_STEP_MILLIS = 50;

    private final List<Subscriber> subscribers;
    private final SubscriptionStore store;
    private final SubscriberNudge nudge;
    private final Tx tx;
    private volatile Thread thread;
    private boolean prepared;

    public Subscribers(List<Subscriber> subscribers, SubscriptionStore store, SubscriberNudge nudge, Tx tx) {
        this.subscribers = List.copyOf(subscribers);
        this.store = store;
        this.nudge = nudge;
        this.tx = tx;
    }

    public List<Subscriber> all() {
        return subscribers;
    }

    @Override
    public void start() {
        prepare();
        Thread started = Thread.ofPlatform().daemon().name("subscribers").unstarted(this::run);
        thread = started; // known before it runs: it ends when it is not this one
        started.start();
    }

    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
            try {
                running.join(5_000);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void run() {
        while (thread == Thread.currentThread()) {
            try {
                letOthersGoFirst();
                switch (allThatPiledUp()) {
                    case NOTHING -> nudge.await(LOOK_EVERY_MILLIS);
                    case SOME, FULL -> Thread.sleep(GATHER_MILLIS);
                }
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException | Error failure) {
                if (thread == Thread.currentThread()) {
                    LOG.warn("The subscribers will try again: {}", failure.toString());
                    pause();
                }
            }
        }
    }

    private void letOthersGoFirst() throws InterruptedException {
        for (long waited = 0; tx.isCrowded() && waited < MOST_COURTESY_MILLIS; waited += COURTESY_STEP_MILLIS) {
            Thread.sleep(COURTESY_STEP_MILLIS);
        }
    }

    private Found allThatPiledUp() {
        Found found = turn();
        while (found == Found.FULL && thread == Thread.currentThread()) {
            found = turn();
        }
        return found;
    }

    private void pause() {
        try {
            nudge.await(LOOK_EVERY_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void prepare() {
        if (!prepared) {
            store.openEraIfMoved();
            subscribers.forEach(subscriber -> store.register(subscriber.name()));
            prepared = true;
        }
    }

    /// Runs every subscriber until none finds anything more; for tests, jobs and the demo data, which are made before
    /// the program starts.
    public synchronized void drain() {
        prepare();
        while (turn() != Found.NOTHING) {
            // each turn moves at least one cursor
        }
    }

    /// What a turn found: nothing, something, or as much as a batch may hold and perhaps more.
    private enum Found {
        NOTHING,
        SOME,
        FULL;

        static Found of(int rows, int limit) {
            return rows == 0 ? NOTHING : rows < limit ? SOME : FULL;
        }

        Found or(Found other) {
            return compareTo(other) >= 0 ? this : other;
        }
    }

    private synchronized Found turn() {
        Found most = Found.NOTHING;
        for (Subscriber subscriber : subscribers) {
            most = most.or(batch(subscriber));
        }
        return most;
    }

    private Found batch(Subscriber subscriber) {
        try {
            return tx.write(() -> work(subscriber, BATCH_PER_PARTITION, false));
        } catch (RuntimeException failure) {
            LOG.warn("{} failed in a batch and goes on one by one: {}", subscriber.name(), failure.toString());
            return tx.write(() -> work(subscriber, 1, true));
        }
    }

    private Found work(Subscriber subscriber, int limit, boolean parkFailures) {
        var cursors = store.lockCursors(subscriber.name());
        if (cursors.isEmpty()) {
            return Found.NOTHING;
        }
        var rows = store.read(cursors, List.copyOf(subscriber.interests()), limit);
        if (rows.isEmpty()) {
            return Found.NOTHING;
        }
        var free = withoutParked(
                subscriber,
                rows.stream().filter(row -> row.event().payload() != null).toList());
        if (parkFailures) {
            free.forEach(row -> handleOrPark(subscriber, row));
        } else if (!free.isEmpty()) {
            subscriber.handleAll(free.stream().map(SubscriptionStore.Row::event).toList());
        }
        var byPartition = rows.stream().collect(Collectors.groupingBy(SubscriptionStore.Row::partition));
        store.move(
                subscriber.name(),
                byPartition.values().stream()
                        .map(read -> read.getLast().cursor())
                        .toList());
        return Found.of(byPartition.values().stream().mapToInt(List::size).max().orElse(0), limit);
    }

    /// Whoever comes after a parked event of the same subject is parked behind it.
    private List<SubscriptionStore.Row> withoutParked(Subscriber subscriber, List<SubscriptionStore.Row> rows) {
        if (rows.isEmpty()) {
            return rows;
        }
        Set<UUID> parked = store.parkedAmong(
                subscriber.name(),
                rows.stream().map(row -> row.event().subject().id()).distinct().toList());
        if (parked.isEmpty()) {
            return rows;
        }
        rows.stream()
                .filter(row -> parked.contains(row.event().subject().id()))
                .forEach(row -> store.park(
                        subscriber.name(),
                        row.partition(),
                        row.event(),
                        "An earlier event of this subject is parked."));
        return rows.stream()
                .filter(row -> !parked.contains(row.event().subject().id()))
                .toList();
    }

    private void handleOrPark(Subscriber subscriber, SubscriptionStore.Row row) {
        try {
            tx.nested(() -> subscriber.handleAll(List.of(row.event())));
        } catch (RuntimeException failure) {
            LOG.error("{} parks {}", subscriber.name(), row.event(), failure);
            store.park(subscriber.name(), row.partition(), row.event(), failure.toString());
        }
    }
}
