package gendan.process;

import gendan.kernel.Actor;
import gendan.kernel.Page;
import gendan.kernel.Permission;
import gendan.platform.Permit;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Steps that wait for somebody.
@RestController
@RequestMapping(path = "/api/tasks", produces = "application/json")
@Tag(name = "process")
public class TaskController {
    private final TaskList list;

    TaskController(TaskList list) {
        this.list = list;
    }

    /// The late ones first, then by due time.
    @GetMapping
    @Permit(Permission.ORDER_READ)
    Page<Task> tasks(
            Actor actor,
            TaskSearch search,
            @RequestParam(required = false) String cursor,
            @RequestParam(required = false) Integer limit) {
        return list.page(actor, search, cursor, limit);
    }

    /// How many there are, up to 1,001 each.
    @GetMapping("/counts")
    @Permit(Permission.ORDER_READ)
    TaskList.Counts taskCounts(Actor actor) {
        return list.counts(actor);
    }
}
