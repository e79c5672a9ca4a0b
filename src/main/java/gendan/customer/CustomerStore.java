package gendan.customer;

import gendan.customer.CustomerDetails.Contact;
import gendan.platform.SearchText;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Writes customers. Rows go to the database as one JSON array, so that a thousand customers are as short to write
/// as one.
@Component
final class CustomerStore {
    private static final String COLUMNS = """
            code, name, search_text, name_core, level, tax_number, phone, email, region_code, owner_id, team_id,
            currency, default_payment, remark, active
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final CompanyName companyName;

    CustomerStore(JdbcClient jdbc, JsonMapper json, Clock clock, CompanyName companyName) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.companyName = companyName;
    }

    /// @param creditLimit null for none
    record NewCustomer(UUID id, CustomerDetails details, BigDecimal creditLimit) {}

    /// Codes that nobody has: `KH000123`.
    List<String> nextCodes(int count) {
        List<String> codes = new ArrayList<>();
        while (codes.size() < count) {
            codes.addAll(jdbc.sql("""
                            select code
                            from (select 'KH' || lpad(nextval('customer.code_number')::text, 6, '0') as code
                                  from generate_series(1, :count)) n
                            where not exists (select from customer.customer c where c.code = n.code)
                            """)
                    .param("count", count - codes.size())
                    .query(String.class)
                    .list());
        }
        return codes;
    }

    /// @return the codes that somebody else has; when there are any, the transaction must not be committed
    Set<String> insert(List<NewCustomer> customers) {
        List<Map<String, Object>> rows = new ArrayList<>();
        List<Map<String, Object>> contacts = new ArrayList<>();
        List<Map<String, Object>> addresses = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (NewCustomer customer : customers) {
            Map<String, Object> row = row(customer.details);
            row.put("id", customer.id);
            row.put("credit_limit", customer.creditLimit);
            rows.add(row);
            contacts.addAll(contactRows(customer.id, customer.details));
            addresses.addAll(addressRows(customer.id, customer.details));
            taken.add(customer.details.code());
        }
        jdbc.sql("""
                        with row as (
                            select c.*, r.credit_limit
                            from json_populate_recordset(null::customer.customer, :rows::json) c
                            join json_to_recordset(:rows::json) as r(id uuid, credit_limit numeric)
                              on r.id = c.id
                        ), account as (
                            insert into customer.credit_account (customer_id, currency, credit_limit)
                            select id, currency, credit_limit from row
                        )
                        insert into customer.customer (id, created_at, updated_at, %1$s)
                        select id, :at, :at, %1$s from row
                        on conflict (code) do nothing
                        returning code
                        """.formatted(COLUMNS))
                .param("rows", json.writeValueAsString(rows))
                .param("at", now())
                .query(String.class)
                .list()
                .forEach(taken::remove);
        insertParts(contacts, addresses);
        return taken;
    }

    /// Writes all that a user may change. The caller holds the row's lock ([CustomerQueries]).
    void update(UUID id, CustomerDetails before, CustomerDetails now) {
        jdbc.sql("""
                        update customer.customer c
                        set (%1$s, version, updated_at)
                            = (select %1$s, c.version + 1, :at
                               from json_populate_record(null::customer.customer, :row::json))
                        where c.id = :id
                        """.formatted(COLUMNS))
                .param("row", json.writeValueAsString(row(now)))
                .param("at", now())
                .param("id", id)
                .update();
        boolean contacts = !before.contacts().equals(now.contacts());
        boolean addresses = !before.addresses().equals(now.addresses());
        if (contacts) {
            jdbc.sql("delete from customer.contact where customer_id = :id")
                    .param("id", id)
                    .update();
        }
        if (addresses) {
            jdbc.sql("delete from customer.address where customer_id = :id")
                    .param("id", id)
                    .update();
        }
        insertParts(contacts ? contactRows(id, now) : List.of(), addresses ? addressRows(id, now) : List.of());
    }

    boolean isTaken(String code) {
        return jdbc.sql("select exists (select from customer.customer where code = :code)")
                .param("code", code)
                .query(Boolean.class)
                .single();
    }

    /// @return false when an amount in the old currency stands against it
    boolean setAccountCurrency(UUID id, String currency) {
        return jdbc.sql("""
                                update customer.credit_account set currency = :currency
                                where customer_id = :id and receivable = 0 and credit_limit is null
                                """).param("currency", currency).param("id", id).update() == 1;
    }

    /// @param limit null for none
    void setCreditLimit(UUID id, BigDecimal limit) {
        jdbc.sql("update customer.credit_account set credit_limit = :limit where customer_id = :id")
                .param("limit", limit)
                .param("id", id)
                .update();
        touch(id);
    }

    void setBlacklisted(UUID id, boolean blacklisted, String reason) {
        jdbc.sql("""
                        update customer.customer set blacklisted = :blacklisted, blacklist_reason = :reason
                        where id = :id
                        """)
                .param("blacklisted", blacklisted)
                .param("reason", blacklisted ? reason : null)
                .param("id", id)
                .update();
        touch(id);
    }

    private void touch(UUID id) {
        jdbc.sql("update customer.customer set version = version + 1, updated_at = :at where id = :id")
                .param("at", now())
                .param("id", id)
                .update();
    }

    private void insertParts(List<Map<String, Object>> contacts, List<Map<String, Object>> addresses) {
        if (!contacts.isEmpty()) {
            jdbc.sql("""
                            insert into customer.contact
                            select * from json_populate_recordset(null::customer.contact, :rows::json)
                            """).param("rows", json.writeValueAsString(contacts)).update();
        }
        if (!addresses.isEmpty()) {
            jdbc.sql("""
                            insert into customer.address
                            select * from json_populate_recordset(null::customer.address, :rows::json)
                            """).param("rows", json.writeValueAsString(addresses)).update();
        }
    }

    private Map<String, Object> row(CustomerDetails details) {
        Map<String, Object> row = new HashMap<>();
        row.put("code", details.code());
        row.put("name", details.name());
        row.put("search_text", searchText(details));
        row.put("name_core", companyName.core(details.name()));
        row.put("level", details.level());
        row.put("tax_number", details.taxNumber());
        row.put("phone", details.phone());
        row.put("email", details.email());
        row.put("region_code", details.regionCode());
        row.put("owner_id", details.ownerId());
        row.put("team_id", details.teamId());
        row.put("currency", details.currency());
        row.put("default_payment", details.defaultPayment());
        row.put("remark", details.remark());
        row.put("active", details.active());
        return row;
    }

    private static String searchText(CustomerDetails details) {
        var text = new SearchText().code(details.code()).name(details.name()).phone(details.phone());
        details.contacts().forEach(contact -> text.name(contact.name()).phone(contact.phone()));
        return text.code(details.taxNumber()).code(details.email()).toString();
    }

    private static List<Map<String, Object>> contactRows(UUID customerId, CustomerDetails details) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Contact contact : details.contacts()) {
            Map<String, Object> row = new HashMap<>();
            row.put("customer_id", customerId);
            row.put("contact_no", rows.size() + 1);
            row.put("name", contact.name());
            row.put("title", contact.title());
            row.put("phone", contact.phone());
            row.put("email", contact.email());
            row.put("main", contact.main());
            rows.add(row);
        }
        return rows;
    }

    private static List<Map<String, Object>> addressRows(UUID customerId, CustomerDetails details) {
        return details.addresses().stream()
                .map(address -> {
                    Map<String, Object> row = new HashMap<>();
                    row.put("customer_id", customerId);
                    row.put("address_no", address.addressNo());
                    row.put("recipient", address.recipient());
                    row.put("phone", address.phone());
                    row.put("country", address.country());
                    row.put("division_code", address.divisionCode());
                    row.put("province", address.province());
                    row.put("city", address.city());
                    row.put("district", address.district());
                    row.put("detail", address.detail());
                    row.put("postal_code", address.postalCode());
                    row.put("main", address.main());
                    return row;
                })
                .toList();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
