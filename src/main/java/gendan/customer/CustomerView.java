package gendan.customer;

import gendan.customer.CustomerDetails.Address;
import gendan.customer.CustomerDetails.Contact;
import gendan.kernel.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A customer as its own page shows it; the fields are those of [CustomerRow] and [CustomerDetails].
public record CustomerView(
        UUID id,
        String code,
        String name,
        Level level,
        String taxNumber,
        String phone,
        String email,
        String regionCode,
        String regionName,
        UUID ownerId,
        String ownerName,
        String currency,
        DefaultPayment defaultPayment,
        String remark,
        boolean active,
        boolean blacklisted,
        String blacklistReason,
        Money creditLimit,
        Money receivable,
        Money creditLeft,
        List<Contact> contacts,
        List<Address> addresses,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    static CustomerView of(StoredCustomer customer, String regionName) {
        CustomerDetails details = customer.details();
        return new CustomerView(
                customer.id(),
                details.code(),
                details.name(),
                details.level(),
                details.taxNumber(),
                details.phone(),
                details.email(),
                details.regionCode(),
                regionName,
                details.ownerId(),
                customer.ownerName(),
                details.currency(),
                details.defaultPayment(),
                details.remark(),
                details.active(),
                customer.blacklisted(),
                customer.blacklistReason(),
                customer.credit().limit(),
                customer.credit().receivable(),
                customer.credit().left(),
                details.contacts(),
                details.addresses(),
                customer.createdAt(),
                customer.updatedAt(),
                customer.version());
    }

    /// What a customer may owe, owes, and may still buy for.
    ///
    /// @param limit null for none
    /// @param left null without a limit; negative beyond it
    record Credit(Money limit, Money receivable, Money left) {
        static Credit of(String currency, BigDecimal limit, BigDecimal receivable) {
            return new Credit(
                    limit == null ? null : new Money(limit, currency).tidy(),
                    new Money(receivable, currency).tidy(),
                    limit == null ? null : new Money(limit.subtract(receivable), currency).tidy());
        }
    }
}
