package gendan.process;

import gendan.kernel.Actor;
import gendan.kernel.Permission;
import gendan.platform.Etags;
import gendan.platform.Permit;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The process sheet of an order. What is done with its steps is in [StepController].
@RestController
@RequestMapping(path = "/api/orders/{id}/sheet", produces = "application/json")
@Tag(name = "process")
public class SheetController {
    private final SheetQueries queries;

    SheetController(SheetQueries queries) {
        this.queries = queries;
    }

    /// The sheet as it stands at this moment.
    @GetMapping
    @Permit(Permission.ORDER_READ)
    ResponseEntity<SheetView> sheet(Actor actor, @PathVariable UUID id) {
        SheetView view = queries.view(actor, id);
        return ResponseEntity.ok().header("ETag", Etags.of(view.version())).body(view);
    }
}
