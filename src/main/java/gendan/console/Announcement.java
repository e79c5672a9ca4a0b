package gendan.console;

import gendan.identity.access.DemoAccounts;
import gendan.identity.access.FirstStart;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Says at the end of the start where the program is and how to log in. The very first start without demo mode is
/// told by the one-time code instead.
@Component
@ConditionalOnWebApplication
final class Announcement {
    private static final String RULE = "─".repeat(64);

    private final DemoAccounts demo;
    private final FirstStart firstStart;
    private final Environment environment;

    Announcement(ObjectProvider<DemoAccounts> demo, FirstStart firstStart, Environment environment) {
        this.demo = demo.getIfAvailable();
        this.firstStart = firstStart;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void announce() {
        if (demo == null && firstStart.isNow()) {
            return;
        }
        var console = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        console.println(text(environment.getProperty("local.server.port", "8080")));
    }

    String text(String port) {
        var text = new StringBuilder("\n")
                .append(RULE)
                .append("\n  Gendan 跟单: http://localhost:")
                .append(port);
        if (demo == null) {
            text.append("\n  用您的账号登录。 Log in with your account.");
        } else {
            text.append("\n  演示公司，密码都是 ")
                    .append(demo.accounts().getFirst().password())
                    .append("\n  The demo company; every account has that password.\n");
            demo.accounts()
                    .forEach(account -> text.append("\n      ")
                            .append("%-12s".formatted(account.loginName()))
                            .append(account.roleName())
                            .append(' ')
                            .append(account.name()));
        }
        return text.append('\n').append(RULE).append('\n').toString();
    }
}
