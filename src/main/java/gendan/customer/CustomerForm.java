package gendan.customer;

import gendan.kernel.Money;
import java.util.List;
import java.util.UUID;

/// What somebody fills in about a customer, unchecked. [CustomerChecks] makes [CustomerDetails] of it.
///
/// @param code null on entry: the program gives one
/// @param level null: NORMAL
/// @param regionCode code of a province, city or district; null: where the main address lies
/// @param ownerId who looks after the customer; null: whoever registers it
/// @param currency ISO 4217; null: CNY
/// @param active null: true
/// @param creditLimit on entry only, for who may set it; later it has its own command
/// @param knownDuplicate true: it looks like another customer and is none
public record CustomerForm(
        String code,
        String name,
        Level level,
        String taxNumber,
        String phone,
        String email,
        String regionCode,
        UUID ownerId,
        String currency,
        DefaultPayment defaultPayment,
        String remark,
        Boolean active,
        Money creditLimit,
        List<Contact> contacts,
        List<Address> addresses,
        Boolean knownDuplicate) {
    /// @param main whom one calls first; without any it is the first one
    public record Contact(String name, String title, String phone, String email, Boolean main) {}

    /// @param addressNo which of the customer's addresses is meant, null for a new one
    /// @param country ISO 3166 code of two letters; null: CN
    /// @param divisionCode of the district, in China; its names are filled in. Without it the names must be exact
    /// @param main where deliveries usually go; without any it is the first one
    public record Address(
            Integer addressNo,
            String recipient,
            String phone,
            String country,
            String divisionCode,
            String province,
            String city,
            String district,
            String detail,
            String postalCode,
            Boolean main) {}

    boolean isKnownDuplicate() {
        return Boolean.TRUE.equals(knownDuplicate);
    }
}
