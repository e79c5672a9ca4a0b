package gendan.ordering;

/// One field that was changed, as text.
///
/// @param field name in the API, `lines[2].quantity` within lines
/// @param from null when it was empty
/// @param to null when it is empty now
public record FieldChange(String field, String from, String to) {}
