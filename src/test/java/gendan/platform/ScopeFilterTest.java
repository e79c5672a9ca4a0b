package gendan.platform;

import static org.assertj.core.api.Assertions.assertThat;

import gendan.kernel.Actor;
import gendan.kernel.DataScope;
import gendan.testing.GendanTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The SQL predicate and [Actor#sees] are two forms of one rule; this asks both about the same rows.
@GendanTest
class ScopeFilterTest {
    private static final UUID ME = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();
    private static final UUID MY_TEAM = UUID.randomUUID();
    private static final UUID OTHER_TEAM = UUID.randomUUID();

    private final JdbcClient jdbc;

    ScopeFilterTest(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(UUID owner, UUID team, String region) {}

    private static final List<Row> ROWS = List.of(
            new Row(ME, MY_TEAM, "330106"),
            new Row(ME, OTHER_TEAM, "110101"),
            new Row(OTHER, MY_TEAM, "110101"),
            new Row(OTHER, OTHER_TEAM, "330106"),
            new Row(OTHER, OTHER_TEAM, "110101"),
            new Row(OTHER, null, null),
            new Row(null, null, null));

    @Test
    void theQuerySeesExactlyWhatTheActorSees() {
        for (DataScope scope : DataScope.values()) {
            for (UUID person : new UUID[] {ME, null}) {
                for (UUID team : new UUID[] {MY_TEAM, null}) {
                    for (String region : new String[] {"33", null}) {
                        var actor = new Actor(person, "me", Actor.Kind.PERSON, Set.of(), scope, team, region);
                        for (Row row : ROWS) {
                            assertThat(inQuery(actor, row))
                                    .as("%s asks for %s", actor, row)
                                    .isEqualTo(actor.sees(row.owner, row.team, row.region));
                        }
                    }
                }
            }
        }
    }

    private boolean inQuery(Actor actor, Row row) {
        var scope = ScopeFilter.of(actor, "c.owner_id", "c.team_id", "c.region_code");
        return jdbc.sql("""
                        select count(*) from (values (:owner::uuid, :team::uuid, :region::text))
                            as c(owner_id, team_id, region_code)
                        where
                        """ + scope)
                        .param("owner", row.owner)
                        .param("team", row.team)
                        .param("region", row.region)
                        .params(scope.parameters())
                        .query(Integer.class)
                        .single()
                == 1;
    }
}
