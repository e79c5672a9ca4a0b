package gendan.kernel;

/// A fact that a command recorded. Its type is the name of its record, its payload the record as JSON.
///
/// The payload is complete: subscribers never look up what the event could have told them.
public interface Event {
    Subject subject();

    /// The stable name under which this event stands in the log.
    static String typeOf(Class<? extends Event> event) {
        return event.getSimpleName();
    }
}
