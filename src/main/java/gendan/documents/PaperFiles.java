package gendan.documents;

import gendan.kernel.Rejection;
import gendan.platform.RequestContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Gives a paper out as a file, in the format and language that were asked for.
@Component
final class PaperFiles {
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String PDF = "application/pdf";

    private final PdfPrinter pdf;
    private final XlsxPrinter xlsx;

    PaperFiles(PdfPrinter pdf, XlsxPrinter xlsx) {
        this.pdf = pdf;
        this.xlsx = xlsx;
    }

    /// @param format `pdf` or `xlsx`
    /// @param language `zh` or `en`; null: the caller's
    /// @throws Rejection `document.format-unknown`, `document.language-unknown` (422)
    ResponseEntity<byte[]> file(String format, String language, Function<Locale, Paper> write) {
        Locale locale = locale(language);
        return switch (format) {
            case "pdf" -> {
                Paper paper = inLanguage(locale, write);
                yield file(pdf.print(paper), paper, PDF, ".pdf");
            }
            case "xlsx" -> {
                Paper paper = inLanguage(locale, write);
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

    /// Sentences follow the request's language; here it is the document's.
    private static Paper inLanguage(Locale locale, Function<Locale, Paper> write) {
        RequestContext context = RequestContext.current();
        return new RequestContext(context.requestId(), locale, context.actor()).call(() -> write.apply(locale));
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
