package gendan.demo;

import gendan.ordering.OrderJobs;
import gendan.platform.MovableClock;
import gendan.platform.Subscribers;
import gendan.platform.Tx;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Makes the demo company by living through its last three months, day by day, with the clock moved.
///
/// The same day always gives the same company, but for the ids.
@Component
final class DemoCompany {
    private static final int CALENDAR_DAYS = 95;
    private static final long SEED = 20_260_701;

    private final MovableClock clock;
    private final Subscribers subscribers;
    private final Tx tx;
    private final OrderJobs jobs;
    private final DemoTeams teams;
    private final DemoMasterData masterData;
    private final DemoDispatch dispatch;
    private final OrderSteps steps;

    DemoCompany(
            MovableClock clock,
            Subscribers subscribers,
            Tx tx,
            OrderJobs jobs,
            DemoTeams teams,
            DemoMasterData masterData,
            DemoDispatch dispatch,
            OrderSteps steps) {
        this.clock = clock;
        this.subscribers = subscribers;
        this.tx = tx;
        this.jobs = jobs;
        this.teams = teams;
        this.masterData = masterData;
        this.dispatch = dispatch;
        this.steps = steps;
    }

    /// @return how many orders there are
    int make() {
        Random random = new Random(SEED);
        WorkingDays days = new WorkingDays(clock.instant(), CALENDAR_DAYS, clock.getZone(), random);
        try {
            OrderBook book = openFor(days, random);
            for (LocalDate day : days.all()) {
                live(day, book);
            }
            subscribers.drain();
            return book.orders();
        } finally {
            clock.release();
        }
    }

    /// The morning of the first day: people, goods, customers, and a plan of what will be ordered.
    private OrderBook openFor(WorkingDays days, Random random) {
        clock.at(days.at(days.all().getFirst(), 8, 0));
        OrderBook book = tx.write(() -> {
            Staff staff = teams.make();
            dispatch.make(staff.of("gendan"));
            List<DemoSku> skus = masterData.products(staff);
            List<UUID> warehouses = masterData.warehouses(staff, skus);
            var customers = masterData.customers(staff);
            return new OrderBook(new Agenda(), days, random, staff, new Goods(skus, random), customers, warehouses);
        });
        new OrderPlan(book, steps, masterData).write();
        subscribers.drain();
        return book;
    }

    /// One commit for everything that people do on a day, then what the night brings.
    private void live(LocalDate day, OrderBook book) {
        Instant closing = book.days().at(day, WorkingDays.CLOSING.getHour(), WorkingDays.CLOSING.getMinute());
        tx.write(() -> book.agenda().runUntil(closing, clock::at));
        clock.at(closing);
        subscribers.drain();
        jobs.look();
    }
}
