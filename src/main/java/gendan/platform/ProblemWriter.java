package gendan.platform;

import gendan.kernel.Rejection;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Answers a refusal from where no controller is reached: filters, the firewall, the login.
@Component
public final class ProblemWriter {
    private final Messages messages;
    private final JsonMapper json;

    public ProblemWriter(Messages messages, JsonMapper json) {
        this.messages = messages;
        this.json = json;
    }

    public void write(HttpServletResponse response, Rejection rejection) throws IOException {
        write(response, Problem.statusOf(rejection.kind()), rejection);
    }

    void write(HttpServletResponse response, int status, Rejection rejection) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        Problem problem = Problem.of(status, rejection.violations(), messages, RequestContext.current());
        byte[] body = json.writeValueAsBytes(problem);
        response.resetBuffer();
        response.setStatus(status);
        if (status == 401) {
            response.setHeader("WWW-Authenticate", "Bearer");
        }
        response.setContentType(Problem.MEDIA_TYPE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
