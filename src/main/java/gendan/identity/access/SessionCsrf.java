package gendan.identity.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/// The CSRF value of the present session, which is derived from its secret; nothing is stored.
final class SessionCsrf implements CsrfTokenRepository {
    static final String HEADER = "X-XSRF-TOKEN";
    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");

    /// Changes that come under a session need the value; tokens are not sent by browsers on their own, and logging
    /// in needs what no other site knows.
    static boolean isNeeded(HttpServletRequest request) {
        return PresentSession.of(request) != null
                && !HARMLESS.contains(request.getMethod())
                && !(request.getMethod().equals("POST")
                        && request.getRequestURI().equals("/api/session"));
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        PresentSession session = PresentSession.of(request);
        return new DefaultCsrfToken(HEADER, "_csrf", session == null ? "none" : Secrets.csrf(session.secret()));
    }

    @Override
    public void saveToken(CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        // derived, not stored
    }

    @Override
    public CsrfToken loadToken(HttpServletRequest request) {
        return generateToken(request);
    }
}
