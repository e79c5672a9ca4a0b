package gendan.customer;

import gendan.kernel.Violations;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// Checks addresses. In mainland China the district's code decides, and its names are filled in; elsewhere what was
/// typed is taken.
@Component
final class AddressChecks {
    private static final int MAX_ADDRESSES = 200;
    private static final int MAX_NAME = 60;
    private static final int MAX_DETAIL = 300;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Pattern CHINESE_POSTAL_CODE = Pattern.compile("\\d{6}");

    private final Divisions divisions;

    AddressChecks(Divisions divisions) {
        this.divisions = divisions;
    }

    /// @param before the customer as it is stored, null for a new one
    List<CustomerDetails.Address> check(
            Violations violations, List<CustomerForm.Address> forms, CustomerDetails before) {
        List<CustomerForm.Address> given = violations.list("/addresses", forms, MAX_ADDRESSES);
        int main = Mains.only(
                violations,
                "/addresses",
                given.stream().map(CustomerForm.Address::main).toList());
        List<Integer> numbers = numbers(violations, given, before);
        List<CustomerDetails.Address> addresses = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            addresses.add(address(violations, "/addresses/" + i, given.get(i), numbers.get(i), i == main));
        }
        return addresses;
    }

    /// New addresses get numbers above all that are known.
    private static List<Integer> numbers(
            Violations violations, List<CustomerForm.Address> given, CustomerDetails before) {
        Set<Integer> known = new HashSet<>();
        if (before != null) {
            before.addresses().forEach(address -> known.add(address.addressNo()));
        }
        int highest = known.stream().mapToInt(n -> n).max().orElse(0);
        Set<Integer> used = new HashSet<>();
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            Integer number = given.get(i).addressNo();
            if (number != null && before == null) {
                number = null;
            }
            if (number != null && !known.contains(number)) {
                violations.add("address.unknown", "/addresses/" + i + "/addressNo", number);
            }
            if (number != null && !used.add(number)) {
                violations.add("address.twice", "/addresses/" + i + "/addressNo", number);
            }
            numbers.add(number != null ? number : ++highest);
        }
        return numbers;
    }

    private CustomerDetails.Address address(
            Violations violations, String at, CustomerForm.Address form, int number, boolean main) {
        String country = country(violations, at + "/country", form.country());
        boolean domestic = country.equals("CN");
        String code = domestic ? divisionCode(violations, at, form) : null;
        List<String> names = code == null ? List.of() : divisions.names(code);
        boolean filled = names.size() == 3;
        return new CustomerDetails.Address(
                number,
                violations.requiredText(at + "/recipient", form.recipient(), 80),
                violations.required(at + "/phone", PhoneNumber.check(violations, at + "/phone", form.phone())),
                country,
                code,
                filled ? names.get(0) : violations.text(at + "/province", form.province(), MAX_NAME),
                filled ? names.get(1) : violations.text(at + "/city", form.city(), MAX_NAME),
                filled ? names.get(2) : violations.text(at + "/district", form.district(), MAX_NAME),
                violations.requiredText(at + "/detail", form.detail(), MAX_DETAIL),
                postalCode(violations, at + "/postalCode", form.postalCode(), domestic),
                main);
    }

    private static String country(Violations violations, String field, String typed) {
        String country = violations.text(field, typed, 2);
        if (country == null) {
            return "CN";
        }
        if (!COUNTRIES.contains(country)) {
            violations.add("country.unknown", field, country.length() > 10 ? country.substring(0, 10) : country);
        }
        return country;
    }

    private String divisionCode(Violations violations, String at, CustomerForm.Address form) {
        String code = violations.text(at + "/divisionCode", form.divisionCode(), 12);
        if (code == null) {
            String named = divisions.codeOf(form.province(), form.city(), form.district());
            if (named == null) {
                violations.add("division.required", at + "/divisionCode");
            }
            return named;
        }
        if (!divisions.isKnown(code)) {
            violations.add("division.unknown", at + "/divisionCode", code);
        } else if (!divisions.isLeaf(code)) {
            violations.add("division.too-large", at + "/divisionCode", divisions.fullName(code));
        }
        return code;
    }

    private static String postalCode(Violations violations, String field, String typed, boolean domestic) {
        String code = violations.text(field, typed, 12);
        if (code != null && domestic && !CHINESE_POSTAL_CODE.matcher(code).matches()) {
            violations.add("postal-code.malformed", field);
        }
        return code;
    }
}
