package gendan.demo;

import gendan.identity.CreatePerson;
import gendan.identity.CreateTeam;
import gendan.identity.access.Actors;
import gendan.kernel.Actor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Sets up the demo company's teams and people.
@Component
final class DemoTeams {
    private final CreateTeam createTeam;
    private final CreatePerson createPerson;
    private final Actors actors;

    DemoTeams(CreateTeam createTeam, CreatePerson createPerson, Actors actors) {
        this.createTeam = createTeam;
        this.createPerson = createPerson;
        this.actors = actors;
    }

    Staff make() {
        List<DemoPerson> people = DemoPerson.all();
        Map<String, UUID> teams = new LinkedHashMap<>();
        people.forEach(person -> teams.computeIfAbsent(
                person.team(), name -> createTeam.run(Actor.SYSTEM, new CreateTeam.Request(name, null, null, true))));
        // nobody is there yet who could take anybody in, as at any first start
        List<UUID> ids = createPerson.runAll(
                Actor.SYSTEM,
                people.stream()
                        .map(person -> request(person, teams.get(person.team())))
                        .toList());
        Staff staff = new Staff();
        for (int i = 0; i < ids.size(); i++) {
            staff.add(people.get(i), actors.of(ids.get(i)));
        }
        return staff;
    }

    private static CreatePerson.Request request(DemoPerson person, UUID teamId) {
        return new CreatePerson.Request(
                person.loginName(),
                person.name(),
                person.loginName() + "@qiheng.example",
                person.phone(),
                null,
                null,
                teamId,
                List.of(person.role()),
                null,
                null,
                true,
                DemoLogins.PASSWORD);
    }
}
