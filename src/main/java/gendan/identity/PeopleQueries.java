package gendan.identity;

import gendan.kernel.DataScope;
import gendan.kernel.Page;
import gendan.kernel.Rejection;
import gendan.platform.Messages;
import gendan.platform.PageCursor;
import gendan.platform.RequestContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads people for the screens. Colleagues are a directory: whoever may read people sees all of them, whatever
/// the data scope, as orders and customers of every team name their owners.
@Component
final class PeopleQueries {
    /// Names in the order of pinyin.
    private static final String BY_NAME = "p.name collate \"zh-x-icu\"";

    private static final String SELECT = """
            select p.id, p.login_name, p.name, p.email, p.phone, p.locale, p.time_zone, p.team_id, t.name as team_name,
                   p.region_code, p.scope, p.active, p.created_at, p.updated_at, p.version,
                   (select a.locked_until from identity.login_attempt a
                    where a.login_name = p.login_name and a.locked_until > :now) as locked_until,
                   (select max(s.last_seen_at) from identity.session s where s.person_id = p.id) as last_seen_at,
                   array(select r.code || '|' || r.scope || '|' || case when :english then r.name_en else r.name_zh end
                         from identity.person_role pr join identity.role r on r.code = pr.role_code
                         where pr.person_id = p.id order by r.position, r.code) as roles
            from identity.person p left join identity.team t on t.id = p.team_id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    PeopleQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// What a list of people is narrowed to; null is no restriction.
    ///
    /// @param text part of a name, login name, phone or e-mail
    record Filter(String text, UUID teamId, String roleCode, Boolean active) {}

    Page<PersonView> list(Filter filter, String cursor, Integer limit) {
        int size = Page.size(limit);
        PageCursor after = PageCursor.read(cursor, 2);
        var conditions = new ArrayList<String>();
        Map<String, Object> parameters = parameters();
        if (filter.text() != null && !filter.text().isBlank()) {
            conditions.add("strpos(lower(concat_ws(' ', p.name, p.login_name, p.phone, p.email)), :text) > 0");
            parameters.put("text", filter.text().strip().toLowerCase(Locale.ROOT));
        }
        if (filter.teamId() != null) {
            conditions.add("p.team_id = :team");
            parameters.put("team", filter.teamId());
        }
        if (filter.roleCode() != null) {
            conditions.add(
                    "exists (select from identity.person_role x where x.person_id = p.id and x.role_code = :role)");
            parameters.put("role", filter.roleCode());
        }
        if (filter.active() != null) {
            conditions.add("p.active = :active");
            parameters.put("active", filter.active());
        }
        if (after != null) {
            conditions.add("(" + BY_NAME + ", p.id) > (:afterName, :afterId)");
            parameters.put("afterName", after.text(0));
            parameters.put("afterId", after.id(1));
        }
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        List<PersonView> rows = jdbc.sql(SELECT + where + " order by " + BY_NAME + ", p.id limit :limit")
                .params(parameters)
                .param("limit", size + 1)
                .query((row, n) -> view(row))
                .list();
        return Page.of(rows, size, person -> PageCursor.of(person.name(), person.id()));
    }

    /// @throws Rejection `person.unknown` (404)
    PersonView one(UUID id) {
        return jdbc.sql(SELECT + " where p.id = :id")
                .params(parameters())
                .param("id", id)
                .query((row, n) -> view(row))
                .optional()
                .orElseThrow(() -> Rejection.notFound("person.unknown"));
    }

    private Map<String, Object> parameters() {
        var parameters = new HashMap<String, Object>();
        parameters.put("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
        parameters.put("english", Messages.isEnglish(RequestContext.current().locale()));
        return parameters;
    }

    private static PersonView view(ResultSet row) throws SQLException {
        var roles = new ArrayList<PersonView.Role>();
        DataScope effective = DataScope.OWN;
        for (String role : (String[]) row.getArray("roles").getArray()) {
            String[] parts = role.split("\\|", 3);
            DataScope scope = DataScope.valueOf(parts[1]);
            effective = scope.compareTo(effective) > 0 ? scope : effective;
            roles.add(new PersonView.Role(parts[0], parts[2]));
        }
        String own = row.getString("scope");
        DataScope scope = own == null ? null : DataScope.valueOf(own);
        return new PersonView(
                row.getObject("id", UUID.class),
                row.getString("login_name"),
                row.getString("name"),
                row.getString("email"),
                row.getString("phone"),
                row.getString("locale"),
                row.getString("time_zone"),
                row.getObject("team_id", UUID.class),
                row.getString("team_name"),
                row.getString("region_code"),
                scope,
                scope == null ? effective : scope,
                roles,
                roles.stream().map(PersonView.Role::code).toList(),
                row.getBoolean("active"),
                instant(row, "locked_until"),
                instant(row, "last_seen_at"),
                instant(row, "created_at"),
                instant(row, "updated_at"),
                row.getLong("version"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
