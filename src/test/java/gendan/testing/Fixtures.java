package gendan.testing;

import gendan.identity.CreatePerson;
import gendan.identity.CreateRole;
import gendan.identity.CreateTeam;
import gendan.identity.access.CreateToken;
import gendan.kernel.Actor;
import gendan.kernel.DataScope;
import gendan.kernel.Permission;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/// Makes what tests need through the real commands, each time with names and codes of its own.
public final class Fixtures {
    private final AtomicInteger count = new AtomicInteger();
    private final String run =
            Integer.toString(ThreadLocalRandom.current().nextInt(36 * 36 * 36, 36 * 36 * 36 * 36), 36);
    private final CreateTeam createTeam;
    private final CreateRole createRole;
    private final CreatePerson createPerson;
    private final CreateToken createToken;

    Fixtures(CreateTeam createTeam, CreateRole createRole, CreatePerson createPerson, CreateToken createToken) {
        this.createTeam = createTeam;
        this.createRole = createRole;
        this.createPerson = createPerson;
        this.createToken = createToken;
    }

    /// A word that nobody else uses, such as `SKU-4F7A-12`.
    public String unique(String prefix) {
        return (prefix + "-" + run + "-" + count.incrementAndGet()).toUpperCase(Locale.ROOT);
    }

    public UUID team() {
        return createTeam.run(Actor.SYSTEM, new CreateTeam.Request(unique("团队"), null, null, true));
    }

    /// Somebody with just these permissions, who sees all data.
    public TestPerson person(Permission... permissions) {
        return person(DataScope.ALL, null, null, permissions);
    }

    /// Somebody with just these permissions and a data scope.
    ///
    /// @param teamId may be null, as may the region
    public TestPerson person(DataScope scope, UUID teamId, String regionCode, Permission... permissions) {
        String code = unique("ROLE").replace('-', '_');
        createRole.run(
                Actor.SYSTEM,
                new CreateRole.Request(
                        code,
                        "测试角色",
                        "Test role",
                        Arrays.stream(permissions).map(Permission::code).toList(),
                        DataScope.ALL));
        return personIn(List.of(code), scope, teamId, regionCode, Set.of(permissions));
    }

    /// Somebody who may do everything.
    public TestPerson administrator() {
        return personIn(List.of("ADMINISTRATOR"), DataScope.ALL, null, null, Set.of(Permission.values()));
    }

    private TestPerson personIn(
            List<String> roles, DataScope scope, UUID teamId, String regionCode, Set<Permission> permissions) {
        String loginName = unique("person").toLowerCase(Locale.ROOT);
        String name = "测试" + loginName;
        UUID id = createPerson.run(
                Actor.SYSTEM,
                new CreatePerson.Request(
                        loginName,
                        name,
                        null,
                        null,
                        null,
                        null,
                        teamId,
                        roles,
                        regionCode,
                        scope,
                        true,
                        TestPerson.PASSWORD));
        var actor = new Actor(id, name, Actor.Kind.PERSON, permissions, scope, teamId, regionCode);
        return new TestPerson(actor, loginName, tokenOf(actor));
    }

    /// A token with all that the person may do, also if they may have no tokens.
    private String tokenOf(Actor actor) {
        var maker = new Actor(
                actor.personId(),
                actor.name(),
                Actor.Kind.PERSON,
                Set.of(Permission.values()),
                DataScope.ALL,
                null,
                null);
        return createToken
                .run(maker, new CreateToken.Request("test", null, null))
                .token();
    }
}
