package gendan.identity;

import gendan.identity.access.SessionCookies;
import gendan.identity.access.SessionStore;
import gendan.platform.Permit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The first start, in the browser. Afterwards the new administrator is logged in.
@RestController
final class SetupController {
    private final SetUp setUp;
    private final SessionStore sessions;
    private final SessionCookies cookies;

    SetupController(SetUp setUp, SessionStore sessions, SessionCookies cookies) {
        this.setUp = setUp;
        this.sessions = sessions;
        this.cookies = cookies;
    }

    @PostMapping("/api/setup")
    @Permit.Open
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void setUp(@RequestBody SetUp.Request body, HttpServletRequest request, HttpServletResponse response) {
        UUID id = setUp.run(body);
        cookies.begin(request, response, sessions.begin(id, SessionStore.Origin.of(request)));
    }
}
