package gendan.integration.onlineretail;

import gendan.catalog.BulkProducts;
import gendan.customer.BulkCustomers;
import gendan.integration.ImportRun;
import gendan.integration.ImportRun.FileCount;
import gendan.integration.ImportRunStore.Reported;
import gendan.integration.onlineretail.ImportedDocuments.Imported;
import gendan.integration.onlineretail.ImportedDocuments.Made;
import gendan.integration.onlineretail.Judgement.Kind;
import gendan.integration.onlineretail.Judgement.Taken;
import gendan.integration.onlineretail.RetailParties.Known;
import gendan.ordering.HistoricalOrder;
import gendan.ordering.HistoricalReturn;
import gendan.ordering.Order;
import gendan.ordering.RecordHistoricalOrders;
import gendan.ordering.RecordHistoricalReturns;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/// Turns judged invoices into orders and credit notes, leaving out the rows that are there already, and counts.
/// Pure: what it made is in its lists.
final class RetailBatch {
    final List<HistoricalOrder> orders = new ArrayList<>();
    final List<HistoricalReturn> returns = new ArrayList<>();
    final List<RecordHistoricalOrders.Extension> orderExtensions = new ArrayList<>();
    final List<RecordHistoricalReturns.Extension> returnExtensions = new ArrayList<>();
    final List<Made> made = new ArrayList<>();
    final List<Made> extended = new ArrayList<>();
    final List<Reported> reported = new ArrayList<>();

    private final Map<String, Imported> there;
    private final Map<Integer, FileCount> files = new TreeMap<>();
    private long repeated;

    /// @param there what was imported before, by invoice number
    RetailBatch(Map<String, Imported> there) {
        this.there = there;
    }

    /// The rows that are new.
    List<Taken> fresh(Judgement document) {
        Imported before = there.get(document.number());
        return before == null
                ? document.taken()
                : document.taken().stream()
                        .filter(taken -> !before.rowIds().contains(taken.id()))
                        .toList();
    }

    void add(Judgement document, Known known) {
        List<Taken> fresh = fresh(document);
        count(document, fresh);
        if (fresh.isEmpty()) {
            return;
        }
        List<HistoricalOrder.Line> lines =
                fresh.stream().map(taken -> line(taken.row(), known)).toList();
        Imported before = there.get(document.number());
        if (before != null) {
            extend(document, before, fresh, lines);
            return;
        }
        BulkCustomers.Found customer = known.customer(document.customer());
        Instant at = document.at().atZone(RetailDates.ZONE).toInstant();
        UUID id = HistoricalOrder.id("online-retail", document.number(), at, rank(document.number()));
        made.add(new Made(document.number(), id, fresh));
        if (document.kind() == Kind.ORDER) {
            orders.add(new HistoricalOrder(
                    id,
                    RetailParties.PREFIX + document.number(),
                    at,
                    document.at().toLocalDate(),
                    new Order.Customer(customer.id(), customer.name()),
                    RetailParties.shipTo(customer.name(), document.country()),
                    RetailParties.CURRENCY,
                    null,
                    lines));
        } else {
            returns.add(new HistoricalReturn(
                    id,
                    RetailParties.PREFIX + document.number(),
                    customer.id(),
                    at,
                    document.at().toLocalDate(),
                    RetailParties.CURRENCY,
                    returned(document, lines)));
        }
    }

    private void extend(Judgement document, Imported before, List<Taken> fresh, List<HistoricalOrder.Line> lines) {
        extended.add(new Made(document.number(), before.targetId(), fresh));
        if (document.kind() == Kind.ORDER) {
            orderExtensions.add(new RecordHistoricalOrders.Extension(before.targetId(), lines));
        } else {
            returnExtensions.add(new RecordHistoricalReturns.Extension(before.targetId(), returned(document, lines)));
        }
    }

    private static HistoricalOrder.Line line(SourceRow row, Known known) {
        BulkProducts.Found product = known.product(row.stockCode());
        return new HistoricalOrder.Line(
                product.skuId(),
                RetailParties.PREFIX + row.stockCode(),
                row.description().isEmpty() ? product.name() : row.description(),
                product.unit(),
                row.quantity().abs(),
                row.unitPrice());
    }

    private static List<HistoricalReturn.Line> returned(Judgement document, List<HistoricalOrder.Line> lines) {
        return lines.stream()
                .map(line -> new HistoricalReturn.Line(line, origin(document, line)))
                .toList();
    }

    /// Discounts were never ordered, and of customers without a number nobody knows who is who.
    private static HistoricalReturn.Origin origin(Judgement document, HistoricalOrder.Line line) {
        String stockCode = line.sku().substring(RetailParties.PREFIX.length());
        if (document.customer() == null || Set.of("D", "B", "CRUK").contains(stockCode)) {
            return HistoricalReturn.Origin.NONE;
        }
        return RetailParties.CHARGES.contains(stockCode)
                ? HistoricalReturn.Origin.SAME_PRICE
                : HistoricalReturn.Origin.ANY_PRICE;
    }

    /// Invoice numbers rise, so they tell the order within a minute.
    private static int rank(String number) {
        String digits = number.startsWith("C") ? number.substring(1) : number;
        return (int) (Long.parseLong(digits.length() > 15 ? digits.substring(digits.length() - 15) : digits) & 0xFFF);
    }

    private void count(Judgement document, List<Taken> fresh) {
        fresh.forEach(taken -> file(taken.row()).imported(taken.row().money()));
        repeated += fresh.stream().filter(taken -> taken.copy() > 1).count();
        Set<Long> isFresh = fresh.stream().map(Taken::id).collect(Collectors.toSet());
        document.taken().stream()
                .filter(taken -> !isFresh.contains(taken.id()))
                .forEach(taken -> file(taken.row()).known(taken.row().money()));
        document.copies().forEach(row -> file(row).known(row.money()));
        for (Judgement.Reported row : document.reported()) {
            SourceRow source = row.row();
            file(source).reported(source.money());
            reported.add(new Reported(source.fileNo(), source.row(), row.reason(), source.money(), source.raw()));
        }
    }

    private FileCount file(SourceRow row) {
        return files.computeIfAbsent(row.fileNo(), FileCount::new);
    }

    ImportRun counts(UUID runId, Known found) {
        return new ImportRun(
                runId,
                orders.size(),
                orderExtensions.size(),
                returns.size(),
                returnExtensions.size(),
                (int) found.customers().values().stream()
                        .filter(BulkCustomers.Found::made)
                        .count(),
                (int) found.products().values().stream()
                        .filter(BulkProducts.Found::made)
                        .count(),
                repeated,
                List.copyOf(files.values()));
    }
}
