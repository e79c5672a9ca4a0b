package gendan.customer;

import gendan.kernel.Rejection;
import gendan.platform.Permit;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/divisions")
class DivisionController {
    private final Divisions divisions;

    DivisionController(Divisions divisions) {
        this.divisions = divisions;
    }

    @GetMapping
    @Permit.Authenticated
    List<Divisions.Division> below(@RequestParam(required = false) String parent) {
        List<Divisions.Division> below = divisions.below(parent);
        if (below == null) {
            throw Rejection.notFound("division.not-found");
        }
        return below;
    }

    /// @param names the province first
    record Named(String code, List<String> names) {}

    @GetMapping("/{code}")
    @Permit.Authenticated
    Named names(@PathVariable String code) {
        List<String> names = divisions.names(code);
        if (names.isEmpty()) {
            throw Rejection.notFound("division.not-found");
        }
        return new Named(code, names);
    }
}
