package gendan.identity.access;

import gendan.identity.access.SessionStore.Origin;
import gendan.kernel.Actor;
import gendan.kernel.Rejection;
import gendan.platform.Permit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Logging in and out, and what a person may change about himself.
@RestController
final class SessionController {
    private final Login login;
    private final SessionStore sessions;
    private final SessionCookies cookies;
    private final SessionQueries queries;
    private final Callers callers;
    private final ChangeProfile changeProfile;
    private final ChangePassword changePassword;

    SessionController(
            Login login,
            SessionStore sessions,
            SessionCookies cookies,
            SessionQueries queries,
            Callers callers,
            ChangeProfile changeProfile,
            ChangePassword changePassword) {
        this.login = login;
        this.sessions = sessions;
        this.cookies = cookies;
        this.queries = queries;
        this.callers = callers;
        this.changeProfile = changeProfile;
        this.changePassword = changePassword;
    }

    @GetMapping("/api/session/state")
    @Permit.Open
    SessionView.State state() {
        return queries.state();
    }

    @GetMapping("/api/session")
    @Permit.Authenticated
    SessionView session(Actor actor, HttpServletRequest request, HttpServletResponse response) {
        PresentSession session = PresentSession.of(request);
        if (session != null) {
            cookies.repair(request, response, session);
        }
        return queries.of(actor);
    }

    @PostMapping("/api/session")
    @Permit.Open
    SessionView login(@RequestBody Login.Request body, HttpServletRequest request, HttpServletResponse response) {
        PresentSession before = PresentSession.of(request);
        String secret = login.run(body, Origin.of(request));
        if (before != null) {
            sessions.end(before.hash());
        }
        cookies.begin(request, response, secret);
        Caller caller = callers.session(secret);
        if (caller == null) {
            // somebody deactivated the person in this very moment
            throw Rejection.of(Rejection.Kind.UNAUTHENTICATED, "login.wrong");
        }
        return queries.of(caller.actor());
    }

    @DeleteMapping("/api/session")
    @Permit.Authenticated
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void logout(HttpServletRequest request, HttpServletResponse response) {
        sessions.end(PresentSession.required(request).hash());
        cookies.end(request, response);
    }

    @DeleteMapping("/api/sessions")
    @Permit.Authenticated
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void logoutEverywhere(Actor actor, HttpServletRequest request, HttpServletResponse response) {
        sessions.endAll(actor.personId());
        cookies.end(request, response);
    }

    @PutMapping("/api/session/profile")
    @Permit.Authenticated
    SessionView changeProfile(Actor actor, @RequestBody ChangeProfile.Request body, HttpServletRequest request) {
        PresentSession.required(request);
        changeProfile.run(actor, body);
        return queries.of(actor);
    }

    @PutMapping("/api/session/password")
    @Permit.Authenticated
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changePassword(Actor actor, @RequestBody ChangePassword.Request body, HttpServletRequest request) {
        changePassword.run(actor, PresentSession.required(request), body);
    }
}
