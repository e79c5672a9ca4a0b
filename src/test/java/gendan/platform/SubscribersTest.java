package gendan.platform;

import static org.assertj.core.api.Assertions.assertThat;

import gendan.customer.CustomerBlacklisted;
import gendan.kernel.Actor;
import gendan.kernel.Event;
import gendan.kernel.Ids;
import gendan.testing.GendanTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// How events come to those who listen, and what becomes of one that nobody can digest.
@GendanTest
class SubscribersTest {
    private static final String POISON = "poison";

    private final EventLog events;
    private final Subscribers subscribers;
    private final Listener listener;
    private final JdbcClient jdbc;
    private final Ids ids;
    private final Tx tx;

    SubscribersTest(
            EventLog events,
            SubscriptionStore store,
            SubscriberNudge nudge,
            JsonMapper json,
            JdbcClient jdbc,
            Ids ids,
            Tx tx) {
        this.events = events;
        this.listener = new Listener("test." + ids.next(), json);
        this.subscribers = new Subscribers(List.of(listener), store, nudge, tx);
        this.jdbc = jdbc;
        this.ids = ids;
        this.tx = tx;
    }

    /// Hears of blacklisted customers; chokes on [#POISON].
    private static final class Listener implements Subscriber {
        private final List<String> heard = new ArrayList<>();
        private final List<Integer> batches = new ArrayList<>();
        private final String name;
        private final JsonMapper json;

        Listener(String name, JsonMapper json) {
            this.name = name;
            this.json = json;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Set<Class<? extends Event>> interests() {
            return Set.of(CustomerBlacklisted.class);
        }

        @Override
        public void handle(RecordedEvent event) {
            String reason = event.as(json, CustomerBlacklisted.class).reason();
            if (reason.equals(POISON)) {
                throw new IllegalStateException("cannot digest it");
            }
            heard.add(reason);
        }

        @Override
        public void handleAll(List<RecordedEvent> events) {
            List<String> before = List.copyOf(heard);
            batches.add(events.size());
            try {
                events.forEach(this::handle);
            } catch (RuntimeException failure) {
                heard.clear();
                heard.addAll(before);
                throw failure;
            }
        }
    }

    @BeforeEach
    void itHasHeardAllThereWas() {
        subscribers.drain();
        listener.heard.clear();
        listener.batches.clear();
    }

    @Test
    void manyEventsComeInOneBatchThoseOfASubjectInOrder() {
        UUID one = ids.next();
        UUID other = ids.next();
        say(one, "1");
        say(other, "A");
        say(one, "2");
        say(other, "B");
        say(one, "3");
        subscribers.drain();
        assertThat(listener.batches).containsExactly(5);
        assertThat(listener.heard).containsSubsequence("1", "2", "3").containsSubsequence("A", "B");
    }

    @Test
    void aPoisonedEventIsParkedWithTheLaterOnesOfItsSubjectAndAllOthersGoOn() {
        UUID ill = ids.next();
        UUID well = ids.next();
        say(ill, "1");
        say(well, "A");
        say(ill, POISON);
        say(ill, "2");
        say(well, "B");
        subscribers.drain();
        assertThat(listener.heard).containsExactlyInAnyOrder("1", "A", "B");
        assertThat(parked()).containsExactly("cannot digest it", "An earlier event of this subject is parked.");

        say(ill, "3");
        say(well, "C");
        subscribers.drain();
        assertThat(listener.heard).containsExactlyInAnyOrder("1", "A", "B", "C");
        assertThat(parked()).hasSize(3);
    }

    private void say(UUID customer, String reason) {
        tx.write(() -> events.append(Actor.SYSTEM, new CustomerBlacklisted(customer, true, reason)));
    }

    private List<String> parked() {
        return jdbc
                .sql("select error from platform.parked_event where subscriber = :name order by era, xid, position")
                .param("name", listener.name)
                .query(String.class)
                .list()
                .stream()
                .map(error -> error.replaceFirst(".*Exception: ", ""))
                .toList();
    }
}
