package gendan.integration.onlineretail;

import gendan.integration.ImportFile;
import gendan.integration.ImportQueries;
import gendan.integration.ImportQueue;
import gendan.integration.ImportRunStore;
import gendan.integration.ImportView;
import gendan.kernel.Actor;
import gendan.kernel.Ids;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Imports made-up files, and reads what came of them. Every instance has invoice and customer numbers of its own.
@TestComponent
public final class RetailWorld {
    private static final AtomicInteger NEXT =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(1, 9_000));

    private final ImportOnlineRetail importOnlineRetail;
    private final ImportRunStore runs;
    private final ImportQueue queue;
    private final ImportQueries queries;
    private final Ids ids;
    private final JdbcClient jdbc;

    RetailWorld(
            ImportOnlineRetail importOnlineRetail,
            ImportRunStore runs,
            ImportQueue queue,
            ImportQueries queries,
            Ids ids,
            JdbcClient jdbc) {
        this.importOnlineRetail = importOnlineRetail;
        this.runs = runs;
        this.queue = queue;
        this.queries = queries;
        this.ids = ids;
        this.jdbc = jdbc;
    }

    /// An invoice number, also fit for a customer.
    public String number() {
        return "88" + String.format("%06d", NEXT.incrementAndGet());
    }

    public UUID open(List<ImportFile> files) {
        UUID run = ids.next();
        runs.open(Actor.SYSTEM, run, ImportOnlineRetail.KIND, "GBP", files);
        return run;
    }

    public ImportView run(List<ImportFile> files) {
        UUID run = open(files);
        perform(run, files);
        return view(run);
    }

    public void perform(UUID run, List<ImportFile> files) {
        queue.perform(run, () -> importOnlineRetail.run(Actor.SYSTEM, run, files));
    }

    public ImportView view(UUID run) {
        return queries.view(Actor.SYSTEM, run);
    }

    public List<ImportView.ReportedRow> reported(ImportView view) {
        return queries.reported(Actor.SYSTEM, view.importId(), null, 200).items();
    }

    /// The order's columns, or null when there is none.
    public Map<String, Object> order(String invoice) {
        return jdbc
                .sql("select * from ordering.sales_order where number = :number")
                .param("number", "OR-" + invoice)
                .query()
                .listOfRows()
                .stream()
                .findFirst()
                .orElse(null);
    }

    public UUID orderId(String invoice) {
        return (UUID) order(invoice).get("id");
    }

    /// `SKU quantity price shipped returned cancelled` of each line.
    public List<String> lines(String invoice) {
        return jdbc.sql("""
                        select concat_ws(' ', l.sku_code, trim_scale(l.quantity), trim_scale(l.unit_price),
                                         trim_scale(l.shipped), trim_scale(l.returned), trim_scale(l.cancelled))
                        from ordering.sales_order o join ordering.order_line l on l.order_id = o.id
                        where o.number = :number order by l.line_no
                        """)
                .param("number", "OR-" + invoice)
                .query(String.class)
                .list();
    }

    public List<String> names(String invoice) {
        return jdbc.sql("""
                        select l.product_name
                        from ordering.sales_order o join ordering.order_line l on l.order_id = o.id
                        where o.number = :number order by l.line_no
                        """)
                .param("number", "OR-" + invoice)
                .query(String.class)
                .list();
    }

    /// `SKU quantity price matched` of each line of a credit note; `-` where no order is looked for.
    public List<String> returned(String creditNote) {
        return jdbc.sql("""
                        select concat_ws(' ', l.sku_code, trim_scale(l.quantity), trim_scale(l.unit_price),
                                         coalesce(trim_scale(l.matched)::text, '-'))
                        from ordering.historical_return r join ordering.historical_return_line l on l.return_id = r.id
                        where r.number = :number order by l.line_no
                        """)
                .param("number", "OR-" + creditNote)
                .query(String.class)
                .list();
    }

    public long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
