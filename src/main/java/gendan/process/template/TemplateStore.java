package gendan.process.template;

import gendan.kernel.Rejection;
import gendan.kernel.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Writes templates. A company has tens of them, so a command locks all: what is asked before what, and which one is
/// for every order, concerns all at once.
@Component
final class TemplateStore {
    private static final String SELECT = """
            select id, code, name_zh, name_en, position, conditions, active_version, version
            from process.template
            """;
    private static final String IN_ORDER = " order by position, id";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    TemplateStore(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /// @param name of the version in use, or of the first draft, as are the conditions
    /// @param activeVersion null for one that is not in use
    record Stored(
            UUID id,
            String code,
            Names name,
            int position,
            TemplateConditions conditions,
            Integer activeVersion,
            long version) {
        boolean isActive() {
            return activeVersion != null;
        }

        boolean isForEveryOrder() {
            return isActive() && conditions.fitsEveryOrder();
        }

        /// Whether some order would get no sheet without this one.
        boolean isLastForEveryOrder(List<Stored> all) {
            return isForEveryOrder()
                    && all.stream().noneMatch(other -> !other.id.equals(id) && other.isForEveryOrder());
        }

        Subject subject() {
            return new Subject("ProcessTemplate", id);
        }
    }

    /// In the order in which they are asked.
    List<Stored> all() {
        return jdbc.sql(SELECT + IN_ORDER).query(this::stored).list();
    }

    /// The same, which nobody else changes until this transaction ends.
    List<Stored> lockAll() {
        return jdbc.sql(SELECT + IN_ORDER + " for update").query(this::stored).list();
    }

    /// @throws Rejection `template.not-found` (404)
    static Stored one(List<Stored> all, UUID id) {
        return all.stream()
                .filter(template -> template.id.equals(id))
                .findFirst()
                .orElseThrow(() -> Rejection.notFound("template.not-found"));
    }

    private Stored stored(ResultSet row, int n) throws SQLException {
        return new Stored(
                row.getObject(1, UUID.class),
                row.getString(2),
                new Names(row.getString(3), row.getString(4)),
                row.getInt(5),
                json.readValue(row.getString(6), TemplateConditions.class),
                row.getObject(7, Integer.class),
                row.getLong(8));
    }

    /// @return whether the code was free
    boolean insert(Stored template) {
        return jdbc.sql("""
                        insert into process.template
                            (id, code, name_zh, name_en, position, conditions, created_at, updated_at)
                        values (:id, :code, :nameZh, :nameEn, :position, :conditions::jsonb, :at, :at)
                        on conflict (lower(code)) do nothing
                        """)
                        .param("id", template.id)
                        .param("code", template.code)
                        .param("nameZh", template.name.zh())
                        .param("nameEn", template.name.en())
                        .param("position", template.position)
                        .param("conditions", json.writeValueAsString(template.conditions))
                        .param("at", now())
                        .update()
                == 1;
    }

    /// Writes name, conditions and the version in use; the template's own version grows.
    void update(Stored template) {
        jdbc.sql("""
                        update process.template
                        set name_zh = :nameZh, name_en = :nameEn, conditions = :conditions::jsonb,
                            active_version = :active, version = version + 1, updated_at = :at
                        where id = :id
                        """)
                .param("id", template.id)
                .param("nameZh", template.name.zh())
                .param("nameEn", template.name.en())
                .param("conditions", json.writeValueAsString(template.conditions))
                .param("active", template.activeVersion)
                .param("at", now())
                .update();
    }

    /// @param ids all templates, the one that is asked first at the beginning
    void order(List<UUID> ids) {
        jdbc.sql("""
                        update process.template t set position = o.place * 10
                        from unnest(:ids::uuid[]) with ordinality as o(id, place) where t.id = o.id
                        """).param("ids", ids.toArray(UUID[]::new)).update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
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
}
