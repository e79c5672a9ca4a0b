package gendan.identity;

import gendan.kernel.Page;
import gendan.platform.PageCursor;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads the audit trail, newest first.
@Component
final class AuditQueries {
    private static final String SELECT = """
            select e.id, e.at, e.actor_id, e.actor_name, e.subject_type, e.subject_id, e.action, e.field, e.old_value,
                   e.new_value, e.reason,
                   case e.subject_type
                       when 'Person' then (select p.name from identity.person p where p.id = e.subject_id)
                       when 'Team' then (select t.name from identity.team t where t.id = e.subject_id)
                       when 'Role' then (select r.name_zh from identity.role r where r.id = e.subject_id)
                       when 'Token' then (select k.name from identity.token k where k.id = e.subject_id)
                   end as subject_name
            from platform.audit_entry e
            """;

    private final JdbcClient jdbc;

    AuditQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param actorId absent when the system acted
    /// @param subjectName of people, teams, roles and tokens, as they are called now; other modules know theirs
    /// @param field absent when the action concerns no single field
    record Entry(
            long id,
            Instant at,
            UUID actorId,
            String actorName,
            String subjectType,
            UUID subjectId,
            String subjectName,
            String action,
            String field,
            String oldValue,
            String newValue,
            String reason) {}

    /// @param subjectId of the thing that was changed, or null
    /// @param actorId of the person who changed, or null
    Page<Entry> list(UUID subjectId, UUID actorId, String cursor, Integer limit) {
        int size = Page.size(limit);
        PageCursor after = PageCursor.read(cursor, 1);
        var conditions = new ArrayList<String>();
        var parameters = new HashMap<String, Object>();
        if (subjectId != null) {
            conditions.add("e.subject_id = :subject");
            parameters.put("subject", subjectId);
        }
        if (actorId != null) {
            conditions.add("e.actor_id = :actor");
            parameters.put("actor", actorId);
        }
        if (after != null) {
            conditions.add("e.id < :after");
            parameters.put("after", after.number(0));
        }
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        List<Entry> rows = jdbc.sql(SELECT + where + " order by e.id desc limit :limit")
                .params(parameters)
                .param("limit", size + 1)
                .query((row, n) -> new Entry(
                        row.getLong(1),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        row.getObject(3, UUID.class),
                        row.getString(4),
                        row.getString(5),
                        row.getObject(6, UUID.class),
                        row.getString("subject_name"),
                        row.getString(7),
                        row.getString(8),
                        row.getString(9),
                        row.getString(10),
                        row.getString(11)))
                .list();
        return Page.of(rows, size, entry -> PageCursor.of(entry.id()));
    }
}
