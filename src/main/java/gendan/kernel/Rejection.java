package gendan.kernel;

import java.util.List;

/// Says that a command or a question is refused, changes nothing, and why.
///
/// The web layer answers it as a problem (RFC 9457) in the caller's language. It carries no stack trace:
/// a rejection is an answer, not an accident.
public final class Rejection extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// What sort of refusal this is; the web layer maps each to a status.
    public enum Kind {
        /// 400: the request cannot be read (broken JSON, wrong type, wrong encoding).
        UNREADABLE,
        /// 401: nobody is logged in, or the token has expired.
        UNAUTHENTICATED,
        /// 403: the actor may not do this.
        FORBIDDEN,
        /// 404: it is not there, or must not be known to be there.
        NOT_FOUND,
        /// 409: it contradicts the present state; try again after a look at it.
        CONFLICT,
        /// 412: it was changed by somebody else meanwhile.
        STALE,
        /// 413: too large.
        TOO_LARGE,
        /// 422: it can be read, but is wrong.
        INVALID,
        /// 428: a version (If-Match) is needed and missing.
        PRECONDITION_REQUIRED,
        /// 429: too many attempts.
        TOO_MANY
    }

    private final Kind kind;
    private final transient List<Violation> violations;

    private Rejection(Kind kind, List<Violation> violations) {
        super(kind + " " + violations, null, false, false);
        this.kind = kind;
        this.violations = List.copyOf(violations);
    }

    public static Rejection of(Kind kind, String code, Object... arguments) {
        return new Rejection(kind, List.of(Violation.of(code, "", arguments)));
    }

    public static Rejection notFound(String code, Object... arguments) {
        return of(Kind.NOT_FOUND, code, arguments);
    }

    public static Rejection forbidden(String code, Object... arguments) {
        return of(Kind.FORBIDDEN, code, arguments);
    }

    public static Rejection conflict(String code, Object... arguments) {
        return of(Kind.CONFLICT, code, arguments);
    }

    /// For a conflict in several places at once, such as every SKU that is short.
    public static Rejection conflict(List<Violation> violations) {
        return new Rejection(Kind.CONFLICT, violations);
    }

    public static Rejection invalid(String code, String field, Object... arguments) {
        return new Rejection(Kind.INVALID, List.of(Violation.of(code, field, arguments)));
    }

    public static Rejection invalid(List<Violation> violations) {
        return new Rejection(Kind.INVALID, violations);
    }

    public static Rejection unreadable(String code, String field, Object... arguments) {
        return new Rejection(Kind.UNREADABLE, List.of(Violation.of(code, field, arguments)));
    }

    public Kind kind() {
        return kind;
    }

    /// Never empty; the first one is the reason to name when there is room for one only.
    public List<Violation> violations() {
        return violations;
    }

    public String code() {
        return violations.getFirst().code();
    }
}
