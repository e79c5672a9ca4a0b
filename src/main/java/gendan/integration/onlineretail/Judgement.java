package gendan.integration.onlineretail;

import gendan.kernel.Violation;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// What an invoice is: an order, a credit note, or neither; and for each row whether it belongs to it, is a copy of
/// one that does, or is no order at all and reported with its reason.
///
/// @param taken rows that make the order or the credit note, in their order
/// @param copies rows that another file of this run has too
/// @param reported all others
/// @param customer null when unknown
record Judgement(
        Kind kind,
        String number,
        List<Taken> taken,
        List<SourceRow> copies,
        List<Reported> reported,
        String customer,
        String country,
        LocalDateTime at) {
    enum Kind {
        ORDER,
        CREDIT_NOTE,
        NOTHING
    }

    /// @param id under which the row is known for good
    /// @param copy 2 or more when the invoice has the same row several times
    record Taken(SourceRow row, long id, int copy) {}

    record Reported(SourceRow row, Violation reason) {}

    private static final Pattern ORDER = Pattern.compile("\\d+");
    private static final Pattern CREDIT_NOTE = Pattern.compile("C\\d+");

    /// The seller's own costs, which no customer ordered.
    private static final Set<String> COSTS = Set.of("AMAZONFEE", "BANK CHARGES", "CRUK", "S", "B");

    static Judgement of(Invoice invoice) {
        List<SourceRow> rows = invoice.rows();
        Violation unreadable = unreadable(invoice);
        if (unreadable != null) {
            return refused(invoice, unreadable);
        }
        Kind kind = ORDER.matcher(invoice.number()).matches()
                ? Kind.ORDER
                : CREDIT_NOTE.matcher(invoice.number()).matches() ? Kind.CREDIT_NOTE : Kind.NOTHING;
        String customer = rows.stream()
                .map(SourceRow::customer)
                .filter(c -> c != null)
                .findFirst()
                .orElse(null);
        boolean isSold = rows.stream()
                .anyMatch(row -> row.unitPrice().signum() > 0 && row.quantity().signum() > 0);
        List<Reported> reported = new ArrayList<>();
        List<SourceRow> belonging = new ArrayList<>();
        for (SourceRow row : rows) {
            String reason = switch (kind) {
                case ORDER -> whyNotOrdered(row, customer, isSold);
                case CREDIT_NOTE -> whyNotCredited(row, customer);
                case NOTHING -> "import.reported.adjustment";
            };
            if (reason == null) {
                belonging.add(row);
            } else {
                reported.add(new Reported(row, Violation.of(reason, "", row.invoice(), row.stockCode())));
            }
        }
        List<SourceRow> copies = new ArrayList<>();
        List<Taken> taken = identified(belonging, copies);
        return new Judgement(
                belonging.isEmpty() ? Kind.NOTHING : kind,
                invoice.number(),
                taken,
                copies,
                List.copyOf(reported),
                customer,
                rows.getFirst().country(),
                rows.stream().map(SourceRow::at).min(LocalDateTime::compareTo).orElseThrow());
    }

    /// An invoice is taken whole or not at all.
    private static Violation unreadable(Invoice invoice) {
        Set<String> customers = new HashSet<>();
        for (SourceRow row : invoice.rows()) {
            if (!row.isReadable()) {
                return Violation.of(
                        "import.reported.invoice-unreadable",
                        "",
                        invoice.number() == null ? "" : invoice.number(),
                        row.row());
            }
            if (row.customer() != null) {
                customers.add(row.customer());
            }
        }
        return customers.size() > 1
                ? Violation.of("import.reported.two-customers", "", invoice.number(), String.join(", ", customers))
                : null;
    }

    private static Judgement refused(Invoice invoice, Violation reason) {
        List<Reported> reported = invoice.rows().stream()
                .map(row -> new Reported(row, row.isReadable() ? reason : row.problem()))
                .toList();
        return new Judgement(Kind.NOTHING, invoice.number(), List.of(), List.of(), reported, null, null, null);
    }

    private static String whyNotOrdered(SourceRow row, String customer, boolean isSold) {
        if (row.unitPrice().signum() < 0) {
            return "import.reported.adjustment";
        }
        if (row.isFree() && (row.quantity().signum() <= 0 || customer == null && !isSold)) {
            return "import.reported.stock-correction";
        }
        if (row.quantity().signum() <= 0) {
            return "import.reported.negative-quantity";
        }
        return customer == null && COSTS.contains(row.stockCode()) ? "import.reported.cost" : null;
    }

    private static String whyNotCredited(SourceRow row, String customer) {
        if (row.unitPrice().signum() < 0) {
            return "import.reported.adjustment";
        }
        if (row.quantity().signum() >= 0) {
            return "import.reported.positive-quantity";
        }
        return customer == null && COSTS.contains(row.stockCode()) ? "import.reported.cost" : null;
    }

    /// Equal rows of one file are rows of their own; those of another file are the same ones again.
    private static List<Taken> identified(List<SourceRow> rows, List<SourceRow> copies) {
        Map<Integer, Map<Long, Integer>> seen = new HashMap<>();
        Set<Long> ids = new HashSet<>();
        List<Taken> taken = new ArrayList<>(rows.size());
        for (SourceRow row : rows) {
            int copy =
                    seen.computeIfAbsent(row.fileNo(), no -> new HashMap<>()).merge(row.identity(1), 1, Integer::sum);
            long id = row.identity(copy);
            if (ids.add(id)) {
                taken.add(new Taken(row, id, copy));
            } else {
                copies.add(row);
            }
        }
        return taken;
    }
}
