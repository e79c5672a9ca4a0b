package gendan.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/// Prints a paper as PDF on A4, with page numbers and the heads of long tables on each page. The file embeds what it
/// uses of Noto Sans SC, so it looks the same everywhere.
@Component
final class PdfPrinter {
    /// Each needs some 60 MB while it prints a thousand lines.
    private static final int AT_ONCE = 2;

    private static final String FAMILY = "Noto Sans SC";
    private static final int REGULAR = 400;
    private static final int MEDIUM = 500;

    private final Semaphore printers = new Semaphore(AT_ONCE);
    private final String style;

    PdfPrinter() {
        XRLog.setLoggingEnabled(false);
        try (InputStream css = resource("/documents/paper.css")) {
            this.style = new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    byte[] print(Paper paper) {
        printers.acquireUninterruptibly();
        try {
            var out = new ByteArrayOutputStream();
            new PdfRendererBuilder()
                    .useFont(() -> resource("/fonts/NotoSansSC-Regular.ttf"), FAMILY, REGULAR, FontStyle.NORMAL, true)
                    .useFont(() -> resource("/fonts/NotoSansSC-Medium.ttf"), FAMILY, MEDIUM, FontStyle.NORMAL, true)
                    .useUriResolver((base, uri) -> null)
                    .withProducer("Gendan")
                    .withHtmlContent(new PaperHtml(paper).html(style), null)
                    .toStream(out)
                    .run();
            return out.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            printers.release();
        }
    }

    private static InputStream resource(String path) {
        return PdfPrinter.class.getResourceAsStream(path);
    }
}
