package gendan.ordering;

import java.util.Locale;

/// Tells what happened around an order, in events of another subject with the order's id. Modules above ordering add
/// to its timeline with this; events that nobody tells are left out.
public interface TimelineTeller {
    /// The subject type of its events.
    String subjectType();

    /// @param type of the event
    /// @param payload the event as JSON
    Told tell(String type, String payload, Locale locale);

    /// @param title what happened, as a sentence
    /// @param reason why, where somebody gave a reason
    record Told(String title, String reason) {}
}
