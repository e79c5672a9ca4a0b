package gendan.calendar;

import java.time.Duration;
import java.time.LocalTime;

/// A stretch of working time within one day, such as 09:00 to 12:00. A night shift is two of them, one on each day.
///
/// @param to 00:00 means the end of the day
public record Shift(LocalTime from, LocalTime to) {
    private static final int DAY = 24 * 60 * 60;

    /// @throws IllegalArgumentException when it does not end after its beginning, or not on a whole minute
    public Shift {
        if (!isWholeMinute(from) || !isWholeMinute(to)) {
            throw new IllegalArgumentException("Shifts begin and end on whole minutes: " + from + " to " + to);
        }
        if (!from.isBefore(to) && !to.equals(LocalTime.MIDNIGHT)) {
            throw new IllegalArgumentException("A shift ends after it begins: " + from + " to " + to);
        }
    }

    /// On the clock: where the clock is put forward or back within the shift, it really is shorter or longer.
    public Duration length() {
        return Duration.ofSeconds(endSecond() - startSecond());
    }

    int startSecond() {
        return from.toSecondOfDay();
    }

    int endSecond() {
        return to.equals(LocalTime.MIDNIGHT) ? DAY : to.toSecondOfDay();
    }

    static boolean isWholeMinute(LocalTime time) {
        return time.getSecond() == 0 && time.getNano() == 0;
    }
}
