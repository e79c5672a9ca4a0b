package gendan.integration.onlineretail;

import gendan.catalog.BulkProducts;
import gendan.customer.BulkCustomers;
import gendan.kernel.Actor;
import gendan.kernel.Money;
import gendan.ordering.OrderDraft;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The customers and products of Online Retail as they are called here, made where they are missing.
@Component
final class RetailParties {
    static final String CURRENCY = "GBP";

    /// Stands before every number and code of this source, so that none meets one of the company's own.
    static final String PREFIX = "OR-";

    /// Whoever bought without a number: one customer for all of them.
    private static final String WALK_IN = PREFIX + "WALK-IN";

    /// What is charged beside goods. Such a line is given back only at the price at which it was charged.
    static final Set<String> CHARGES =
            Set.of("POST", "DOT", "C2", "C3", "M", "D", "S", "B", "AMAZONFEE", "BANK CHARGES", "CRUK", "ADJUST");

    private static final Map<String, String> COUNTRIES = countries();

    private final BulkCustomers customers;
    private final BulkProducts products;

    RetailParties(BulkCustomers customers, BulkProducts products) {
        this.customers = customers;
        this.products = products;
    }

    /// Who and what is known so far in a run. What a batch adds counts once the batch is committed.
    record Known(Map<String, BulkCustomers.Found> customers, Map<String, BulkProducts.Found> products) {
        Known() {
            this(new HashMap<>(), new HashMap<>());
        }

        BulkCustomers.Found customer(String number) {
            return customers.get(customerCode(number));
        }

        BulkProducts.Found product(String stockCode) {
            return products.get(PREFIX + stockCode);
        }

        void add(Known more) {
            customers.putAll(more.customers);
            products.putAll(more.products);
        }
    }

    /// Finds or makes all that the documents name and that is not known yet.
    Known missing(Actor actor, Collection<Judgement> documents, Known known, Survey survey) {
        Map<String, BulkCustomers.Wanted> people = new TreeMap<>();
        Map<String, BulkProducts.Wanted> goods = new TreeMap<>();
        for (Judgement document : documents) {
            String code = customerCode(document.customer());
            if (!known.customers.containsKey(code)) {
                people.computeIfAbsent(code, c -> person(c, document));
            }
            for (Judgement.Taken taken : document.taken()) {
                String stockCode = taken.row().stockCode();
                if (!known.products.containsKey(PREFIX + stockCode)) {
                    goods.computeIfAbsent(PREFIX + stockCode, c -> article(c, stockCode, survey));
                }
            }
        }
        return new Known(customers.ensure(actor, people.values()), products.ensure(actor, goods.values()));
    }

    private static BulkCustomers.Wanted person(String code, Judgement document) {
        return document.customer() == null
                ? new BulkCustomers.Wanted(code, "散客（Online Retail）", CURRENCY, "没有客户号的历史订单都记在这里")
                : new BulkCustomers.Wanted(code, "Online Retail " + document.customer(), CURRENCY, document.country());
    }

    private static BulkProducts.Wanted article(String code, String stockCode, Survey survey) {
        String category = CHARGES.contains(stockCode) ? "Online Retail 费用" : "Online Retail";
        Money price = new Money(survey.priceOf(stockCode), CURRENCY);
        return new BulkProducts.Wanted(code, survey.nameOf(stockCode), category, price);
    }

    private static String customerCode(String number) {
        return number == null ? WALK_IN : PREFIX + number;
    }

    /// Where it went, as far as the country tells.
    static OrderDraft.ShipTo shipTo(String recipient, String country) {
        return new OrderDraft.ShipTo(
                recipient,
                null,
                COUNTRIES.get(country.toLowerCase(Locale.ROOT)),
                null,
                null,
                null,
                null,
                country,
                null);
    }

    /// ISO code by English name; names that are no country (European Community, Unspecified) have none.
    private static Map<String, String> countries() {
        Map<String, String> byName = Stream.of(Locale.getISOCountries())
                .collect(Collectors.toMap(
                        code -> Locale.of("", code)
                                .getDisplayCountry(Locale.ENGLISH)
                                .toLowerCase(Locale.ROOT),
                        Function.identity(),
                        (one, other) -> one));
        byName.putAll(Map.of(
                "eire", "IE",
                "usa", "US",
                "rsa", "ZA",
                "uk", "GB",
                "hong kong", "HK",
                "czech republic", "CZ",
                "korea", "KR",
                "uae", "AE"));
        return byName;
    }
}
