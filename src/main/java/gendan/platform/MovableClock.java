package gendan.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/// The one clock of the program. It runs with the system's; the demo and the tests may move it.
///
/// While [#at] has set a moment the clock stands still there until it is moved on or [#release]d.
public final class MovableClock extends Clock {
    private final ZoneId zone;
    private volatile Instant fixed;

    public MovableClock(ZoneId zone) {
        this.zone = zone;
    }

    public void at(Instant moment) {
        fixed = moment;
    }

    public void forward(Duration duration) {
        fixed = instant().plus(duration);
    }

    public void release() {
        fixed = null;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return Clock.system(other);
    }

    /// Whole microseconds, as the database stores them.
    @Override
    public Instant instant() {
        Instant moment = fixed;
        return moment != null ? moment : Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public long millis() {
        Instant moment = fixed;
        return moment != null ? moment.toEpochMilli() : System.currentTimeMillis();
    }
}
