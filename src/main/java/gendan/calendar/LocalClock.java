package gendan.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/// Turns a time of day into an instant, quickly for many days in a row: it asks the zone's rules once for each season
/// between two changes of the clock. For one thread.
final class LocalClock {
    private static final long DAY = 24 * 60 * 60;

    private final ZoneRules rules;
    private long offset;
    /// Local seconds between which [#offset] alone holds; nothing at first.
    private long since = Long.MAX_VALUE;
    private long until = Long.MIN_VALUE;

    LocalClock(ZoneId zone) {
        this.rules = zone.getRules();
    }

    /// Never earlier than for an earlier time of day: shifts that follow each other on the clock do so in real time.
    ///
    /// @param second of the day; 86,400 for its end
    /// @return seconds of the epoch
    long at(LocalDate day, int second) {
        long local = day.toEpochDay() * DAY + second;
        if (local >= since && local < until) {
            return local - offset;
        }
        LocalDateTime time = LocalDateTime.ofEpochSecond(local, 0, ZoneOffset.UTC);
        ZoneOffsetTransition change = rules.getTransition(time);
        if (change == null) {
            enterSeason(local, rules.getOffset(time).getTotalSeconds());
            return local - offset;
        }
        return change.isGap()
                ? change.toEpochSecond()
                : local - change.getOffsetBefore().getTotalSeconds();
    }

    private void enterSeason(long local, int seconds) {
        offset = seconds;
        Instant now = Instant.ofEpochSecond(local - offset);
        ZoneOffsetTransition last = rules.previousTransition(now.plusSeconds(1));
        ZoneOffsetTransition next = rules.nextTransition(now);
        since = last == null ? Long.MIN_VALUE : latest(last).toEpochSecond(ZoneOffset.UTC);
        until = next == null ? Long.MAX_VALUE : earliest(next).toEpochSecond(ZoneOffset.UTC);
    }

    private static LocalDateTime latest(ZoneOffsetTransition change) {
        return change.isGap() ? change.getDateTimeAfter() : change.getDateTimeBefore();
    }

    private static LocalDateTime earliest(ZoneOffsetTransition change) {
        return change.isGap() ? change.getDateTimeBefore() : change.getDateTimeAfter();
    }
}
