package gendan.testing;

import gendan.kernel.Actor;
import gendan.platform.RequestContext;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.annotation.Order;

/// Stands in for tokens until the identity module has them; then it goes.
@Order(0)
final class TestActors implements Filter {
    private final Map<String, Actor> byToken = new ConcurrentHashMap<>();

    String tokenFor(Actor actor) {
        String token = "test_" + UUID.randomUUID();
        byToken.put("Bearer " + token, actor);
        return token;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String authorization = ((HttpServletRequest) request).getHeader("Authorization");
        Actor actor = authorization == null ? null : byToken.get(authorization);
        RequestContext.current().with(actor).run(request, response, chain);
    }
}
