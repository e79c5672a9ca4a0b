package gendan.platform;

import static org.assertj.core.api.Assertions.assertThat;

import gendan.testing.GendanTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@GendanTest
@Timeout(30)
class WriteQueueTest {
    private final Tx tx;

    WriteQueueTest(Tx tx) {
        this.tx = tx;
    }

    @Test
    void whoCameFirstWritesFirstAndNeverTooManyAtOnce() throws InterruptedException {
        var queue = new WriteQueue();
        var busy = new CountDownLatch(WriteQueue.AT_ONCE);
        var free = new CountDownLatch(1);
        var inside = new AtomicInteger();
        var most = new AtomicInteger();
        List<Integer> order = Collections.synchronizedList(new ArrayList<>());
        List<Thread> late = new ArrayList<>();
        try (var threads =
                Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            for (int i = 0; i < WriteQueue.AT_ONCE; i++) {
                threads.submit(() -> queue.inTurn(() -> {
                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    busy.countDown();
                    awaitQuietly(free);
                    return inside.decrementAndGet();
                }));
            }
            busy.await();
            assertThat(queue.isCrowded()).as("all write, nobody waits").isFalse();
            for (int i = 0; i < 20; i++) {
                int number = i;
                late.add(Thread.ofPlatform()
                        .start(() -> queue.inTurn(() -> {
                            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                            order.add(number);
                            return inside.decrementAndGet();
                        })));
                while (late.getLast().getState() != Thread.State.TIMED_WAITING) {
                    Thread.onSpinWait(); // until it stands in the queue
                }
            }
            assertThat(order).isEmpty();
            assertThat(queue.isCrowded())
                    .as("who can wait lets the others go first")
                    .isTrue();
            free.countDown();
        }
        for (Thread thread : late) {
            thread.join();
        }
        assertThat(most).hasValue(WriteQueue.AT_ONCE);
        assertThat(order)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 20).boxed().toList());
        assertThat(order.subList(0, 8)).allMatch(number -> number < 8 + WriteQueue.AT_ONCE);
    }

    @Test
    void aTransactionInsideAnotherNeedsNoTurnOfItsOwn() throws InterruptedException {
        var allInside = new CountDownLatch(WriteQueue.AT_ONCE);
        var done = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < WriteQueue.AT_ONCE; i++) {
                boolean alone = i == 0;
                threads.submit(() -> tx.write(() -> {
                    allInside.countDown();
                    awaitQuietly(allInside);
                    return alone ? tx.alone(done::incrementAndGet) : tx.write(done::incrementAndGet);
                }));
            }
        }
        assertThat(done).hasValue(WriteQueue.AT_ONCE);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
