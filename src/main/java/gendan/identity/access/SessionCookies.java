package gendan.identity.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/// The two cookies of a login: the session's secret, which scripts cannot read, and the CSRF value, which the page
/// reads and sends back as the header `X-XSRF-TOKEN`. Both end with the browser.
@Component
public final class SessionCookies {
    public static final String SESSION = "GENDAN_SESSION";
    public static final String CSRF = "XSRF-TOKEN";

    private final boolean alwaysSecure;

    SessionCookies(IdentitySettings settings) {
        this.alwaysSecure = settings.secureCookies();
    }

    static String secretIn(HttpServletRequest request) {
        return valueOf(request, SESSION);
    }

    public void begin(HttpServletRequest request, HttpServletResponse response, String secret) {
        add(request, response, SESSION, secret, true, null);
        add(request, response, CSRF, Secrets.csrf(secret), false, null);
    }

    /// Gives the CSRF cookie again when it was lost.
    void repair(HttpServletRequest request, HttpServletResponse response, PresentSession session) {
        String csrf = Secrets.csrf(session.secret());
        if (!csrf.equals(valueOf(request, CSRF))) {
            add(request, response, CSRF, csrf, false, null);
        }
    }

    void end(HttpServletRequest request, HttpServletResponse response) {
        add(request, response, SESSION, "", true, Duration.ZERO);
        add(request, response, CSRF, "", false, Duration.ZERO);
    }

    private void add(
            HttpServletRequest request,
            HttpServletResponse response,
            String name,
            String value,
            boolean httpOnly,
            Duration life) {
        var cookie = ResponseCookie.from(name, value)
                .path("/")
                .sameSite("Lax")
                .httpOnly(httpOnly)
                .secure(alwaysSecure || request.isSecure());
        if (life != null) {
            cookie.maxAge(life);
        }
        response.addHeader("Set-Cookie", cookie.build().toString());
    }

    private static String valueOf(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(name)) {
                    return cookie.getValue().length() > 100 ? null : cookie.getValue();
                }
            }
        }
        return null;
    }
}
