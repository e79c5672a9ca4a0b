package gendan.process.template;

import gendan.kernel.Page;
import gendan.kernel.Rejection;
import gendan.kernel.Violation;
import gendan.kernel.Violations;
import gendan.platform.Messages;
import gendan.platform.RequestContext;
import gendan.process.template.TemplateStore.Stored;
import gendan.process.template.VersionStore.Numbers;
import gendan.process.template.VersionStore.Steps;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Reads templates for the screens.
@Component
final class TemplateQueries {
    private static final String VERSION = """
            select number, status, note, made_by_name, made_at, activated_at, name_zh, name_en, conditions, definition
            from process.template_version where template_id = :id
            """;

    private final TemplateStore templates;
    private final VersionStore versions;
    private final TemplateChecks checks;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Messages messages;

    TemplateQueries(
            TemplateStore templates,
            VersionStore versions,
            TemplateChecks checks,
            JdbcClient jdbc,
            JsonMapper json,
            Messages messages) {
        this.templates = templates;
        this.versions = versions;
        this.checks = checks;
        this.jdbc = jdbc;
        this.json = json;
        this.messages = messages;
    }

    /// Whether a version is being written, used, or was.
    enum Status {
        DRAFT,
        ACTIVE,
        RETIRED
    }

    /// @param name as orders meet it, of the version in use, as are conditions and steps; of the draft if none is
    /// @param draftNumber null when there is no draft
    /// @param steps how many there are
    record Row(
            UUID id,
            String code,
            Names name,
            TemplateConditions conditions,
            Integer activeVersion,
            Integer draftNumber,
            int steps,
            Instant updatedAt,
            long version) {}

    /// @param note what was changed and why; null for a draft
    record VersionView(
            int number,
            Status status,
            String note,
            String madeByName,
            Instant madeAt,
            Instant activatedAt,
            TemplateForm form) {}

    /// What is wrong with the version that is shown, or doubtful.
    ///
    /// @param warning whether it may be activated nevertheless
    record Finding(String code, String field, String detail, boolean warning) {}

    /// @param shown its draft if there is one, else its newest version
    /// @param findings of the draft; none for a version that was activated
    record TemplateView(
            UUID id,
            String code,
            Integer activeVersion,
            Integer draftNumber,
            VersionView shown,
            List<Finding> findings,
            long version) {}

    /// In the order in which they are asked.
    Page<Row> list() {
        return new Page<>(jdbc.sql("""
                        select t.id, t.code, t.name_zh, t.name_en, t.conditions, t.active_version,
                               d.number as draft_number, jsonb_array_length(s.definition -> 'steps') as steps,
                               t.updated_at, t.version
                        from process.template t
                        left join process.template_version d on d.template_id = t.id and d.status = 'DRAFT'
                        join process.template_version s on s.template_id = t.id
                            and s.number = coalesce(t.active_version, d.number,
                                (select max(number) from process.template_version v where v.template_id = t.id))
                        order by t.position, t.id
                        """).query(this::row).list(), null);
    }

    private Row row(ResultSet row, int n) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("code"),
                new Names(row.getString("name_zh"), row.getString("name_en")),
                json.readValue(row.getString("conditions"), TemplateConditions.class),
                row.getObject("active_version", Integer.class),
                row.getObject("draft_number", Integer.class),
                row.getInt("steps"),
                instant(row, "updated_at"),
                row.getLong("version"));
    }

    /// @throws Rejection `template.not-found` (404)
    TemplateView one(UUID id) {
        List<Stored> all = templates.all();
        Stored template = TemplateStore.one(all, id);
        Numbers numbers = versions.numbers(id);
        VersionView shown = version(id, numbers.highest());
        return new TemplateView(
                id,
                template.code(),
                template.activeVersion(),
                numbers.draft(),
                shown,
                numbers.draft() == null ? List.of() : findings(shown.form, all, template),
                template.version());
    }

    private List<Finding> findings(TemplateForm form, List<Stored> all, Stored template) {
        Findings found = checks.check(form, all, template);
        List<Finding> findings = new ArrayList<>();
        add(findings, found.errors(), false);
        add(findings, found.warnings(), true);
        return findings;
    }

    private void add(List<Finding> findings, Violations found, boolean warning) {
        for (Violation violation : found.list()) {
            String sentence = messages.sentence(RequestContext.current().locale(), violation);
            findings.add(new Finding(violation.code(), violation.field(), sentence, warning));
        }
    }

    /// The newest first.
    ///
    /// @throws Rejection `template.not-found` (404)
    Page<VersionView> history(UUID id) {
        TemplateStore.one(templates.all(), id);
        return new Page<>(
                jdbc.sql(VERSION + " order by number desc limit 200")
                        .param("id", id)
                        .query(this::version)
                        .list(),
                null);
    }

    /// @throws Rejection `template.version-not-found` (404)
    VersionView version(UUID id, int number) {
        return jdbc.sql(VERSION + " and number = :number")
                .param("id", id)
                .param("number", number)
                .query(this::version)
                .optional()
                .orElseThrow(() -> Rejection.notFound("template.version-not-found"));
    }

    private VersionView version(ResultSet row, int n) throws SQLException {
        return new VersionView(
                row.getInt("number"),
                Status.valueOf(row.getString("status")),
                row.getString("note"),
                row.getString("made_by_name"),
                instant(row, "made_at"),
                instant(row, "activated_at"),
                new TemplateForm(
                        new Names(row.getString("name_zh"), row.getString("name_en")),
                        json.readValue(row.getString("conditions"), TemplateConditions.class),
                        json.readValue(row.getString("definition"), Steps.class).steps()));
    }

    record Running(int version, int sheets) {}

    /// What activating the draft means for what is running.
    ///
    /// @param running sheets that are not finished, by the version they were made by; they keep it
    record ActivationPreview(int draftNumber, List<Running> running, List<Finding> findings) {}

    /// @throws Rejection `template.not-found` (404); `template.no-draft` (409)
    ActivationPreview activationPreview(UUID id) {
        TemplateView template = one(id);
        if (template.draftNumber == null) {
            throw Rejection.conflict("template.no-draft");
        }
        List<Running> running = jdbc.sql("""
                        select template_version, count(*) from process.sheet
                        where template_id = :id and status in ('OPEN', 'SUSPENDED')
                        group by template_version order by template_version desc
                        """)
                .param("id", id)
                .query((row, n) -> new Running(row.getInt(1), row.getInt(2)))
                .list();
        return new ActivationPreview(template.draftNumber, running, template.findings);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
