package gendan.documents;

import gendan.kernel.Actor;
import gendan.kernel.Permission;
import gendan.kernel.Rejection;
import gendan.platform.Permit;
import gendan.platform.RequestContext;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// An order as a file to print, send or work on.
@RestController
@RequestMapping("/api/orders/{id}/document")
@Tag(name = "orders")
public class DocumentController {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final OrderPaper orderPaper;
    private final PdfPrinter pdf;
    private final XlsxPrinter xlsx;

    DocumentController(OrderPaper orderPaper, PdfPrinter pdf, XlsxPrinter xlsx) {
        this.orderPaper = orderPaper;
        this.pdf = pdf;
        this.xlsx = xlsx;
    }

    /// @param format `pdf` (by default) or `xlsx`
    /// @param language `zh` or `en`; the caller's by default
    @GetMapping(produces = {"application/pdf", XLSX})
    @Permit(Permission.ORDER_READ)
    ResponseEntity<byte[]> document(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "pdf") String format,
            @RequestParam(required = false) String language) {
        Locale locale = locale(language);
        return switch (format) {
            case "pdf" -> {
                Paper paper = orderPaper.of(actor, id, locale);
                yield file(pdf.print(paper), paper, "application/pdf", ".pdf");
            }
            case "xlsx" -> {
                Paper paper = orderPaper.of(actor, id, locale);
                yield file(xlsx.print(paper), paper, XLSX, ".xlsx");
            }
            default -> throw Rejection.invalid("document.format-unknown", "/format");
        };
    }

    private static Locale locale(String language) {
        return switch (language) {
            case null -> RequestContext.current().locale();
            case "zh" -> Locale.SIMPLIFIED_CHINESE;
            case "en" -> Locale.ENGLISH;
            default -> throw Rejection.invalid("document.language-unknown", "/language");
        };
    }

    /// The name after RFC 6266: in ASCII for all, in the document's language for those who read it.
    private static ResponseEntity<byte[]> file(byte[] content, Paper paper, String type, String ending) {
        String shown = URLEncoder.encode(paper.shownFileName() + ending, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + paper.fileName() + ending + "\"; filename*=UTF-8''" + shown)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(content);
    }
}
