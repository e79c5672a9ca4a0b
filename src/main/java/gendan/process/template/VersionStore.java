package gendan.process.template;

import gendan.kernel.Actor;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Writes the versions of templates. What was activated once is never written again, but for its status.
@Component
final class VersionStore {
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    VersionStore(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /// What a version's steps are stored as while they are a draft.
    record Steps(List<StepForm> steps) {}

    /// @param number of the draft, null when there is none
    /// @param highest of all versions
    record Numbers(Integer draft, int highest) {}

    Numbers numbers(UUID templateId) {
        return jdbc.sql("""
                        select max(number) filter (where status = 'DRAFT'), max(number)
                        from process.template_version where template_id = :id
                        """)
                .param("id", templateId)
                .query((row, n) -> new Numbers(row.getObject(1, Integer.class), row.getInt(2)))
                .single();
    }

    TemplateForm form(UUID templateId, int number) {
        return jdbc.sql("""
                        select name_zh, name_en, conditions, definition from process.template_version
                        where template_id = :id and number = :number
                        """)
                .param("id", templateId)
                .param("number", number)
                .query((row, n) -> new TemplateForm(
                        new Names(row.getString(1), row.getString(2)),
                        json.readValue(row.getString(3), TemplateConditions.class),
                        json.readValue(row.getString(4), Steps.class).steps))
                .single();
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

    void insertDraft(Actor actor, UUID templateId, int number, TemplateForm form) {
        jdbc.sql("""
                        insert into process.template_version
                            (template_id, number, status, definition, name_zh, name_en, conditions,
                             made_by, made_by_name, made_at)
                        values (:id, :number, 'DRAFT', :definition::jsonb, :nameZh, :nameEn, :conditions::jsonb,
                                :by, :byName, :at)
                        """)
                .param("id", templateId)
                .param("number", number)
                .param("definition", json.writeValueAsString(new Steps(form.steps())))
                .param("nameZh", text(form.name().zh()))
                .param("nameEn", text(form.name().en()))
                .param("conditions", json.writeValueAsString(form.conditions()))
                .param("by", actor.personId())
                .param("byName", actor.name())
                .param("at", now())
                .update();
    }

    void updateDraft(Actor actor, UUID templateId, int number, TemplateForm form) {
        jdbc.sql("""
                        update process.template_version
                        set definition = :definition::jsonb, name_zh = :nameZh, name_en = :nameEn,
                            conditions = :conditions::jsonb, made_by = :by, made_by_name = :byName, made_at = :at
                        where template_id = :id and number = :number and status = 'DRAFT'
                        """)
                .param("id", templateId)
                .param("number", number)
                .param("definition", json.writeValueAsString(new Steps(form.steps())))
                .param("nameZh", text(form.name().zh()))
                .param("nameEn", text(form.name().en()))
                .param("conditions", json.writeValueAsString(form.conditions()))
                .param("by", actor.personId())
                .param("byName", actor.name())
                .param("at", now())
                .update();
    }

    /// A draft may still have no name in one of the languages.
    static String text(String name) {
        return name == null ? "" : name.strip();
    }

    void deleteDraft(UUID templateId) {
        jdbc.sql("delete from process.template_version where template_id = :id and status = 'DRAFT'")
                .param("id", templateId)
                .update();
    }

    /// The draft becomes the version in use; from here on its definition stays as it is.
    void activate(UUID templateId, int number, TemplateDefinition definition, String note) {
        jdbc.sql("""
                        update process.template_version
                        set status = 'ACTIVE', definition = :definition::jsonb, note = :note, activated_at = :at
                        where template_id = :id and number = :number and status = 'DRAFT'
                        """)
                .param("id", templateId)
                .param("number", number)
                .param("definition", json.writeValueAsString(definition))
                .param("note", note)
                .param("at", now())
                .update();
    }

    void retire(UUID templateId) {
        jdbc.sql("update process.template_version set status = 'RETIRED' where template_id = :id and status = 'ACTIVE'")
                .param("id", templateId)
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
