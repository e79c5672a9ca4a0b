package gendan.demo;

import gendan.catalog.ProductForm;
import gendan.kernel.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// What the demo company sells (resources/demo/products.txt).
///
/// @param price with tax, CNY
/// @param minimum fewest of an order line
/// @param inMain what lies in the main warehouse at the beginning
/// @param inSecond what lies in the second one
/// @param scarce whether deliveries come late, so that orders wait
record DemoSku(String code, String product, BigDecimal price, int minimum, int inMain, int inSecond, boolean scarce) {
    /// All SKUs, and the products they belong to.
    record Range(List<ProductForm> products, List<DemoSku> skus) {}

    static Range all() {
        List<ProductForm> products = new ArrayList<>();
        List<DemoSku> skus = new ArrayList<>();
        List<ProductForm.Sku> forms = new ArrayList<>();
        for (DemoFile.Row row : DemoFile.rows("products.txt")) {
            if (row.indented()) {
                forms.add(form(row));
                skus.add(sku(row, products.getLast().code()));
            } else {
                forms = new ArrayList<>();
                products.add(product(row, forms));
            }
        }
        return new Range(products, skus);
    }

    private static ProductForm product(DemoFile.Row row, List<ProductForm.Sku> skus) {
        return new ProductForm(
                row.get(0), row.get(1), row.get(2), row.get(3), row.get(4), row.get(5), null, true, skus);
    }

    private static ProductForm.Sku form(DemoFile.Row row) {
        return new ProductForm.Sku(
                null,
                row.get(0),
                row.get(1),
                null,
                Money.of(row.get(2), "CNY"),
                true,
                new BigDecimal("0.13"),
                new BigDecimal(row.get(3)),
                new BigDecimal(row.get(4)),
                new BigDecimal(row.get(5)),
                true);
    }

    private static DemoSku sku(DemoFile.Row row, String product) {
        return new DemoSku(
                row.get(0),
                product,
                new BigDecimal(row.get(2)),
                Integer.parseInt(row.get(4)),
                Integer.parseInt(row.get(6)),
                Integer.parseInt(row.get(7)),
                row.get(8).equals("scarce"));
    }
}
