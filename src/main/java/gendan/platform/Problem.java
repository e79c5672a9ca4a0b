package gendan.platform;

import gendan.kernel.Rejection;
import gendan.kernel.Violation;
import java.util.List;
import java.util.Locale;

/// A refusal as RFC 9457 describes it, with a stable code and every field at fault.
///
/// @param type a URI that names the code
/// @param title the first sentence, in the caller's language
/// @param status the HTTP status
/// @param detail all sentences
/// @param code the stable code of the first violation
/// @param requestId to be quoted to the administrator
/// @param errors one for each violation
public record Problem(
        String type, String title, int status, String detail, String code, String requestId, List<FieldError> errors) {
    /// The media type of problems.
    public static final String MEDIA_TYPE = "application/problem+json";

    /// @param field JSON pointer into the request, empty for the whole
    public record FieldError(String code, String field, String detail) {}

    static Problem of(int status, List<Violation> violations, Messages messages, RequestContext context) {
        Locale locale = context.locale();
        List<FieldError> errors = violations.stream()
                .map(v -> new FieldError(v.code(), v.field(), messages.sentence(locale, v)))
                .toList();
        String title = errors.getFirst().detail();
        String detail = String.join(
                " ",
                errors.stream().map(FieldError::detail).distinct().limit(20).toList());
        String code = errors.getFirst().code();
        return new Problem("urn:gendan:problem:" + code, title, status, detail, code, context.requestId(), errors);
    }

    static int statusOf(Rejection.Kind kind) {
        return switch (kind) {
            case UNREADABLE -> 400;
            case UNAUTHENTICATED -> 401;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case STALE -> 412;
            case TOO_LARGE -> 413;
            case INVALID -> 422;
            case PRECONDITION_REQUIRED -> 428;
            case TOO_MANY -> 429;
        };
    }
}
