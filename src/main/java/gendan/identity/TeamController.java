package gendan.identity;

import gendan.identity.TeamQueries.TeamView;
import gendan.kernel.Actor;
import gendan.kernel.Page;
import gendan.kernel.Permission;
import gendan.platform.Answers;
import gendan.platform.Etags;
import gendan.platform.Idempotency;
import gendan.platform.Idempotency.Reply;
import gendan.platform.Permit;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Teams. Everybody may read them: they are a choice in many filters.
@RestController
final class TeamController {
    private final TeamQueries queries;
    private final Idempotency idempotency;
    private final CreateTeam createTeam;
    private final ChangeTeam changeTeam;

    TeamController(TeamQueries queries, Idempotency idempotency, CreateTeam createTeam, ChangeTeam changeTeam) {
        this.queries = queries;
        this.idempotency = idempotency;
        this.createTeam = createTeam;
        this.changeTeam = changeTeam;
    }

    @GetMapping("/api/teams")
    @Permit.Authenticated
    Page<TeamView> list(
            @RequestParam(required = false) Boolean active,
            @RequestParam(required = false) String cursor,
            @RequestParam(required = false) Integer limit) {
        return queries.list(active, cursor, limit);
    }

    @GetMapping("/api/teams/{id}")
    @Permit.Authenticated
    ResponseEntity<TeamView> one(@PathVariable UUID id) {
        return answer(id);
    }

    @PostMapping("/api/teams")
    @Permit(Permission.PEOPLE_WRITE)
    @Answers(value = TeamView.class, status = 201)
    ResponseEntity<?> create(
            Actor actor,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            @RequestBody CreateTeam.Request body) {
        return idempotency.once(key, actor, "CreateTeam", body, () -> {
            TeamView team = queries.one(createTeam.run(actor, body));
            return Reply.created(team, team.version(), "/api/teams/" + team.id());
        });
    }

    @PutMapping("/api/teams/{id}")
    @Permit(Permission.PEOPLE_WRITE)
    ResponseEntity<TeamView> change(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) String ifMatch,
            @RequestBody CreateTeam.Request body) {
        changeTeam.run(actor, id, Etags.required(ifMatch), body);
        return answer(id);
    }

    private ResponseEntity<TeamView> answer(UUID id) {
        TeamView team = queries.one(id);
        return ResponseEntity.ok().eTag(Etags.of(team.version())).body(team);
    }
}
