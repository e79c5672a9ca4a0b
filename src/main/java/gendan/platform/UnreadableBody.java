package gendan.platform;

import gendan.kernel.Rejection;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/// Finds the field and the reason in the parser's complaint.
final class UnreadableBody {
    private UnreadableBody() {}

    static Rejection explain(HttpMessageNotReadableException unreadable) {
        // our own refusal, such as of a body that became too large, may be wrapped by the parser
        for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
            if (cause instanceof Rejection rejection) {
                return rejection;
            }
        }
        for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case Json.NulCharacter nul -> {
                    return Rejection.invalid("text.unprintable", pointer(nul));
                }
                case UnrecognizedPropertyException unknown -> {
                    return Rejection.unreadable(
                            "json.unknown-field", pointer(unknown), shortened(unknown.getPropertyName()));
                }
                case MismatchedInputException mismatch -> {
                    return Rejection.unreadable("json.wrong-type", pointer(mismatch), expected(mismatch));
                }
                case DatabindException other -> {
                    return Rejection.unreadable("json.wrong-type", pointer(other), ExpectedType.OBJECT);
                }
                case StreamReadException broken -> {
                    return broken(broken);
                }
                default -> {}
            }
        }
        return Rejection.unreadable("json.missing", "");
    }

    private static Rejection broken(StreamReadException broken) {
        var location = broken.getLocation();
        return Rejection.unreadable(
                "json.broken",
                "",
                location == null ? 0 : location.getLineNr(),
                location == null ? 0 : location.getColumnNr());
    }

    private static String pointer(JacksonException failure) {
        StringBuilder pointer = new StringBuilder();
        for (JacksonException.Reference step : pathOf(failure)) {
            String name = step.getPropertyName();
            pointer.append('/').append(name == null ? String.valueOf(step.getIndex()) : shortened(escaped(name)));
        }
        return pointer.toString();
    }

    private static List<JacksonException.Reference> pathOf(JacksonException failure) {
        List<JacksonException.Reference> path = failure.getPath();
        return path == null ? List.of() : path;
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static String shortened(String name) {
        return name.length() > 60 ? name.substring(0, 60) : name;
    }

    private static Object expected(MismatchedInputException mismatch) {
        Class<?> type = mismatch.getTargetType();
        return type != null && type.isEnum() ? Arrays.toString(type.getEnumConstants()) : ExpectedType.of(type);
    }
}
