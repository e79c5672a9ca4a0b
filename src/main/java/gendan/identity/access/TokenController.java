package gendan.identity.access;

import gendan.identity.access.TokenStore.TokenView;
import gendan.kernel.Actor;
import gendan.kernel.Permission;
import gendan.platform.Answers;
import gendan.platform.Permit;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The tokens of the person who asks. Making one takes no Idempotency-Key: its answer holds the secret, which must
/// not be stored to be given again.
@RestController
final class TokenController {
    private final TokenStore store;
    private final CreateToken createToken;
    private final RevokeToken revokeToken;

    TokenController(TokenStore store, CreateToken createToken, RevokeToken revokeToken) {
        this.store = store;
        this.createToken = createToken;
        this.revokeToken = revokeToken;
    }

    /// The whole list, not a page.
    record Tokens(List<TokenView> items) {}

    /// @param personId somebody else's, with `people.write`
    @GetMapping("/api/tokens")
    @Permit(Permission.TOKEN_OWN)
    Tokens list(Actor actor, @RequestParam(required = false) UUID personId) {
        if (personId != null && !personId.equals(actor.personId())) {
            actor.require(Permission.PEOPLE_WRITE);
            return new Tokens(store.list(personId));
        }
        return new Tokens(store.list(actor.personId()));
    }

    @PostMapping("/api/tokens")
    @Permit(Permission.TOKEN_OWN)
    @Answers(status = 201)
    ResponseEntity<CreateToken.Result> create(Actor actor, @RequestBody CreateToken.Request body) {
        CreateToken.Result token = createToken.run(actor, body);
        return ResponseEntity.created(URI.create("/api/tokens/" + token.id())).body(token);
    }

    @DeleteMapping("/api/tokens/{id}")
    @Permit(Permission.TOKEN_OWN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(Actor actor, @PathVariable UUID id) {
        revokeToken.run(actor, id);
    }
}
