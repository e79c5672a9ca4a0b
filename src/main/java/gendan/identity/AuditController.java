package gendan.identity;

import gendan.kernel.Page;
import gendan.kernel.Permission;
import gendan.platform.Permit;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Who changed what.
@RestController
final class AuditController {
    private final AuditQueries queries;

    AuditController(AuditQueries queries) {
        this.queries = queries;
    }

    @GetMapping("/api/audit")
    @Permit(Permission.AUDIT_READ)
    Page<AuditQueries.Entry> list(
            @RequestParam(required = false) UUID subjectId,
            @RequestParam(required = false) UUID actorId,
            @RequestParam(required = false) String cursor,
            @RequestParam(required = false) Integer limit) {
        return queries.list(subjectId, actorId, cursor, limit);
    }
}
