package gendan.catalog;

import gendan.kernel.Actor;
import gendan.kernel.Page;
import gendan.kernel.Permission;
import gendan.platform.Answers;
import gendan.platform.Etags;
import gendan.platform.Idempotency;
import gendan.platform.Idempotency.Reply;
import gendan.platform.Permit;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/products")
class ProductController {
    private final ProductQueries queries;
    private final RegisterProduct register;
    private final ChangeProduct change;
    private final Idempotency idempotency;

    ProductController(ProductQueries queries, RegisterProduct register, ChangeProduct change, Idempotency idempotency) {
        this.queries = queries;
        this.register = register;
        this.change = change;
        this.idempotency = idempotency;
    }

    @GetMapping
    @Permit(Permission.PRODUCT_READ)
    Page<ProductView> list(
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String category,
            @RequestParam(required = false) Boolean active,
            @RequestParam(required = false) String cursor,
            @RequestParam(required = false) Integer limit) {
        return queries.list(new ProductQueries.Filter(q, category, active), cursor, Page.size(limit));
    }

    /// The categories in use, for a choice.
    record Categories(List<String> items) {}

    @GetMapping("/categories")
    @Permit(Permission.PRODUCT_READ)
    Categories categories() {
        return new Categories(queries.categories());
    }

    @GetMapping("/{id}")
    @Permit(Permission.PRODUCT_READ)
    ResponseEntity<ProductView> get(@PathVariable UUID id) {
        return answer(queries.view(id));
    }

    @PostMapping
    @Permit(Permission.PRODUCT_WRITE)
    @Answers(value = ProductView.class, status = 201)
    ResponseEntity<?> register(
            Actor actor,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            @RequestBody ProductForm form) {
        return idempotency.once(key, actor, "RegisterProduct", form, () -> {
            ProductView product = queries.view(register.run(actor, form));
            return Reply.created(product, product.version(), "/api/products/" + product.id());
        });
    }

    @PutMapping("/{id}")
    @Permit(Permission.PRODUCT_WRITE)
    ResponseEntity<ProductView> change(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) String ifMatch,
            @RequestBody ProductForm form) {
        change.run(actor, id, Etags.required(ifMatch), form);
        return answer(queries.view(id));
    }

    private static ResponseEntity<ProductView> answer(ProductView product) {
        return ResponseEntity.ok().eTag(Etags.of(product.version())).body(product);
    }
}
