package gendan.inventory;

import gendan.kernel.Page;
import gendan.kernel.Permission;
import gendan.kernel.Violations;
import gendan.platform.Permit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The picker of SKUs, and the look-up of pasted codes.
@RestController
@RequestMapping("/api/skus")
class SkuController {
    private static final int DEFAULT_CHOICES = 20;
    private static final int MOST_CODES = 2_000;

    private final SkuQueries queries;

    SkuController(SkuQueries queries) {
        this.queries = queries;
    }

    @GetMapping
    @Permit(Permission.PRODUCT_READ)
    Page<SkuChoice> find(
            @RequestParam(required = false) String q,
            @RequestParam(required = false) UUID warehouseId,
            @RequestParam(required = false) Integer limit) {
        return new Page<>(queries.find(q, warehouseId, Page.size(limit == null ? DEFAULT_CHOICES : limit)), null);
    }

    /// @param warehouseId whose stock is shown, null for the main one
    record LookUp(List<String> codes, UUID warehouseId) {}

    /// @param items each SKU once, in the order of the codes
    /// @param unknown codes that no active SKU has, or several in other cases
    record Found(List<SkuChoice> items, List<String> unknown) {}

    @PostMapping("/lookup")
    @Permit(Permission.PRODUCT_READ)
    Found lookUp(@RequestBody LookUp request) {
        var violations = new Violations();
        violations.required("/codes", request.codes);
        List<String> codes = violations.list("/codes", request.codes, MOST_CODES);
        violations.rejectIfAny();
        Set<String> wanted = new LinkedHashSet<>();
        codes.stream().map(String::strip).filter(code -> !code.isEmpty()).forEach(wanted::add);
        Map<String, SkuChoice> found = queries.lookUp(wanted, request.warehouseId);
        wanted.removeAll(found.keySet());
        return new Found(found.values().stream().distinct().toList(), List.copyOf(wanted));
    }
}
