package gendan.process.dispatch;

import gendan.kernel.Actor;
import gendan.ordering.OrderType;
import gendan.ordering.Priority;
import gendan.platform.ScopeFilter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads what rules of dispatch can name, and the steps on which they are tried.
@Component
final class DispatchQueries {
    private final JdbcClient jdbc;

    DispatchQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Step(UUID orderId, String customerName, DispatchQuestion question) {}

    /// What a rule can name.
    enum Named {
        PEOPLE("select id::text from identity.person where active"),
        TEAMS("select id::text from identity.team where active"),
        ROLES("select code from identity.role");

        private final String sql;

        Named(String sql) {
            this.sql = sql;
        }
    }

    /// All that there are, by id or code.
    Set<String> known(Named named) {
        return new HashSet<>(jdbc.sql(named.sql).query(String.class).list());
    }

    /// The steps of an order that the actor sees; none when there is no such order.
    List<Step> steps(Actor actor, String number) {
        ScopeFilter scope = ScopeFilter.of(actor, "s.owner_id", "s.team_id", "s.region_code");
        return jdbc.sql("""
                        select s.order_id, s.customer_name, p.code, p.team_id, p.role_code, s.order_type, s.urgency,
                               s.region_code, s.owner_id, s.team_id, p.expected_minutes
                        from ordering.sales_order o
                        join process.sheet s on s.order_id = o.id
                        join process.step p on p.order_id = s.order_id
                        where o.number = :number and %s
                        order by p.position
                        """.formatted(scope))
                .param("number", number)
                .params(scope.parameters())
                .query((row, n) -> new Step(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        new DispatchQuestion(
                                row.getObject(1, UUID.class),
                                row.getString(3),
                                row.getObject(4, UUID.class),
                                row.getString(5),
                                OrderType.valueOf(row.getString(6)),
                                Priority.ofUrgency(row.getInt(7)),
                                row.getString(8),
                                row.getObject(9, UUID.class),
                                row.getObject(10, UUID.class),
                                row.getInt(11))))
                .list();
    }
}
