package gendan.customer;

import gendan.customer.CustomerDetails.Address;
import gendan.customer.CustomerDetails.Contact;
import gendan.kernel.Actor;
import gendan.kernel.Page;
import gendan.kernel.Rejection;
import gendan.platform.PageCursor;
import gendan.platform.ScopeFilter;
import gendan.platform.SearchTerms;
import gendan.platform.Searches;
import gendan.platform.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads customers; what lies outside the actor's data scope is not there.
@Component
final class CustomerQueries {
    private static final String ONE = """
            select c.id, c.code, c.name, c.level, c.tax_number, c.phone, c.email, c.region_code, c.owner_id, c.team_id,
                   c.currency, c.default_payment, c.remark, c.active, c.blacklisted, c.blacklist_reason,
                   c.created_at, c.updated_at, c.version, p.name as owner_name, a.credit_limit, a.receivable
            from customer.customer c
            join customer.credit_account a on a.customer_id = c.id
            left join identity.person p on p.id = c.owner_id
            where c.id = :id
            """;

    private final JdbcClient jdbc;
    private final Tx tx;
    private final Searches searches;
    private final Divisions divisions;

    CustomerQueries(JdbcClient jdbc, Tx tx, Searches searches, Divisions divisions) {
        this.jdbc = jdbc;
        this.tx = tx;
        this.searches = searches;
        this.divisions = divisions;
    }

    /// What a list of customers is narrowed to; null parts do not narrow.
    record Filter(String q, Level level, UUID ownerId, Boolean blacklisted, Boolean active) {}

    /// The newest first.
    Page<CustomerRow> list(Actor actor, Filter filter, String cursor, int size) {
        PageCursor after = PageCursor.read(cursor, 1);
        ScopeFilter scope = ScopeFilter.of(actor, "c.owner_id", "c.team_id", "c.region_code");
        SearchTerms terms = SearchTerms.of(filter.q);
        String sql = """
                select c.id, c.code, c.name, c.level, c.phone, c.region_code, c.owner_id, p.name as owner_name,
                       c.blacklisted, c.blacklist_reason, c.active, c.currency, c.version,
                       a.credit_limit, a.receivable
                from (select * from customer.customer c
                      where %s and %s %s %s %s %s %s
                      order by c.id desc limit :limit) c
                join customer.credit_account a on a.customer_id = c.id
                left join identity.person p on p.id = c.owner_id
                order by c.id desc
                """.formatted(
                        scope,
                        terms.sql("c.search_text"),
                        filter.level == null ? "" : "and c.level = :level",
                        filter.ownerId == null ? "" : "and c.owner_id = :owner",
                        filter.blacklisted == null ? "" : "and c.blacklisted = :blacklisted",
                        filter.active == null ? "" : "and c.active = :active",
                        after == null ? "" : "and c.id < :after");
        var rows = searches.run(
                terms,
                () -> jdbc.sql(sql)
                        .params(scope.parameters())
                        .params(terms.parameters())
                        .param("level", filter.level == null ? null : filter.level.name())
                        .param("owner", filter.ownerId)
                        .param("blacklisted", filter.blacklisted)
                        .param("active", filter.active)
                        .param("after", after == null ? null : after.id(0))
                        .param("limit", size + 1)
                        .query(this::row)
                        .list());
        return Page.of(rows, size, row -> PageCursor.of(row.id()));
    }

    private CustomerRow row(ResultSet row, int n) throws SQLException {
        var credit = CustomerView.Credit.of(
                row.getString("currency"), row.getBigDecimal("credit_limit"), row.getBigDecimal("receivable"));
        String region = row.getString("region_code");
        return new CustomerRow(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                Level.valueOf(row.getString("level")),
                row.getString("phone"),
                region,
                regionName(region),
                row.getObject("owner_id", UUID.class),
                row.getString("owner_name"),
                row.getBoolean("blacklisted"),
                row.getString("blacklist_reason"),
                row.getBoolean("active"),
                credit.limit(),
                credit.receivable(),
                credit.left(),
                row.getLong("version"));
    }

    /// @throws Rejection `customer.not-found`
    CustomerView view(Actor actor, UUID id) {
        return tx.read(() -> view(visible(actor, find(ONE, id))));
    }

    /// After a command: also when the actor has just handed the customer over.
    CustomerView viewUnscoped(UUID id) {
        return view(find(ONE, id));
    }

    private CustomerView view(StoredCustomer customer) {
        return CustomerView.of(customer, regionName(customer.details().regionCode()));
    }

    /// The customer, which nobody else changes until this transaction ends.
    ///
    /// @throws Rejection `customer.not-found`
    StoredCustomer lock(Actor actor, UUID id) {
        return visible(actor, find(ONE + " for no key update of c", id));
    }

    private static StoredCustomer visible(Actor actor, StoredCustomer customer) {
        if (customer == null || !customer.isSeenBy(actor)) {
            throw Rejection.notFound("customer.not-found");
        }
        return customer;
    }

    private StoredCustomer find(String sql, UUID id) {
        return jdbc.sql(sql)
                .param("id", id)
                .query(CustomerQueries::stored)
                .optional()
                .map(customer -> customer.with(contacts(id), addresses(id)))
                .orElse(null);
    }

    private static StoredCustomer stored(ResultSet row, int n) throws SQLException {
        String payment = row.getString("default_payment");
        var details = new CustomerDetails(
                row.getString("code"),
                row.getString("name"),
                Level.valueOf(row.getString("level")),
                row.getString("tax_number"),
                row.getString("phone"),
                row.getString("email"),
                row.getString("region_code"),
                row.getObject("owner_id", UUID.class),
                row.getObject("team_id", UUID.class),
                row.getString("currency"),
                payment == null ? null : DefaultPayment.valueOf(payment),
                row.getString("remark"),
                row.getBoolean("active"),
                List.of(),
                List.of());
        return new StoredCustomer(
                row.getObject("id", UUID.class),
                details,
                row.getString("owner_name"),
                row.getBoolean("blacklisted"),
                row.getString("blacklist_reason"),
                CustomerView.Credit.of(
                        details.currency(), row.getBigDecimal("credit_limit"), row.getBigDecimal("receivable")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                row.getLong("version"));
    }

    private List<Contact> contacts(UUID id) {
        return jdbc.sql("""
                        select name, title, phone, email, main from customer.contact
                        where customer_id = :id order by contact_no
                        """)
                .param("id", id)
                .query((row, n) -> new Contact(
                        row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getBoolean(5)))
                .list();
    }

    private List<Address> addresses(UUID id) {
        return jdbc.sql("""
                        select address_no, recipient, phone, country, division_code, province, city, district, detail,
                               postal_code, main
                        from customer.address where customer_id = :id order by address_no
                        """)
                .param("id", id)
                .query((row, n) -> new Address(
                        row.getInt(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        row.getString(9),
                        row.getString(10),
                        row.getBoolean(11)))
                .list();
    }

    private String regionName(String regionCode) {
        String name = divisions.fullName(regionCode);
        return name.isEmpty() ? null : name;
    }
}
