package gendan.platform;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The first thing that happens to a request: it gets an id and a language, which log lines, problems and the
/// answer then carry. Who asks is found out later, behind the firewall.
///
/// The logger `gendan.access` at level debug writes one line for each request.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class RequestEntryFilter implements Filter {
    public static final String REQUEST_ID = "X-Request-Id";
    private static final String MDC_KEY = "requestId";
    private static final int LONGEST_ID = 64;
    private static final Logger ACCESS = LoggerFactory.getLogger("gendan.access");

    @Override
    public void doFilter(ServletRequest anyRequest, ServletResponse anyResponse, FilterChain chain)
            throws IOException, ServletException {
        var request = (HttpServletRequest) anyRequest;
        var response = (HttpServletResponse) anyResponse;
        long began = ACCESS.isDebugEnabled() ? System.nanoTime() : 0;
        String id = requestId(request.getHeader(REQUEST_ID));
        Locale wished = Languages.preferred(request.getHeader("Accept-Language"));
        response.setHeader(REQUEST_ID, id);
        MDC.put(MDC_KEY, id);
        try {
            new RequestContext(id, wished == null ? Locale.SIMPLIFIED_CHINESE : wished, null)
                    .run(request, response, chain);
        } finally {
            if (began != 0) {
                long micros = (System.nanoTime() - began) / 1_000;
                ACCESS.debug(
                        "{} {} {} {}µs", request.getMethod(), request.getRequestURI(), response.getStatus(), micros);
            }
            MDC.remove(MDC_KEY);
        }
    }

    /// The caller's own id when it is a plain word, otherwise a new one.
    private static String requestId(String given) {
        if (given == null || given.isEmpty() || given.length() > LONGEST_ID) {
            return newId();
        }
        for (int i = 0; i < given.length(); i++) {
            char c = given.charAt(i);
            boolean plain = c >= 'a' && c <= 'z'
                    || c >= 'A' && c <= 'Z'
                    || c >= '0' && c <= '9'
                    || c == '-'
                    || c == '_'
                    || c == '.';
            if (!plain) {
                return newId();
            }
        }
        return given;
    }

    static String newId() {
        return Long.toHexString(ThreadLocalRandom.current().nextLong() | Long.MIN_VALUE);
    }
}
