package gendan.platform;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/// Wakes the subscribers' threads of this program; those of other nodes find out when they next look.
@Component
public final class SubscriberNudge {
    private final Semaphore news = new Semaphore(0);

    void nudge() {
        if (news.availablePermits() == 0) {
            news.release();
        }
    }

    /// Waits until there is news, or until the time is over.
    void await(long milliseconds) throws InterruptedException {
        if (news.tryAcquire(milliseconds, TimeUnit.MILLISECONDS)) {
            news.drainPermits();
        }
    }
}
