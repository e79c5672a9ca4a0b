package gendan.configuration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/// Tells the operator in one line why the program does not start. The whole trace is in the log at level debug.
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class OneLineReport implements SpringBootExceptionReporter {

    private static final Logger log = LoggerFactory.getLogger(OneLineReport.class);

    /// As Spring Boot makes it; the context may be absent.
    public OneLineReport(ConfigurableApplicationContext context) {}

    @Override
    public boolean reportException(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            String line = switch (each) {
                case StartFailure known -> known.getMessage();
                case PortInUseException port -> portTaken(port.getPort());
                default -> null;
            };
            if (line != null) {
                log.debug("The start failed", failure);
                System.err.println(line);
                return true;
            }
        }
        return false;
    }

    private static String portTaken(int port) {
        return ("Port %1$d is taken by another program: stop it, or choose another port (SERVER_PORT=%2$d)."
                        + " 端口 %1$d 已被其他程序占用：请停止该程序，或换一个端口（SERVER_PORT=%2$d）。")
                .formatted(port, port == 65535 ? 8080 : port + 1);
    }
}
