package gendan.identity.access;

import gendan.kernel.Actor;
import gendan.kernel.Permission;
import gendan.platform.Messages;
import gendan.platform.RequestContext;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads what the page needs to know of the person who uses it.
@Component
final class SessionQueries {
    private final JdbcClient jdbc;
    private final FirstStart firstStart;
    private final DemoAccounts demo;
    private final String version;

    SessionQueries(
            JdbcClient jdbc,
            FirstStart firstStart,
            ObjectProvider<DemoAccounts> demo,
            ObjectProvider<BuildProperties> build) {
        this.jdbc = jdbc;
        this.firstStart = firstStart;
        this.demo = demo.getIfAvailable();
        BuildProperties properties = build.getIfAvailable();
        this.version = properties == null ? "development" : properties.getVersion();
    }

    SessionView of(Actor actor) {
        SessionView.Person person = jdbc.sql("""
                        select p.login_name, p.name, p.email, p.phone, p.locale, p.time_zone, p.team_id, t.name,
                               coalesce(p.region_code, t.region_code)
                        from identity.person p left join identity.team t on t.id = p.team_id
                        where p.id = :id
                        """)
                .param("id", actor.personId())
                .query((row, n) -> new SessionView.Person(
                        actor.personId(),
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getObject(7, UUID.class),
                        row.getString(8),
                        row.getString(9),
                        actor.scope(),
                        roles(actor.personId()),
                        actor.permissions().stream()
                                .sorted()
                                .map(Permission::code)
                                .toList()))
                .single();
        return new SessionView(person, demo != null);
    }

    private List<SessionView.Role> roles(UUID personId) {
        boolean english = Messages.isEnglish(RequestContext.current().locale());
        return jdbc.sql("""
                        select r.code, r.name_zh, r.name_en
                        from identity.person_role pr join identity.role r on r.code = pr.role_code
                        where pr.person_id = :id order by r.position, r.code
                        """)
                .param("id", personId)
                .query((row, n) -> new SessionView.Role(row.getString(1), row.getString(english ? 3 : 2)))
                .list();
    }

    SessionView.State state() {
        return new SessionView.State(
                RequestContext.current().actor() != null,
                firstStart.isNow(),
                demo != null,
                demo == null ? null : demo.accounts(),
                version);
    }
}
