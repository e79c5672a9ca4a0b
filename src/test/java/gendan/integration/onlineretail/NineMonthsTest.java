package gendan.integration.onlineretail;

import static org.assertj.core.api.Assertions.assertThat;

import gendan.integration.ImportStatus;
import gendan.integration.ImportView;
import gendan.integration.RetailFiles;
import gendan.testing.GendanTest;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// All nine months of real input: nothing is lost, to the last decimal, and a second time changes nothing.
@GendanTest
class NineMonthsTest {
    /// Sums of the data set's README.
    private static final Map<String, String> SUMS = Map.of(
            "2010-12.csv.gz", "748957.02",
            "2011-01.csv.gz", "560000.26",
            "2011-02.csv.gz", "498062.65",
            "2011-03.csv.gz", "683267.08",
            "2011-04.csv.gz", "493207.121",
            "2011-05.csv.gz", "723333.51",
            "2011-06.csv.gz", "691123.12",
            "2011-07.csv.gz", "681300.111",
            "2011-08.csv.gz", "682680.51");

    private final RetailWorld world;
    private final JdbcClient jdbc;

    NineMonthsTest(RetailWorld world, JdbcClient jdbc) {
        this.world = world;
        this.jdbc = jdbc;
    }

    @Test
    void everyRowAndEveryPennyIsAccountedForAndASecondTimeChangesNothing() {
        var files = RetailFiles.months(RetailFiles.MONTHS);
        ImportView first = world.run(files);

        // 1. the import's own book
        assertThat(first.status()).isEqualTo(ImportStatus.DONE);
        assertThat(first.total().rowsRead()).isEqualTo(320_705);
        assertThat(first.total().moneyRead()).isEqualByComparingTo("5761931.382");
        assertThat(first.total().rowsKnown()).isZero();
        assertAddsUp(first.total());
        for (ImportView.File file : first.files()) {
            assertThat(file.moneyRead()).isEqualByComparingTo(SUMS.get(file.name()));
            assertAddsUp(file);
        }
        // 2. what stands in the tables
        assertThat(linesInTables(first)).isEqualTo(first.total().rowsImported());
        assertThat(moneyInTables(first)).isEqualByComparingTo(first.total().moneyImported());
        assertThat(first.rowsRepeated()).isEqualTo(2_482);
        assertThat(first.reasons().stream().mapToLong(ImportView.Reason::rows).sum())
                .isEqualTo(first.total().rowsReported());
        assertEveryOrderIsWhole();
        // 3. again, in another order
        long events = world.count("select count(*) from platform.event");
        ImportView second = world.run(RetailFiles.months(RetailFiles.MONTHS.reversed()));
        assertThat(second.total().rowsImported()).isZero();
        assertThat(second.total().rowsReported()).isEqualTo(first.total().rowsReported());
        assertThat(second.total().rowsKnown()).isEqualTo(first.total().rowsImported());
        assertThat(second.linesMatched()).isZero();
        assertThat(world.count("select count(*) from platform.event")).isEqualTo(events);
    }

    private static void assertAddsUp(ImportView.File count) {
        assertThat(count.rowsImported() + count.rowsKnown() + count.rowsReported())
                .isEqualTo(count.rowsRead());
        assertThat(count.moneyImported().add(count.moneyKnown()).add(count.moneyReported()))
                .isEqualByComparingTo(count.moneyRead());
    }

    private long linesInTables(ImportView run) {
        return jdbc.sql("""
                        with made as (select target_id from integration.imported_document where run_id = :run)
                        select (select count(*) from ordering.order_line join made on target_id = order_id)
                             + (select count(*) from ordering.historical_return_line join made on target_id = return_id)
                        """).param("run", run.importId()).query(Long.class).single();
    }

    private BigDecimal moneyInTables(ImportView run) {
        return jdbc.sql("""
                        with made as (select target_id from integration.imported_document where run_id = :run)
                        select (select sum(total_amount) from ordering.sales_order join made on target_id = id)
                             - (select sum(amount) from ordering.historical_return join made on target_id = id)
                        """)
                .param("run", run.importId())
                .query(BigDecimal.class)
                .single();
    }

    private void assertEveryOrderIsWhole() {
        assertThat(world.count("""
                        select count(*) from ordering.sales_order o
                        join (select order_id, count(*) as lines, sum(amount) as amount
                              from ordering.order_line group by order_id) l on l.order_id = o.id
                        where historical and (o.line_count <> l.lines or o.total_amount <> l.amount)
                        """)).isZero();
        assertThat(world.count("""
                        select count(*) from ordering.sales_order o
                        where historical and not exists (select from platform.event e where e.subject_id = o.id
                                                         and e.type = 'HistoricalOrderRecorded')
                        """)).isZero();
        assertThat(world.count("""
                        select count(*) from ordering.order_line l join ordering.sales_order o on o.id = l.order_id
                        where o.historical and l.returned + l.cancelled
                              <> coalesce((select sum(quantity) from ordering.historical_return_match m
                                           where m.order_id = l.order_id and m.order_line_no = l.line_no), 0)
                        """)).isZero();
    }
}
