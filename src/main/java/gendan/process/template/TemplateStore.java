package gendan.process.template;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Writes templates and their versions. A company has tens of templates.
@Component
final class TemplateStore {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    TemplateStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// A template in use, with its version.
    record Active(UUID id, int version, TemplateConditions conditions) {}

    /// The templates in use, in the order in which they are asked.
    List<Active> active() {
        return jdbc.sql("""
                        select id, active_version, conditions from process.template
                        where active_version is not null order by position, id
                        """)
                .query((row, n) -> new Active(
                        row.getObject(1, UUID.class),
                        row.getInt(2),
                        json.readValue(row.getString(3), TemplateConditions.class)))
                .list();
    }

    /// The definition of a version that was activated once, and so does not change any more.
    ///
    /// @throws IllegalArgumentException if there is none
    TemplateDefinition definition(UUID templateId, int version) {
        return jdbc.sql("""
                        select definition from process.template_version
                        where template_id = :id and number = :number and status <> 'DRAFT'
                        """)
                .param("id", templateId)
                .param("number", version)
                .query((row, n) -> json.readValue(row.getString(1), TemplateDefinition.class))
                .optional()
                .orElseThrow(() ->
                        new IllegalArgumentException("no activated version " + version + " of template " + templateId));
    }
}
