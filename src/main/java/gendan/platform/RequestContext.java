package gendan.platform;

import gendan.kernel.Actor;
import gendan.kernel.Rejection;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.util.Locale;

/// What the program knows of the request it is answering: who asks, in which language, under which id.
///
/// @param requestId stands in the log lines, in the answer's `X-Request-Id` and in problems
/// @param locale Chinese unless the caller prefers English
/// @param actor null while nobody is authenticated
public record RequestContext(String requestId, Locale locale, Actor actor) {
    private static final ScopedValue<RequestContext> CURRENT = ScopedValue.newInstance();
    private static final RequestContext NONE = new RequestContext("-", Locale.SIMPLIFIED_CHINESE, null);

    public static RequestContext current() {
        return CURRENT.orElse(NONE);
    }

    /// @throws Rejection `login.required` (401)
    public static Actor actorOrReject() {
        Actor actor = current().actor;
        if (actor == null) {
            throw Rejection.of(Rejection.Kind.UNAUTHENTICATED, "login.required");
        }
        return actor;
    }

    public <T, X extends Throwable> T call(ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(CURRENT, this).call(work);
    }

    public RequestContext with(Actor actor) {
        return new RequestContext(requestId, locale, actor);
    }

    /// Passes a request on within this context.
    public void run(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            ScopedValue.where(CURRENT, this).call(() -> {
                chain.doFilter(request, response);
                return null;
            });
        } catch (IOException | ServletException | RuntimeException failure) {
            throw failure;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
