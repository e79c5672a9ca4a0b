package gendan.integration.onlineretail;

import gendan.integration.ImportFile;
import gendan.integration.ImportQueue;
import gendan.integration.ImportRunStore;
import gendan.integration.RowProblem;
import gendan.integration.RowSource;
import gendan.integration.UnreadableFile;
import gendan.kernel.Actor;
import gendan.kernel.Ids;
import gendan.kernel.Permission;
import gendan.kernel.Rejection;
import gendan.kernel.Violation;
import gendan.platform.Answers;
import gendan.platform.Messages;
import gendan.platform.Permit;
import gendan.platform.RequestContext;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// Takes files of the data set Online Retail: CSV, gzipped CSV or XLSX, in the form field `files`.
@RestController
@RequestMapping("/api/imports/online-retail")
@Tag(name = "imports")
public class OnlineRetailController {
    private static final int MOST_FILES = 50;

    private final ImportOnlineRetail importOnlineRetail;
    private final ImportQueue queue;
    private final ImportRunStore runs;
    private final Ids ids;
    private final Messages messages;

    OnlineRetailController(
            ImportOnlineRetail importOnlineRetail, ImportQueue queue, ImportRunStore runs, Ids ids, Messages messages) {
        this.importOnlineRetail = importOnlineRetail;
        this.queue = queue;
        this.runs = runs;
        this.ids = ids;
        this.messages = messages;
    }

    /// Where to follow it: `GET /api/imports/{importId}`.
    record Accepted(UUID importId) {}

    /// Begins an import. A file that is no table, or has other columns, is refused at once (422); what is found
    /// further down refuses the run before anything is written.
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE, produces = "application/json")
    @Permit(Permission.ORDER_IMPORT)
    @Answers(status = 202)
    ResponseEntity<Accepted> begin(
            Actor actor, @RequestParam(name = "files", required = false) List<MultipartFile> uploads)
            throws IOException {
        if (uploads == null || uploads.isEmpty()) {
            throw Rejection.invalid("value.required", "/files");
        }
        if (uploads.size() > MOST_FILES) {
            throw Rejection.invalid("import.too-many-files", "/files", MOST_FILES);
        }
        UUID runId = ids.next();
        Path folder = Files.createTempDirectory("gendan-import-");
        try {
            List<ImportFile> files = store(uploads, folder);
            refuseUnreadable(files);
            runs.open(actor, runId, ImportOnlineRetail.KIND, RetailParties.CURRENCY, files);
            queue.add(runId, folder, () -> importOnlineRetail.run(actor, runId, files));
        } catch (IOException | RuntimeException refused) {
            ImportQueue.delete(folder);
            throw refused;
        }
        return ResponseEntity.accepted()
                .header("Location", "/api/imports/" + runId)
                .body(new Accepted(runId));
    }

    private static List<ImportFile> store(List<MultipartFile> uploads, Path folder) throws IOException {
        List<ImportFile> files = new ArrayList<>();
        for (MultipartFile upload : uploads) {
            Path path = folder.resolve(Integer.toString(files.size()));
            upload.transferTo(path);
            files.add(new ImportFile(files.size(), name(upload, files.size()), path));
        }
        return files;
    }

    /// The last part of what the browser sent, without signs that cannot be shown.
    private static String name(MultipartFile upload, int no) {
        String sent = upload.getOriginalFilename() == null ? "" : upload.getOriginalFilename();
        String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        String name = last.isEmpty() ? "file-" + (no + 1) : last;
        return name.length() > 120 ? name.substring(0, 120) : name;
    }

    private void refuseUnreadable(List<ImportFile> files) {
        List<Violation> wrong = new ArrayList<>();
        for (ImportFile file : files) {
            try (RowSource source = RowSource.open(file)) {
                new RetailColumns(file, source.header(), new RetailDates());
            } catch (UnreadableFile unreadable) {
                wrong.add(explained(file, unreadable.problem()));
            }
        }
        if (!wrong.isEmpty()) {
            throw Rejection.invalid(wrong);
        }
    }

    private Violation explained(ImportFile file, RowProblem problem) {
        String why = messages.sentence(RequestContext.current().locale(), problem.violation());
        String field = "/files/" + file.no();
        return problem.row() == null
                ? Violation.of("import.file-refused", field, file.name(), why)
                : Violation.of("import.row-refused", field, file.name(), Long.toString(problem.row()), why);
    }
}
