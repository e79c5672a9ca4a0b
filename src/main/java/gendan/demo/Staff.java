package gendan.demo;

import gendan.kernel.Actor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// The people of the demo company as they act, with the permissions of their roles.
final class Staff {
    private final Map<String, Actor> byLogin = new HashMap<>();
    private final Map<String, List<Actor>> byRole = new HashMap<>();

    void add(DemoPerson person, Actor actor) {
        byLogin.put(person.loginName(), actor);
        byRole.computeIfAbsent(person.role(), role -> new ArrayList<>()).add(actor);
    }

    Actor of(String loginName) {
        return byLogin.get(loginName);
    }

    Actor any(Random random, String role) {
        List<Actor> actors = byRole.get(role);
        return actors.get(random.nextInt(actors.size()));
    }

    /// The supervisor of that person's team.
    Actor supervisorOf(Actor actor) {
        return byRole.get("SUPERVISOR").stream()
                .filter(supervisor -> supervisor.teamId().equals(actor.teamId()))
                .findFirst()
                .orElseThrow();
    }
}
