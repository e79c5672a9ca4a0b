package gendan.testing;

import gendan.kernel.Actor;
import gendan.kernel.DataScope;
import gendan.kernel.Ids;
import gendan.kernel.Permission;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/// Makes what tests need through the real commands, each time with names and codes of its own.
public final class Fixtures {
    private final AtomicInteger count = new AtomicInteger();
    private final String run =
            Integer.toString(ThreadLocalRandom.current().nextInt(36 * 36 * 36, 36 * 36 * 36 * 36), 36);
    private final TestActors actors;
    private final Ids ids;

    public Fixtures(TestActors actors, Ids ids) {
        this.actors = actors;
        this.ids = ids;
    }

    /// A word that nobody else uses, such as `SKU-4F7A-12`.
    public String unique(String prefix) {
        return (prefix + "-" + run + "-" + count.incrementAndGet()).toUpperCase(java.util.Locale.ROOT);
    }

    /// Somebody with just these permissions, who sees all data.
    public TestPerson person(Permission... permissions) {
        return person(DataScope.ALL, null, null, permissions);
    }

    /// Somebody who may do everything.
    public TestPerson administrator() {
        return person(Permission.values());
    }

    /// Somebody with just these permissions and a data scope.
    ///
    /// @param teamId may be null, as may the region
    public TestPerson person(DataScope scope, UUID teamId, String regionCode, Permission... permissions) {
        String loginName = unique("person").toLowerCase(java.util.Locale.ROOT);
        var actor = new Actor(
                ids.next(), "测试" + loginName, Actor.Kind.PERSON, Set.of(permissions), scope, teamId, regionCode);
        return new TestPerson(actor, loginName, actors.tokenFor(actor));
    }
}
