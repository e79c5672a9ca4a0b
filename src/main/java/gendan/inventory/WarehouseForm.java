package gendan.inventory;

import gendan.kernel.Violations;
import java.util.UUID;
import java.util.regex.Pattern;

/// What somebody fills in about a warehouse.
///
/// @param main null: as it was; a new one is not
/// @param active null: true
public record WarehouseForm(String code, String name, String regionCode, String address, Boolean main, Boolean active) {
    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._/-]*");
    private static final Pattern DIVISION = Pattern.compile("\\d{2}|\\d{4}|\\d{6}|\\d{9}");

    /// @param before null for a new warehouse
    Warehouse check(Violations violations, UUID id, Warehouse before) {
        String checkedCode = violations.requiredText("/code", code, 40);
        if (checkedCode != null && !CODE.matcher(checkedCode).matches()) {
            violations.add("warehouse.code-malformed", "/code");
        }
        String region = violations.text("/regionCode", regionCode, 12);
        if (region != null && !DIVISION.matcher(region).matches()) {
            violations.add("warehouse.region-malformed", "/regionCode");
        }
        boolean wasMain = before != null && before.main();
        boolean isMain = main == null ? wasMain : main;
        boolean isActive = active == null || active;
        if (wasMain && !isMain) {
            violations.add("warehouse.main-needed", "/main");
        }
        if (isMain && !isActive) {
            violations.add("warehouse.main-inactive", "/active");
        }
        return new Warehouse(
                id,
                checkedCode,
                violations.requiredText("/name", name, 100),
                region,
                violations.text("/address", address, 300),
                isMain,
                isActive,
                before == null ? 1 : before.version() + 1);
    }
}
