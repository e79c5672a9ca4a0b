package gendan.platform;

import gendan.kernel.Event;
import java.util.List;
import java.util.Set;

/// Reads the event log in its own time and does what may be true a moment later.
///
/// Events of one subject arrive in order, each at least once and, as the cursor moves in the transaction of the
/// work, exactly once for whatever is written to the database. An event that keeps failing is parked together
/// with the later ones of its subject; all other subjects go on.
public interface Subscriber {
    /// Under this name the cursors are stored; never change it.
    String name();

    Set<Class<? extends Event>> interests();

    /// Handles one event inside the transaction that also moves the cursor.
    void handle(RecordedEvent event);

    /// Handles a batch inside the transaction that also moves the cursors: several subjects, the events of each in
    /// order. When it fails, all of it is taken back and the events come again one by one.
    default void handleAll(List<RecordedEvent> events) {
        events.forEach(this::handle);
    }
}
