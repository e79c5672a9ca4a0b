package gendan.identity.access;

import gendan.kernel.Rejection;
import jakarta.servlet.http.HttpServletRequest;

/// The login under which a request came: what logging out ends and CSRF protection guards. Requests with a token
/// have none.
public final class PresentSession {
    private static final String ATTRIBUTE = PresentSession.class.getName();

    private final Caller caller;
    private final String secret;

    private PresentSession(Caller caller, String secret) {
        this.caller = caller;
        this.secret = secret;
    }

    static void keep(HttpServletRequest request, Caller caller, String secret) {
        request.setAttribute(ATTRIBUTE, new PresentSession(caller, secret));
    }

    /// Null without one.
    static PresentSession of(HttpServletRequest request) {
        return (PresentSession) request.getAttribute(ATTRIBUTE);
    }

    /// @throws Rejection `session.none` (409): the caller came with a token
    static PresentSession required(HttpServletRequest request) {
        PresentSession session = of(request);
        if (session == null) {
            throw Rejection.conflict("session.none");
        }
        return session;
    }

    SecretHash hash() {
        return caller.hash();
    }

    String secret() {
        return secret;
    }
}
