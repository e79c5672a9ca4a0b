package gendan.identity.access;

import gendan.kernel.Rejection;
import gendan.platform.ProblemWriter;
import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.header.writers.XContentTypeOptionsHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter.XFrameOptionsMode;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;

/// The filters in front of every request, put together by hand: only those that are needed, as each costs
/// every order a few microseconds. There is no HTTP session, no default user and no form.
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    /// Scripts and styles of our own page only; antd writes its styles into the page.
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:;"
                    + " font-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'self';"
                    + " form-action 'self'; frame-ancestors 'none'";

    /// Before anything of Spring MVC, after the request has its id.
    private static final int ORDER = -100;

    @Bean
    FilterRegistrationBean<FilterChainProxy> securityFilters(Callers callers, ProblemWriter problems) {
        var proxy = new FilterChainProxy(new DefaultSecurityFilterChain(
                AnyRequestMatcher.INSTANCE,
                List.of(headers(), new AuthenticationFilter(callers, problems), csrf(problems))));
        proxy.setFirewall(firewall());
        proxy.setRequestRejectedHandler(
                (request, response, rejected) -> problems.write(response, Rejection.unreadable("request.refused", "")));
        var registration = new FilterRegistrationBean<>(proxy);
        registration.setName("security");
        registration.setOrder(ORDER);
        return registration;
    }

    private static HeaderWriterFilter headers() {
        return new HeaderWriterFilter(List.of(
                new ContentSecurityPolicyHeaderWriter(CONTENT_SECURITY_POLICY),
                new XFrameOptionsHeaderWriter(XFrameOptionsMode.DENY),
                new XContentTypeOptionsHeaderWriter(),
                new ReferrerPolicyHeaderWriter(ReferrerPolicy.SAME_ORIGIN),
                new StaticHeadersWriter("Cross-Origin-Opener-Policy", "same-origin"),
                new ApiAnswersAreNotCached()));
    }

    private static CsrfFilter csrf(ProblemWriter problems) {
        var filter = new CsrfFilter(new SessionCsrf());
        filter.setRequestHandler(new CsrfTokenRequestAttributeHandler());
        filter.setRequireCsrfProtectionMatcher(SessionCsrf::isNeeded);
        filter.setAccessDeniedHandler(
                (request, response, denied) -> problems.write(response, Rejection.forbidden("csrf.missing")));
        return filter;
    }

    /// Spring's own rules, with quicker ones for texts: no control characters in headers and parameters.
    private static StrictHttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderNames(SecurityConfiguration::isOneLine);
        firewall.setAllowedHeaderValues(SecurityConfiguration::isOneLine);
        firewall.setAllowedParameterNames(SecurityConfiguration::isOneLine);
        firewall.setAllowedParameterValues(value -> value.indexOf('\0') < 0);
        return firewall;
    }

    private static boolean isOneLine(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\t' || c == 0x7F) {
                return false;
            }
        }
        return true;
    }
}
