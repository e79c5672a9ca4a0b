package gendan.calendar;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The calendars that hold at present, mostly without asking the database.
///
/// What was read is used for [#FRESH]. On this node a change of calendars or holidays ends that at once; other nodes
/// learn of it within that time.
@Component
public final class Calendars {
    static final Duration FRESH = Duration.ofSeconds(5);

    private final AtomicLong changes = new AtomicLong();
    private final CalendarStore store;
    private final HolidayStore holidays;
    private volatile Read read;

    Calendars(CalendarStore store, HolidayStore holidays) {
        this.store = store;
        this.holidays = holidays;
    }

    /// @param teams the calendar of each team that has one of its own
    /// @param change how many changes there had been when the reading began
    /// @param at nanoseconds of the machine, for measuring age only
    private record Read(
            Map<UUID, WorkCalendar> calendars, WorkCalendar standard, Map<UUID, UUID> teams, long change, long at) {
        boolean isFresh(long changes) {
            return change == changes && System.nanoTime() - at < FRESH.toNanos();
        }
    }

    /// The calendar of everybody who has no other one.
    public WorkCalendar standard() {
        return present().standard;
    }

    /// The team's own calendar, or the standard one; that, too, for no team.
    public WorkCalendar ofTeam(UUID teamIdOrNull) {
        Read present = present();
        UUID own = teamIdOrNull == null ? null : present.teams.get(teamIdOrNull);
        return present.calendars.getOrDefault(own, present.standard);
    }

    /// To be told of every change of calendars, holidays and teams' calendars: all is read anew, once the running
    /// transaction is committed.
    void changed() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    changes.incrementAndGet();
                }
            });
        } else {
            changes.incrementAndGet();
        }
    }

    private Read present() {
        Read known = read;
        if (known == null || !known.isFresh(changes.get())) {
            known = read();
            read = known;
        }
        return known;
    }

    private Read read() {
        long change = changes.get();
        long now = System.nanoTime();
        Map<UUID, HolidaySet> sets =
                holidays.all().stream().collect(Collectors.toMap(HolidaySet::id, Function.identity()));
        Map<UUID, WorkCalendar> calendars = new HashMap<>();
        WorkCalendar standard = null;
        for (CalendarDetails stored : store.all()) {
            WorkCalendar calendar = stored.with(sets.get(stored.holidaySetId()));
            calendars.put(stored.id(), calendar);
            standard = stored.standard() ? calendar : standard;
        }
        return new Read(calendars, standard, store.teams(), change, now);
    }
}
