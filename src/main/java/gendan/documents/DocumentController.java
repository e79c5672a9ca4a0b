package gendan.documents;

import gendan.kernel.Actor;
import gendan.kernel.Permission;
import gendan.platform.Permit;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// An order, or its process sheet, as a file to print, send or work on.
@RestController
@RequestMapping("/api/orders/{id}")
@Tag(name = "orders")
public class DocumentController {
    private final OrderPaper orderPaper;
    private final SheetPaper sheetPaper;
    private final PaperFiles files;

    DocumentController(OrderPaper orderPaper, SheetPaper sheetPaper, PaperFiles files) {
        this.orderPaper = orderPaper;
        this.sheetPaper = sheetPaper;
        this.files = files;
    }

    /// @param format `pdf` (by default) or `xlsx`
    /// @param language `zh` or `en`; the caller's by default
    @GetMapping(
            path = "/document",
            produces = {PaperFiles.PDF, PaperFiles.XLSX})
    @Permit(Permission.ORDER_READ)
    ResponseEntity<byte[]> document(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "pdf") String format,
            @RequestParam(required = false) String language) {
        return files.file(format, language, locale -> orderPaper.of(actor, id, locale));
    }

    /// @param format `pdf` (by default) or `xlsx`
    /// @param language `zh` or `en`; the caller's by default
    @GetMapping(
            path = "/sheet/document",
            produces = {PaperFiles.PDF, PaperFiles.XLSX})
    @Permit(Permission.ORDER_READ)
    ResponseEntity<byte[]> sheetDocument(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "pdf") String format,
            @RequestParam(required = false) String language) {
        return files.file(format, language, locale -> sheetPaper.of(actor, id, locale));
    }
}
