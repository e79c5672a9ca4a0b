package gendan.customer;

import gendan.kernel.Actor;
import gendan.kernel.Rejection;
import gendan.kernel.Violation;
import gendan.kernel.Violations;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Notices, on entry, that a customer may be in the file already: the same tax number, the same telephone number of
/// the customer or of a contact, or a similar name.
///
/// It looks beyond the actor's data scope, as otherwise two salespeople enter the same customer; of customers
/// outside it only code, name and who looks after them are told.
@Component
public final class Duplicates {
    /// Share of trigrams that two names' cores have in common from which they count as similar (pg_trgm).
    private static final double SIMILAR = 0.5;

    private static final int MOST = 10;
    private static final Pattern PLACEHOLDER = Pattern.compile("(\\d)\\1*");

    private final JdbcClient jdbc;
    private final CompanyName companyName;

    Duplicates(JdbcClient jdbc, CompanyName companyName) {
        this.jdbc = jdbc;
        this.companyName = companyName;
    }

    /// What is known of a customer that is being entered; any part may be null.
    public record Query(String name, String taxNumber, String phone) {}

    /// In what a customer resembles the one being entered.
    public enum Reason {
        TAX_NUMBER("/taxNumber", "customer.duplicate-tax-number"),
        PHONE("/phone", "customer.duplicate-phone"),
        NAME("/name", "customer.duplicate-name");

        private final String field;
        private final String code;

        Reason(String field, String code) {
            this.field = field;
            this.code = code;
        }
    }

    /// @param id null for a customer outside the actor's data scope
    /// @param ownerName who looks after it, or null
    public record Duplicate(UUID id, String code, String name, String ownerName, Reason reason) {}

    /// The likeliest first, at most [#MOST].
    ///
    /// @param except the customer itself, when it is being changed
    public List<Duplicate> find(Actor actor, Query query, UUID except) {
        var unchecked = new Violations();
        String name = unchecked.text("", query.name, CustomerChecks.MAX_NAME);
        String taxNumber = unchecked.text("", TaxNumber.normalised(query.taxNumber), CustomerChecks.MAX_NAME);
        String phone = unchecked.text("", PhoneNumber.normalised(query.phone), CustomerChecks.MAX_NAME);
        unchecked.rejectIfAny();
        List<String> questions = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        if (taxNumber != null) {
            questions.add("select id, 0, 1.0 from customer.customer where tax_number = :tax");
            parameters.put("tax", taxNumber);
        }
        if (phone != null && !PLACEHOLDER.matcher(phone).matches()) {
            questions.add("select id, 1, 1.0 from customer.customer where phone = :phone");
            questions.add("select customer_id, 1, 1.0 from customer.contact where phone = :phone");
            parameters.put("phone", phone);
        }
        String core = name == null ? "" : companyName.core(name);
        if (!core.isEmpty()) {
            questions.add("""
                    select id, 2, similarity(name_core, :core) from customer.customer
                    where name_core % :core and similarity(name_core, :core) >= :similar""");
            parameters.put("core", core);
            parameters.put("similar", SIMILAR);
        }
        return questions.isEmpty() ? List.of() : ask(actor, questions, parameters, except);
    }

    private List<Duplicate> ask(Actor actor, List<String> questions, Map<String, Object> parameters, UUID except) {
        return jdbc.sql("""
                        select c.id, c.code, c.name, c.owner_id, c.team_id, c.region_code, p.name, f.reason
                        from (select distinct on (id) id, reason, nearness from (%s) found (id, reason, nearness)
                              where id is distinct from :except
                              order by id, reason, nearness desc) f
                        join customer.customer c on c.id = f.id
                        left join identity.person p on p.id = c.owner_id
                        order by f.reason, f.nearness desc, c.id
                        limit :most
                        """.formatted(String.join(" union all ", questions)))
                .params(parameters)
                .param("except", except)
                .param("most", MOST)
                .query((row, n) -> {
                    UUID owner = row.getObject(4, UUID.class);
                    boolean seen = actor.sees(owner, row.getObject(5, UUID.class), row.getString(6));
                    return new Duplicate(
                            seen ? row.getObject(1, UUID.class) : null,
                            row.getString(2),
                            row.getString(3),
                            row.getString(7),
                            Reason.values()[row.getInt(8)]);
                })
                .list();
    }

    /// @throws Rejection `customer.duplicate` (409), followed by one violation for each customer that it resembles
    void rejectIfAny(Actor actor, CustomerDetails details, UUID except) {
        var query = new Query(details.name(), details.taxNumber(), details.phone());
        List<Duplicate> found = find(actor, query, except);
        if (found.isEmpty()) {
            return;
        }
        List<Violation> violations = new ArrayList<>();
        violations.add(Violation.of("customer.duplicate", "", found.size()));
        for (Duplicate duplicate : found) {
            violations.add(Violation.of(duplicate.reason.code, duplicate.reason.field, duplicate.code, duplicate.name));
        }
        throw Rejection.conflict(violations);
    }
}
