package gendan.platform;

import gendan.kernel.Rejection;
import java.io.IOException;
import java.util.Locale;
import org.apache.catalina.Host;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/// Answers as a [Problem] also what goes wrong before any of our code runs, such as an address that is none.
@Configuration(proxyBeanMethods = false)
class TomcatConfiguration {
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsOfTomcat(ProblemWriter problems) {
        return factory -> factory.addContextCustomizers(context -> {
            var host = (Host) context.getParent();
            host.getPipeline().addValve(new ProblemValve(problems));
            ((StandardHost) host).setErrorReportValveClass(ProblemValve.class.getName());
        });
    }

    /// Stands where Tomcat would write a page of its own.
    private static final class ProblemValve extends ErrorReportValve {
        private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
        private final ProblemWriter problems;

        ProblemValve(ProblemWriter problems) {
            this.problems = problems;
        }

        @Override
        protected void report(Request request, Response response, Throwable failure) {
            int status = response.getStatus();
            if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            String id = requestId(response);
            if (status >= 500 && DatabaseSilence.isIn(failure)) {
                status = 503;
                response.setHeader("Retry-After", Problems.RETRY_AFTER_SECONDS);
                LOG.warn("Request {} did not reach the database: {}", id, failure.getMessage());
            } else if (status >= 500) {
                LOG.error("Request {} failed with {}", id, status, failure);
            }
            Locale wished = Languages.preferred(request.getHeader("Accept-Language"));
            int answered = status;
            var context = new RequestContext(id, wished == null ? Locale.SIMPLIFIED_CHINESE : wished, null);
            try {
                context.call(() -> {
                    problems.write(response.getResponse(), answered, rejection(answered, id, request.getMethod()));
                    return null;
                });
            } catch (IOException gone) {
                LOG.debug("The caller went away: {}", gone.getMessage());
            }
        }

        private static String requestId(Response response) {
            String given = response.getHeader(RequestEntryFilter.REQUEST_ID);
            if (given != null) {
                return given;
            }
            String id = RequestEntryFilter.newId();
            response.setHeader(RequestEntryFilter.REQUEST_ID, id);
            return id;
        }

        private static Rejection rejection(int status, String id, String method) {
            return switch (status) {
                case 404 -> Rejection.notFound("path.unknown");
                case 503 -> Rejection.unreadable("database.silent", "");
                case 405 -> Rejection.unreadable("method.not-allowed", "", method);
                default ->
                    status < 500
                            ? Rejection.unreadable("request.refused", "")
                            : Rejection.unreadable("internal.error", "", id);
            };
        }
    }
}
