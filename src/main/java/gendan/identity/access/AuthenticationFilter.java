package gendan.identity.access;

import gendan.kernel.Actor;
import gendan.kernel.Permission;
import gendan.kernel.Rejection;
import gendan.platform.Languages;
import gendan.platform.ProblemWriter;
import gendan.platform.RequestContext;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;

/// Finds out who asks, from the token or the session's cookie, and keeps it in the [RequestContext].
///
/// A wrong token is refused at once; a session that is over counts as none, as its cookie comes along without
/// anybody's doing. The program's own figures (/actuator, but for its health) are for `system.operate`.
final class AuthenticationFilter implements Filter {
    private static final String BEARER = "Bearer ";
    private static final int LONGEST_SECRET = 200;

    private final Callers callers;
    private final ProblemWriter problems;

    AuthenticationFilter(Callers callers, ProblemWriter problems) {
        this.callers = callers;
        this.problems = problems;
    }

    @Override
    public void doFilter(ServletRequest anyRequest, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var request = (HttpServletRequest) anyRequest;
        RequestContext context = RequestContext.current();
        try {
            String path = request.getRequestURI();
            if (path.startsWith("/api/")) {
                context = authenticated(request, context);
            } else if (path.startsWith("/actuator") && !path.startsWith("/actuator/health")) {
                context = authenticated(request, context);
                required(context.actor()).require(Permission.SYSTEM_OPERATE);
            }
        } catch (Rejection rejection) {
            problems.write((HttpServletResponse) response, rejection);
            return;
        }
        if (context.actor() == null) {
            chain.doFilter(request, response);
        } else {
            context.run(request, response, chain);
        }
    }

    private RequestContext authenticated(HttpServletRequest request, RequestContext context) {
        String authorization = request.getHeader("Authorization");
        Caller caller;
        if (authorization != null) {
            caller = callers.token(bearer(authorization));
        } else {
            String secret = SessionCookies.secretIn(request);
            caller = secret == null ? null : callers.session(secret);
            if (caller != null) {
                PresentSession.keep(request, caller, secret);
            }
        }
        return caller == null ? context : contextOf(request, context, caller);
    }

    private static RequestContext contextOf(HttpServletRequest request, RequestContext context, Caller caller) {
        Locale locale = context.locale();
        if (caller.locale() != locale && Languages.preferred(request.getHeader("Accept-Language")) == null) {
            locale = caller.locale();
        }
        return new RequestContext(context.requestId(), locale, caller.actor());
    }

    private static String bearer(String authorization) {
        if (authorization.length() > LONGEST_SECRET
                || !authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            throw Rejection.of(Rejection.Kind.UNAUTHENTICATED, "token.wrong");
        }
        return authorization.substring(BEARER.length());
    }

    private static Actor required(Actor actor) {
        if (actor == null) {
            throw Rejection.of(Rejection.Kind.UNAUTHENTICATED, "login.required");
        }
        return actor;
    }
}
