package gendan.customer;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All that is known about a customer apart from credit and blacklist; checked and in one spelling.
///
/// @param code unique, such as `KH000123`
/// @param taxNumber 统一社会信用代码 or foreign, or null
/// @param regionCode division of the data scope, or null
/// @param ownerId who looks after the customer, or null
/// @param teamId the owner's team, or null
public record CustomerDetails(
        String code,
        String name,
        Level level,
        String taxNumber,
        String phone,
        String email,
        String regionCode,
        UUID ownerId,
        UUID teamId,
        String currency,
        DefaultPayment defaultPayment,
        String remark,
        boolean active,
        List<Contact> contacts,
        List<Address> addresses) {
    /// Somebody at the customer's.
    public record Contact(String name, String title, String phone, String email, boolean main) {
        String inOneLine() {
            return line(name, title, phone, email, main ? "★" : null);
        }
    }

    /// Where goods or letters go.
    ///
    /// @param addressNo from 1; stays with the address when others are added or removed
    /// @param divisionCode of the district, null outside mainland China
    public record Address(
            int addressNo,
            String recipient,
            String phone,
            String country,
            String divisionCode,
            String province,
            String city,
            String district,
            String detail,
            String postalCode,
            boolean main) {
        String inOneLine() {
            return line(
                    recipient,
                    phone,
                    country.equals("CN") ? null : country,
                    province,
                    Objects.equals(city, province) ? null : city,
                    district,
                    detail,
                    postalCode,
                    main ? "★" : null);
        }
    }

    CustomerDetails with(String code, List<Contact> contacts, List<Address> addresses) {
        return new CustomerDetails(
                code,
                name,
                level,
                taxNumber,
                phone,
                email,
                regionCode,
                ownerId,
                teamId,
                currency,
                defaultPayment,
                remark,
                active,
                contacts,
                addresses);
    }

    private static String line(String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(" "));
    }
}
