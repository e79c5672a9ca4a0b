package gendan.identity;

import gendan.identity.access.FirstStart;
import gendan.kernel.Actor;
import gendan.kernel.Rejection;
import gendan.platform.Tx;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Makes the first administrator, with the code from the console, while nobody exists yet.
///
/// Rejections: `setup.over` (409), `setup.code-wrong` (422), `setup.code-void` (429), and those of [CreatePerson].
@Component
public final class SetUp {
    /// Any number that nothing else locks; two browsers at once wait for each other here.
    private static final long LOCK = 0x5E7_0001L;

    private final Tx tx;
    private final JdbcClient jdbc;
    private final FirstStart firstStart;
    private final SetupCode code;
    private final CreatePerson createPerson;

    SetUp(Tx tx, JdbcClient jdbc, FirstStart firstStart, SetupCode code, CreatePerson createPerson) {
        this.tx = tx;
        this.jdbc = jdbc;
        this.firstStart = firstStart;
        this.code = code;
        this.createPerson = createPerson;
    }

    /// @param code as the console shows it; hyphens and case do not matter
    public record Request(String code, String loginName, String name, String password) {}

    /// @return the administrator's id
    public UUID run(Request request) {
        requireFirstStart();
        code.check(request.code());
        UUID id = tx.write(() -> {
            jdbc.sql("select pg_advisory_xact_lock(:lock)")
                    .param("lock", LOCK)
                    .query((row, n) -> 0)
                    .single();
            requireFirstStart();
            return createPerson.run(
                    Actor.SYSTEM,
                    new CreatePerson.Request(
                            request.loginName(),
                            request.name(),
                            null,
                            null,
                            null,
                            null,
                            null,
                            List.of(PersonDetails.ADMINISTRATOR),
                            null,
                            null,
                            true,
                            request.password()));
        });
        code.forget();
        return id;
    }

    private void requireFirstStart() {
        if (!firstStart.isNow()) {
            throw Rejection.conflict("setup.over");
        }
    }
}
