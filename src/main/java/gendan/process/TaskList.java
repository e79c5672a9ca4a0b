package gendan.process;

import gendan.kernel.Actor;
import gendan.kernel.Page;
import gendan.platform.PageCursor;
import gendan.platform.PlatformSettings;
import gendan.platform.SearchTerms;
import gendan.platform.Searches;
import gendan.platform.Tx;
import gendan.process.TaskSearch.Whose;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Lists steps that wait for somebody, the first due first, so that the late ones come before all others. A page goes
/// on from the last step it showed: no offset, and no count beyond [#COUNTED_UP_TO].
@Component
final class TaskList {
    /// Counts say "more than 1,000" from here on.
    static final int COUNTED_UP_TO = 1_001;

    /// Up to so many customers their orders are looked up; where more match, tasks are read by due time and filtered.
    private static final int FEW = 200;

    /// Up to so many orders their steps are looked up.
    private static final int MANY = 1_000;

    private static final String DUE = "s.due_at < :now";

    private final SheetRows rows;
    private final Sheets sheets;
    private final StepPeople people;
    private final SheetQueries queries;
    private final Searches searches;
    private final PlatformSettings settings;
    private final JdbcClient jdbc;
    private final Tx tx;
    private final Clock clock;

    TaskList(
            SheetRows rows,
            Sheets sheets,
            StepPeople people,
            SheetQueries queries,
            Searches searches,
            PlatformSettings settings,
            JdbcClient jdbc,
            Tx tx,
            Clock clock) {
        this.rows = rows;
        this.sheets = sheets;
        this.people = people;
        this.queries = queries;
        this.searches = searches;
        this.settings = settings;
        this.jdbc = jdbc;
        this.tx = tx;
        this.clock = clock;
    }

    private record Key(UUID orderId, int position, Instant dueAt) {}

    /// @param mine steps that I have
    /// @param teamQueue steps in the queue of my team and my roles
    /// @param teamLate late ones among my team's and roles'
    /// @param unowned steps that nobody has
    public record Counts(int mine, int mineLate, int mineToday, int teamQueue, int teamLate, int unowned) {}

    Page<Task> page(Actor actor, TaskSearch wish, String cursor, Integer limit) {
        int size = Page.size(limit);
        TaskSearch search = wish.checked();
        Set<String> roles = people.roles(actor.personId());
        SearchTerms terms = SearchTerms.of(search.q());
        TaskSources sources = sources(actor, roles, search, terms, cursor);
        String sql = "select t.* from (" + sources.sql(search.whose(), "true")
                + ") t order by t.due_at, t.order_id, t.position limit :limit";
        return searches.run(
                terms,
                () -> tx.read(() -> {
                    List<Key> keys = jdbc.sql(sql)
                            .params(sources.parameters())
                            .param("limit", size + 1)
                            .query((row, n) -> new Key(
                                    row.getObject(1, UUID.class),
                                    row.getInt(2),
                                    row.getObject(3, OffsetDateTime.class).toInstant()))
                            .list();
                    Page<Key> page =
                            Page.of(keys, size, last -> PageCursor.of(last.dueAt(), last.orderId(), last.position()));
                    return new Page<>(tasks(actor, roles, page.items()), page.next());
                }));
    }

