package gendan.process.template;

import gendan.platform.Messages;
import gendan.platform.RequestContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Teams, roles and people, as owners of steps.
@Component
final class OwnerDirectory {
    private final JdbcClient jdbc;

    OwnerDirectory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param usable whether somebody is there who can do the work
    record Owner(String name, boolean usable) {}

    private record Found(Object key, Owner owner) {}

    /// A team is usable while it is not closed. Those that are not there are missing.
    Map<Object, Owner> teams(Collection<UUID> ids) {
        return find("select id, name, active from identity.team where id = any(:keys::uuid[])", keys(ids));
    }

    /// A person is usable until he leaves.
    Map<Object, Owner> people(Collection<UUID> ids) {
        return find("select id, name, active from identity.person where id = any(:keys::uuid[])", keys(ids));
    }

    /// A role is usable while somebody has it.
    Map<Object, Owner> roles(Collection<String> codes) {
        return find("""
                select r.code, case when :english then r.name_en else r.name_zh end, exists (
                    select from identity.person_role pr join identity.person p on p.id = pr.person_id
                    where pr.role_code = r.code and p.active)
                from identity.role r where r.code = any(:keys::text[])
                """, codes.stream().filter(Objects::nonNull).distinct().toArray(String[]::new));
    }

    private static UUID[] keys(Collection<UUID> ids) {
        return ids.stream().filter(Objects::nonNull).distinct().toArray(UUID[]::new);
    }

    private Map<Object, Owner> find(String sql, Object[] keys) {
        Map<Object, Owner> owners = new HashMap<>();
        jdbc.sql(sql)
                .param("keys", keys)
                .param("english", Messages.isEnglish(RequestContext.current().locale()))
                .query((row, n) -> new Found(row.getObject(1), new Owner(row.getString(2), row.getBoolean(3))))
                .list()
                .forEach(found -> owners.put(found.key, found.owner));
        return owners;
    }
}
