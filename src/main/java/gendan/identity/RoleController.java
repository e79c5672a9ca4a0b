package gendan.identity;

import gendan.identity.RoleQueries.All;
import gendan.identity.RoleQueries.PermissionView;
import gendan.identity.RoleQueries.RoleView;
import gendan.kernel.Actor;
import gendan.kernel.Permission;
import gendan.platform.Answers;
import gendan.platform.Etags;
import gendan.platform.Idempotency;
import gendan.platform.Idempotency.Reply;
import gendan.platform.Permit;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Roles, and the permissions that they are made of.
@RestController
final class RoleController {
    private final RoleQueries queries;
    private final Idempotency idempotency;
    private final CreateRole createRole;
    private final ChangeRole changeRole;
    private final DeleteRole deleteRole;

    RoleController(
            RoleQueries queries,
            Idempotency idempotency,
            CreateRole createRole,
            ChangeRole changeRole,
            DeleteRole deleteRole) {
        this.queries = queries;
        this.idempotency = idempotency;
        this.createRole = createRole;
        this.changeRole = changeRole;
        this.deleteRole = deleteRole;
    }

    @GetMapping("/api/permissions")
    @Permit.Authenticated
    All<PermissionView> permissions() {
        return queries.permissions();
    }

    @GetMapping("/api/roles")
    @Permit(Permission.PEOPLE_READ)
    All<RoleView> list() {
        return queries.list();
    }

    @GetMapping("/api/roles/{code}")
    @Permit(Permission.PEOPLE_READ)
    ResponseEntity<RoleView> one(@PathVariable String code) {
        return answer(code);
    }

    @PostMapping("/api/roles")
    @Permit(Permission.PEOPLE_WRITE)
    @Answers(value = RoleView.class, status = 201)
    ResponseEntity<?> create(
            Actor actor,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            @RequestBody CreateRole.Request body) {
        return idempotency.once(key, actor, "CreateRole", body, () -> {
            createRole.run(actor, body);
            RoleView role = queries.one(body.code().strip());
            return Reply.created(role, role.version(), "/api/roles/" + role.code());
        });
    }

    @PutMapping("/api/roles/{code}")
    @Permit(Permission.PEOPLE_WRITE)
    ResponseEntity<RoleView> change(
            Actor actor,
            @PathVariable String code,
            @RequestHeader(name = "If-Match", required = false) String ifMatch,
            @RequestBody ChangeRole.Request body) {
        changeRole.run(actor, code, Etags.required(ifMatch), body);
        return answer(code);
    }

    @DeleteMapping("/api/roles/{code}")
    @Permit(Permission.PEOPLE_WRITE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Actor actor, @PathVariable String code) {
        deleteRole.run(actor, code);
    }

    private ResponseEntity<RoleView> answer(String code) {
        RoleView role = queries.one(code);
        return ResponseEntity.ok().eTag(Etags.of(role.version())).body(role);
    }
}
