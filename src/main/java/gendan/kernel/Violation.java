package gendan.kernel;

import java.util.Arrays;
import java.util.List;

/// One thing that is wrong with an input, at the place where it was made.
///
/// @param code stable code such as `order.sku-unknown`; also the key of its sentence in messages/
/// @param field JSON pointer into the request, such as `/lines/2/quantity`; empty for the whole
/// @param arguments values for the sentence's `{0}`, `{1}` …
public record Violation(String code, String field, List<Object> arguments) {
    public static Violation of(String code, String field, Object... arguments) {
        return new Violation(code, field, Arrays.asList(arguments));
    }
}