    /// Each up to [#COUNTED_UP_TO].
    Counts counts(Actor actor) {
        TaskSources sources = new TaskSources(actor, people.roles(actor.personId()), false);
        return jdbc.sql("select " + counted(sources.sql(Whose.MINE, "true")) + ", "
                        + counted(sources.sql(Whose.MINE, DUE)) + ", "
                        + counted(sources.sql(Whose.MINE, "s.due_at >= :today and s.due_at < :tomorrow")) + ", "
                        + counted(sources.queue("true")) + ", " + counted(sources.sql(Whose.TEAM, DUE)) + ", "
                        + counted(sources.sql(Whose.UNASSIGNED, "true")))
                .params(sources.parameters())
                .param("now", at(clock.instant()))
                .param("today", at(day(0)))
                .param("tomorrow", at(day(1)))
                .param("limit", COUNTED_UP_TO)
                .query((row, n) -> new Counts(
                        row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5), row.getInt(6)))
                .single();
    }

    private static String counted(String sql) {
        return "(select least(count(*), :limit) from (" + sql + ") counted)";
    }

    private TaskSources sources(Actor actor, Set<String> roles, TaskSearch search, SearchTerms terms, String cursor) {
        TaskSources sources = new TaskSources(actor, roles, search.q() != null);
        if (search.q() != null) {
            narrow(sources, search.q().toUpperCase(Locale.ROOT), terms);
        }
        PageCursor after = PageCursor.read(cursor, 3);
        if (after != null) {
            sources.add("(s.due_at, s.order_id, s.position) > (:due, :order, :position)", "due", at(after.instant(0)));
            sources.parameters().put("order", after.id(1));
            sources.parameters().put("position", Math.clamp(after.number(2), 0, Short.MAX_VALUE));
        }
        if (search.state() != null) {
            sources.add("s.state = :state", "state", search.state().name());
        }
        switch (search.due()) {
            case ALL -> {}
            case LATE -> sources.add(DUE, "now", at(clock.instant()));
            case TODAY -> {
                sources.add("s.due_at >= :today", "today", at(day(0)));
                sources.add("s.due_at < :tomorrow", "tomorrow", at(day(1)));
            }
        }
        return sources;
    }

    /// To orders whose number begins so, or whose customer is meant.
    private void narrow(TaskSources sources, String number, SearchTerms terms) {
        List<UUID> customers = customers(terms);
        sources.parameters().put("number", number);
        if (customers.size() > FEW) {
            sources.add("(starts_with(o.order_number, :number) or (select " + terms.sql("c.search_text")
                    + " from customer.customer c where c.id = o.customer_id))");
            sources.parameters().putAll(terms.parameters());
            return;
        }
        UUID[] ofCustomers = customers.toArray(UUID[]::new);
        UUID[] orders = orders(number, ofCustomers);
        if (orders.length > MANY) {
            sources.add(
                    "(starts_with(o.order_number, :number) or o.customer_id = any(:customers))",
                    "customers",
                    ofCustomers);
        } else {
            sources.add("s.order_id = any(:orders)", "orders", orders);
        }
    }

    /// One more than [#MANY] says that there are too many to name them.
    private UUID[] orders(String number, UUID[] customers) {
        return jdbc.sql("""
                        (select order_id from process.sheet where status = 'OPEN'
                           and order_number >= :number::text and order_number < :number::text || chr(1114109)
                         limit :most)
                        union
                        (select order_id from process.sheet
                         where status = 'OPEN' and customer_id = any(:customers) limit :most)
                        """)
                .param("number", number)
                .param("customers", customers)
                .param("most", MANY + 1)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list()
                .toArray(UUID[]::new);
    }

    /// Customers that the words mean; one more than [#FEW] says that there are many.
    private List<UUID> customers(SearchTerms terms) {
        return searches.run(
                terms,
                () -> jdbc.sql("select id from customer.customer where " + terms.sql("search_text") + " limit "
                                + (FEW + 1))
                        .params(terms.parameters())
                        .query((row, n) -> row.getObject(1, UUID.class))
                        .list());
    }

    private List<Task> tasks(Actor actor, Set<String> roles, List<Key> keys) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Map<UUID, Sheet> found = rows.find(keys.stream().map(Key::orderId).collect(Collectors.toSet()));
        List<SheetStep> steps = keys.stream()
                .map(key -> found.get(key.orderId()).steps().get(key.position()))
                .toList();
        Map<UUID, String> names = people.names(
                steps.stream().map(SheetStep::personId).filter(Objects::nonNull).toList());
        Map<UUID, String> teams = people.teamNames(
                steps.stream().map(SheetStep::teamId).filter(Objects::nonNull).toList());
        StepWording wording = queries.wording();
        List<Task> tasks = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            Sheet sheet = found.get(keys.get(i).orderId());
            StepRules rules = new StepRules(actor, roles, sheet, sheets.definition(sheet), names, wording);
            tasks.add(Task.of(sheet, new StepViews(sheet, rules, teams, sheets, now).view(steps.get(i))));
        }
        return tasks;
    }

    private Instant day(int ahead) {
        ZoneId zone = ZoneId.of(settings.timeZone());
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return today.plusDays(ahead).atStartOfDay(zone).toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
