package gendan.integration;

import gendan.kernel.Actor;
import gendan.kernel.Page;
import gendan.kernel.Permission;
import gendan.platform.Permit;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Imports of files, of whatever source: how far they are and what came of them.
@RestController
@RequestMapping(path = "/api/imports")
@Tag(name = "imports")
public class ImportController {
    private final ImportQueries queries;

    ImportController(ImportQueries queries) {
        this.queries = queries;
    }

    @GetMapping(produces = "application/json")
    @Permit(Permission.ORDER_IMPORT)
    Page<ImportView> page(
            Actor actor, @RequestParam(required = false) String cursor, @RequestParam(required = false) Integer limit) {
        return queries.page(actor, cursor, limit);
    }

    @GetMapping(path = "/{id}", produces = "application/json")
    @Permit(Permission.ORDER_IMPORT)
    ImportView view(Actor actor, @PathVariable UUID id) {
        return queries.view(actor, id);
    }

    /// The rows that were not imported, each with its reason.
    @GetMapping(path = "/{id}/reported", produces = "application/json")
    @Permit(Permission.ORDER_IMPORT)
    Page<ImportView.ReportedRow> reported(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) String cursor,
            @RequestParam(required = false) Integer limit) {
        return queries.reported(actor, id, cursor, limit);
    }

    /// The same as a file for a spreadsheet.
    @GetMapping(path = "/{id}/reported.csv", produces = "text/csv")
    @Permit(Permission.ORDER_IMPORT)
    ResponseEntity<byte[]> reportedAsCsv(Actor actor, @PathVariable UUID id) throws IOException {
        var bytes = new java.io.ByteArrayOutputStream();
        try (Writer out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
            out.write("\uFEFFfile,row,code,reason,amount,raw\r\n");
            queries.eachReported(actor, id, row -> write(out, row));
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"reported-" + id + ".csv\"")
                .body(bytes.toByteArray());
    }

    private static void write(Writer out, ImportView.ReportedRow row) {
        try {
            out.write(Csv.line(List.of(
                    row.file(),
                    Long.toString(row.row()),
                    row.code(),
                    row.reason(),
                    row.money().toPlainString(),
                    row.raw())));
            out.write("\r\n");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
