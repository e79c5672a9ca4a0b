package gendan.platform;

import gendan.kernel.Actor;
import gendan.kernel.Rejection;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// Asks, before an endpoint runs, for the permission it names ([Permit]). One that names none is closed.
final class PermitInterceptor implements HandlerInterceptor {
    private final ConcurrentHashMap<Method, Demand> demands = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod endpoint) {
            Demand demand = demands.get(endpoint.getMethod());
            if (demand == null) {
                demand = Demand.of(endpoint);
                demands.put(endpoint.getMethod(), demand);
            }
            demand.ask();
        }
        return true;
    }

    private interface Demand {
        /// @throws Rejection when it is not met
        void ask();

        static Demand of(HandlerMethod endpoint) {
            Permit permit = endpoint.getMethodAnnotation(Permit.class);
            if (permit != null) {
                return () -> RequestContext.actorOrReject().require(permit.value());
            }
            if (endpoint.hasMethodAnnotation(Permit.Authenticated.class)) {
                return RequestContext::actorOrReject;
            }
            if (endpoint.hasMethodAnnotation(Permit.Open.class) || isApiDescription(endpoint)) {
                return () -> {};
            }
            return () -> {
                Actor actor = RequestContext.actorOrReject();
                throw Rejection.forbidden("endpoint.closed", actor.name());
            };
        }

        /// The OpenAPI document, whose endpoint is not ours to annotate. It holds no secret.
        private static boolean isApiDescription(HandlerMethod endpoint) {
            return endpoint.getBeanType().getName().startsWith("org.springdoc.");
        }
    }
}
