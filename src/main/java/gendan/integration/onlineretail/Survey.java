package gendan.integration.onlineretail;

import gendan.integration.ImportFile;
import gendan.integration.RowProblem;
import gendan.integration.RowSource;
import gendan.integration.UnreadableFile;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The first look at the files, from the first to the last byte, before anything is written: whether they can be
/// read at all, how many rows each invoice has, and what each article is mostly called and mostly costs.
final class Survey {
    /// More rows than this are not taken in one run.
    static final long MOST_ROWS = 3_000_000;

    /// So many sales tell what an article is called and costs.
    private static final int ENOUGH = 60;

    private final Map<String, Count> rowsByInvoice = new HashMap<>();
    private final Map<String, Article> articles = new HashMap<>();
    private final List<RetailDates> dates = new ArrayList<>();
    private final List<FileTotal> totals = new ArrayList<>();
    private final List<RowProblem> problems = new ArrayList<>();
    private long rows;

    /// What was in a file.
    record FileTotal(long rows, BigDecimal money) {}

    private static final class Count {
        private int rows;
    }

    private static final class Article {
        private final Map<String, Integer> names = new HashMap<>();
        private final Map<BigDecimal, Integer> prices = new HashMap<>();
        private int seen;
    }

    /// Looks through all files, also behind one that is unreadable.
    static Survey of(List<ImportFile> files) {
        var survey = new Survey();
        files.forEach(survey::look);
        return survey;
    }

    private void look(ImportFile file) {
        var fileDates = new RetailDates();
        dates.add(fileDates);
        long before = rows;
        BigDecimal money = BigDecimal.ZERO;
        try (RowSource source = RowSource.open(file)) {
            var columns = new RetailColumns(file, source.header(), fileDates);
            for (RowSource.Row row = source.next(); row != null; row = source.next()) {
                SourceRow read = columns.read(row);
                money = money.add(read.money());
                note(read);
                if (++rows > MOST_ROWS) {
                    throw new UnreadableFile(RowProblem.ofRow(file, row.number(), "import.too-many-rows", MOST_ROWS));
                }
            }
            if (fileDates.isAmbiguous()) {
                throw new UnreadableFile(RowProblem.ofFile(file, "import.date-ambiguous"));
            }
        } catch (UnreadableFile unreadable) {
            problems.add(unreadable.problem());
        }
        totals.add(new FileTotal(rows - before, money));
    }

    private void note(SourceRow row) {
        if (row.invoice() != null) {
            rowsByInvoice.computeIfAbsent(row.invoice(), number -> new Count()).rows++;
        }
        if (row.isReadable()) {
            Article article = articles.computeIfAbsent(row.stockCode(), code -> new Article());
            // Remarks of the stock-keepers ("damages", "?") stand where a name should, but never at a price.
            if (row.unitPrice().signum() > 0 && article.seen++ < ENOUGH) {
                article.prices.merge(row.unitPrice(), 1, Integer::sum);
                if (!row.description().isEmpty()) {
                    article.names.merge(row.description(), 1, Integer::sum);
                }
            }
        }
    }

    /// Why the files cannot be imported; empty when they can.
    List<RowProblem> problems() {
        return List.copyOf(problems);
    }

    FileTotal total(int fileNo) {
        return totals.get(fileNo);
    }

    long rows() {
        return rows;
    }

    RetailDates dates(int fileNo) {
        return dates.get(fileNo);
    }

    int rowsOf(String invoice) {
        return rowsByInvoice.get(invoice).rows;
    }

    /// What the article is mostly called; its code when it never has a name.
    String nameOf(String stockCode) {
        return mostly(articles.get(stockCode).names, stockCode);
    }

    BigDecimal priceOf(String stockCode) {
        return mostly(articles.get(stockCode).prices, BigDecimal.ZERO);
    }

    private static <T extends Comparable<T>> T mostly(Map<T, Integer> counts, T otherwise) {
        return counts.entrySet().stream()
                .max(Map.Entry.<T, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(otherwise);
    }
}
