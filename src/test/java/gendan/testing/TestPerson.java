package gendan.testing;

import gendan.kernel.Actor;
import java.util.UUID;

/// Somebody whom [Fixtures] made.
///
/// @param actor as whom commands may be called directly
/// @param token a bearer token with all of the person's permissions; [Http#as] uses it
public record TestPerson(Actor actor, String loginName, String token) {
    /// Of everybody whom [Fixtures] makes.
    public static final String PASSWORD = "Gendan-2026-test";

    public UUID id() {
        return actor.personId();
    }

    public String name() {
        return actor.name();
    }
}
