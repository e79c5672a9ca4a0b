package gendan.calendar;

import java.time.Duration;

/// A duration as people say it, "2 hours" or "1 day", all in working time.
///
/// @param amount 1 to 10,000
public record WorkDuration(int amount, Unit unit) {
    public static final int MOST = 10_000;

    /// A day is the calendar's standard day, a week as many of them as its week has working days.
    public enum Unit {
        MINUTE,
        HOUR,
        DAY,
        WEEK
    }

    /// @throws IllegalArgumentException when the amount is outside its range
    public WorkDuration {
        if (amount < 1 || amount > MOST) {
            throw new IllegalArgumentException("1 to " + MOST + ": " + amount);
        }
    }

    public Duration in(WorkCalendar calendar) {
        return switch (unit) {
            case MINUTE -> Duration.ofMinutes(amount);
            case HOUR -> Duration.ofHours(amount);
            case DAY -> calendar.standardDay().multipliedBy(amount);
            case WEEK -> calendar.standardWeek().multipliedBy(amount);
        };
    }
}
