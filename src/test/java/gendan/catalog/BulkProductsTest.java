package gendan.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import gendan.kernel.Actor;
import gendan.kernel.Money;
import gendan.testing.Fixtures;
import gendan.testing.GendanTest;
import gendan.testing.Http;
import java.util.List;
import org.junit.jupiter.api.Test;

@GendanTest
class BulkProductsTest {
    private final BulkProducts bulk;
    private final Fixtures fixtures;
    private final Http http;

    BulkProductsTest(BulkProducts bulk, Fixtures fixtures, Http http) {
        this.bulk = bulk;
        this.fixtures = fixtures;
        this.http = http.as(fixtures.administrator());
    }

    @Test
    void whatAnImportMakesIsFoundInTheCatalogueAndInThePicker() {
        String code = fixtures.unique("85123A");
        var wanted = new BulkProducts.Wanted(code, "WHITE HANGING HEART", null, Money.of("2.55", "GBP"));
        assertThat(bulk.ensure(Actor.SYSTEM, List.of(wanted)).get(code).made()).isTrue();
        assertThat(bulk.ensure(Actor.SYSTEM, List.of(wanted)).get(code).made()).isFalse();
        for (String list : List.of("/api/products", "/api/skus")) {
            assertThat(http.get(list + "?q=hanging%20" + code).expect(200).text("/items/0/code"))
                    .isEqualTo(code);
        }
    }
}
