package gendan.platform;

import static org.assertj.core.api.Assertions.assertThat;

import gendan.kernel.Actor;
import gendan.platform.Idempotency.Reply;
import gendan.testing.GendanTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;

/// What comes with the same key at the same moment.
@GendanTest
class IdempotencyTest {
    private static final int AT_ONCE = 6;

    private final Idempotency idempotency;

    IdempotencyTest(Idempotency idempotency) {
        this.idempotency = idempotency;
    }

    private record Body(int number) {}

    @Test
    void theSameKeyAtOnceRunsTheWorkOnceAndGivesEverybodyItsAnswer() throws Exception {
        AtomicInteger runs = new AtomicInteger();
        String key = UUID.randomUUID().toString();
        List<Future<ResponseEntity<?>>> answers = new ArrayList<>();
        CyclicBarrier start = new CyclicBarrier(AT_ONCE);
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (int i = 0; i < AT_ONCE; i++) {
                answers.add(threads.submit(() -> {
                    start.await();
                    return idempotency.once(
                            new Call(Actor.SYSTEM, null, key, "POST /api/things"),
                            null,
                            () -> Reply.changed(new Body(runs.incrementAndGet()), 7));
                }));
            }
        }
        assertThat(runs).hasValue(1);
        int replayed = 0;
        for (Future<ResponseEntity<?>> answer : answers) {
            assertThat(answer.get().getStatusCode().value()).isEqualTo(200);
            assertThat(answer.get().getHeaders().getETag()).isEqualTo("\"7\"");
            replayed += answer.get().getHeaders().containsHeader("Idempotency-Replayed") ? 1 : 0;
        }
        assertThat(replayed).isEqualTo(AT_ONCE - 1);
    }
}
