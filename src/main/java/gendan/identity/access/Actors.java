package gendan.identity.access;

import gendan.kernel.Actor;
import gendan.kernel.Rejection;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Finds out as whom a person acts, for what is done in their name without a request of theirs.
@Component
public final class Actors {
    private final CallerQueries queries;

    Actors(CallerQueries queries) {
        this.queries = queries;
    }

    /// With the permissions and the data scope that the person has at this moment.
    ///
    /// @throws Rejection `person.unknown` (404) when there is no such person, or they are no longer active
    public Actor of(UUID personId) {
        Actor actor = queries.person(personId);
        if (actor == null) {
            throw Rejection.notFound("person.unknown");
        }
        return actor;
    }
}
