package gendan.inventory;

import gendan.kernel.Violations;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Checks lists of SKUs with quantities, as receipts and stock-takings bring them.
@Component
final class StockLines {
    static final int MOST = 2_000;
    static final int MAX_REASON = 500;
    private static final BigDecimal LARGEST = new BigDecimal("1000000000");
    private static final BigDecimal SMALLEST = new BigDecimal("0.0001");

    private final SkuNames skuNames;

    StockLines(SkuNames skuNames) {
        this.skuNames = skuNames;
    }

    /// A line as it was typed: a SKU by its id or its code, and how many of it.
    record Typed(UUID skuId, String skuCode, BigDecimal quantity) {}

    /// A line with a SKU that exists.
    record Line(UUID skuId, String skuCode, BigDecimal quantity) {}

    /// @param quantityField how the request calls the quantity
    /// @param zeroAllowed whether none is a quantity
    List<Line> check(Violations violations, List<Typed> typed, String quantityField, boolean zeroAllowed) {
        if (typed.isEmpty()) {
            violations.add("value.required", "/lines");
        }
        Map<String, UUID> idsByCode = skuNames.ids(typed.stream()
                .filter(line -> line.skuId == null)
                .map(Typed::skuCode)
                .filter(Objects::nonNull)
                .map(String::strip)
                .distinct()
                .toList());
        Map<UUID, String> codes = new HashMap<>(skuNames.codes(typed.stream()
                .map(Typed::skuId)
                .filter(Objects::nonNull)
                .distinct()
                .toList()));
        idsByCode.forEach((code, id) -> codes.put(id, code));
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < typed.size(); i++) {
            String at = "/lines/" + i;
            Typed line = typed.get(i);
            UUID id = line.skuId != null || line.skuCode == null ? line.skuId : idsByCode.get(line.skuCode.strip());
            if (line.skuId == null && (line.skuCode == null || line.skuCode.isBlank())) {
                violations.add("value.required", at + "/skuCode");
            } else if (id == null || !codes.containsKey(id)) {
                String shown = line.skuId != null ? line.skuId.toString() : shortened(line.skuCode.strip());
                violations.add("stock.sku-unknown", at + (line.skuId != null ? "/skuId" : "/skuCode"), shown);
            }
            String field = at + "/" + quantityField;
            violations.required(field, line.quantity);
            violations.number(field, line.quantity, zeroAllowed ? BigDecimal.ZERO : SMALLEST, LARGEST, 4);
            lines.add(new Line(id, codes.get(id), line.quantity));
        }
        return lines;
    }

    private static String shortened(String code) {
        return code.length() > 64 ? code.substring(0, 64) : code;
    }
}
