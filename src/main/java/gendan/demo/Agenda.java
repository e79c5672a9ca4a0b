package gendan.demo;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/// What is to happen when. Whatever happens may put more on it.
final class Agenda {
    private record Entry(Instant at, long number, Runnable happening) {}

    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(Comparator.comparing(Entry::at).thenComparing(Entry::number));
    private long numbers;

    void at(Instant moment, Runnable happening) {
        entries.add(new Entry(moment, numbers++, happening));
    }

    /// Lets happen, in its order, what is due before the end.
    ///
    /// @param clock is told each moment before
    void runUntil(Instant end, java.util.function.Consumer<Instant> clock) {
        while (!entries.isEmpty() && entries.peek().at.isBefore(end)) {
            Entry next = entries.poll();
            clock.accept(next.at);
            next.happening.run();
        }
    }
}
