package gendan.platform;

import gendan.kernel.Event;
import gendan.kernel.Subject;
import java.time.Instant;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/// An event as it stands in the log.
///
/// @param actorId null when the system acted
/// @param payload the event as JSON; [#as] reads it
public record RecordedEvent(
        Place place, Subject subject, String type, UUID actorId, String actorName, Instant occurredAt, String payload) {
    /// Where in the log an event stands; events are read in this order.
    ///
    /// @param era counts how often the log was moved to another database cluster, whose transaction ids start anew
    /// @param transaction id of the transaction that wrote the event
    /// @param position number within the log
    public record Place(int era, long transaction, long position) {}

    public <E extends Event> E as(JsonMapper json, Class<E> type) {
        return json.readValue(payload, type);
    }

    public boolean is(Class<? extends Event> event) {
        return Event.typeOf(event).equals(type);
    }
}
