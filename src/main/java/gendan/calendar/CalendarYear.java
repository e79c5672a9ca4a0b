package gendan.calendar;

import java.util.List;

/// A year of a calendar, day by day.
///
/// @param holidaysKnown false when the calendar has a set of holidays and that knows none of this year
/// @param workDays days on which anything is worked
record CalendarYear(int year, boolean holidaysKnown, int workDays, int workMinutes, List<CalendarDay> days) {}
