package gendan.integration.onlineretail;

import static org.assertj.core.api.Assertions.assertThat;

import gendan.integration.ImportFile;
import gendan.integration.ImportStatus;
import gendan.integration.ImportView;
import gendan.integration.RetailFiles;
import gendan.kernel.Actor;
import gendan.testing.GendanTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What each kind of row becomes.
@GendanTest
class OnlineRetailImportTest {
    private final RetailWorld world;
    private final ImportOnlineRetail importOnlineRetail;

    OnlineRetailImportTest(RetailWorld world, ImportOnlineRetail importOnlineRetail) {
        this.world = world;
        this.importOnlineRetail = importOnlineRetail;
    }

    private static String row(String invoice, String code, int quantity, String at, String price, String customer) {
        return String.join(",", invoice, code, "THING " + code, "" + quantity, at, price, customer, "France");
    }

    @Test
    void anInvoiceIsAClosedOrderAtItsOwnTimeWithExactAmounts() {
        String invoice = world.number();
        String customer = world.number();
        ImportView view = world.run(new RetailFiles()
                .rows(
                        "a.csv",
                        row(invoice, "22423", 3, "2011-07-01 00:30:00", "12.345", customer + ".0"),
                        row(invoice, "POST", 1, "2011-07-01 00:31:00", "18.0", customer + ".0"))
                .list());
        assertThat(view.status()).isEqualTo(ImportStatus.DONE);
        assertThat(view.ordersMade()).isOne();
        assertThat(world.lines(invoice)).containsExactly("OR-22423 3 12.345 3 0 0", "OR-POST 1 18 1 0 0");
        assertThat(world.order(invoice))
                .containsEntry("status", "COMPLETED")
                .containsEntry("stage", "COMPLETED")
                .containsEntry("fulfilment", "DELIVERED")
                .containsEntry("payment", "PAID")
                .containsEntry("channel", "IMPORT")
                .containsEntry("currency", "GBP")
                .containsEntry("historical", true)
                .containsEntry("customer_name", "Online Retail " + customer)
                .containsEntry("ordered_on", java.sql.Date.valueOf("2011-07-01"))
                .containsEntry("created_at", java.sql.Timestamp.from(java.time.Instant.parse("2011-06-30T23:30:00Z")));
        assertThat(world.order(invoice).get("total_amount")).hasToString("55.035000");
        assertThat(world.orderId(invoice).version()).isEqualTo(7);
        assertThat(world.orderId(invoice).getMostSignificantBits() >>> 16)
                .as("so that lists sort it into its own time")
                .isEqualTo(java.time.Instant.parse("2011-06-30T23:30:00Z").toEpochMilli());
    }

    @Test
    void equalRowsOfAFileAreLinesOfTheirOwnAndCodesInOtherCaseTheSameArticle() {
        String invoice = world.number();
        String row = row(invoice, "85123a", 2, "2011-01-04 10:00:00", "2.55", "");
        ImportView view = world.run(new RetailFiles()
                .rows("a.csv", row, row, row(invoice, "85123A", 1, "2011-01-04 10:00:00", "2.55", ""))
                .list());
        assertThat(world.lines(invoice))
                .containsExactly("OR-85123A 2 2.55 2 0 0", "OR-85123A 2 2.55 2 0 0", "OR-85123A 1 2.55 1 0 0");
        assertThat(view.rowsRepeated()).isOne();
        assertThat(world.order(invoice)).containsEntry("customer_name", "散客（Online Retail）");
    }

    @Test
    void aCancellationOfAllOfAnOrderCancelsIt() {
        String invoice = world.number();
        String customer = world.number();
        String other = world.number();
        world.run(new RetailFiles()
                .rows(
                        "a.csv",
                        row(invoice, "22423", 3, "2011-01-04 10:00:00", "12.75", customer),
                        row(invoice, "22424", 5, "2011-01-04 10:00:00", "1.25", customer),
                        // later, at the same prices, but not what the cancellation as a whole fits
                        row(other, "22423", 9, "2011-01-05 10:00:00", "12.75", customer),
                        row("C" + invoice, "22423", -3, "2011-01-06 10:00:00", "12.75", customer),
                        row("C" + invoice, "22424", -5, "2011-01-06 10:00:00", "1.25", customer))
                .list());
        assertThat(world.order(invoice))
                .containsEntry("status", "CANCELLED")
                .containsEntry("stage", "CANCELLED")
                .containsEntry("returns", "NONE")
                .containsEntry("reason", "OR-C" + invoice);
        assertThat(world.lines(invoice)).containsExactly("OR-22423 3 12.75 0 0 3", "OR-22424 5 1.25 0 0 5");
        assertThat(world.lines(other)).containsExactly("OR-22423 9 12.75 9 0 0");
        assertThat(world.order(other)).containsEntry("returns", "NONE");
    }

    @Test
    void aCancellationOfSomethingIsAReturnAndWhatHasNoOrderIsKept() {
        String invoice = world.number();
        String customer = world.number();
        world.run(new RetailFiles()
                .rows(
                        "a.csv",
                        row(invoice, "22423", 6, "2011-01-04 10:00:00", "12.75", customer),
                        row("C" + invoice, "22423", -2, "2011-01-06 10:00:00", "12.75", customer),
                        row("C" + invoice, "22999", -1, "2011-01-06 10:00:00", "3", customer),
                        row("C" + invoice, "D", -1, "2011-01-06 10:00:00", "30.5", customer),
                        row("C" + invoice, "22423", -9, "2011-01-06 10:00:00", "10", customer))
                .list());
        assertThat(world.order(invoice)).containsEntry("status", "COMPLETED").containsEntry("returns", "FULL");
        assertThat(world.lines(invoice)).containsExactly("OR-22423 6 12.75 6 6 0");
        assertThat(world.returned("C" + invoice))
                .containsExactly("OR-22423 2 12.75 2", "OR-22999 1 3 0", "OR-D 1 30.5 -", "OR-22423 9 10 4");
    }

    @Test
    void aCancellationNeverBelongsToALaterOrderOrToSomebodyElses() {
        String invoice = world.number();
        String foreign = world.number();
        String customer = world.number();
        world.run(new RetailFiles()
                .rows(
                        "a.csv",
                        row("C" + invoice, "22423", -2, "2011-01-03 10:00:00", "12.75", customer),
                        row(foreign, "22423", 6, "2011-01-02 10:00:00", "12.75", world.number()),
                        row(invoice, "22423", 6, "2011-01-04 10:00:00", "12.75", customer))
                .list());
        assertThat(world.returned("C" + invoice)).containsExactly("OR-22423 2 12.75 0");
        assertThat(world.order(invoice)).containsEntry("returns", "NONE");
    }

    @Test
    void aCancellationFindsItsOrderWhenThatComesWithALaterImport() {
        String invoice = world.number();
        String customer = world.number();
        ImportView september = world.run(new RetailFiles()
                .rows("b.csv", row("C" + invoice, "22423", -2, "2011-09-03 10:00:00", "12.75", customer))
                .list());
        assertThat(september.returnsMade()).isOne();
        assertThat(world.returned("C" + invoice)).containsExactly("OR-22423 2 12.75 0");
        ImportView august = world.run(new RetailFiles()
                .rows("a.csv", row(invoice, "22423", 6, "2011-08-04 10:00:00", "12.75", customer))
                .list());
        assertThat(august.linesMatched()).isOne();
        assertThat(world.lines(invoice)).containsExactly("OR-22423 6 12.75 6 2 0");
        assertThat(world.order(invoice)).containsEntry("returns", "PARTIAL");
    }

    @Test
    void whatIsNoOrderIsReportedWithFileRowAndReason() {
        String stock = world.number();
        String found = world.number();
        String fee = world.number();
        String gift = world.number();
        String debt = world.number();
        ImportView view = world.run(new RetailFiles()
                .rows(
                        "no orders.csv",
                        stock + ",21777,,-10,2010-12-01 11:52:00,0.0,,United Kingdom",
                        found + ",21778,\"found, again\",8,2010-12-01 11:52:00,0.0,,United Kingdom",
                        "C" + fee + ",AMAZONFEE,AMAZON FEE,-1,2010-12-07 15:41:00,13541.33,,United Kingdom",
                        gift + ",22841,ROUND CAKE TIN,1,2010-12-05 14:02:00,0.0," + gift + ".0,Germany",
                        "A" + debt + ",B,Adjust bad debt,1,2011-08-12 14:51:00,-11062.06,,United Kingdom")
                .list());
        assertThat(world.reported(view))
                .extracting(r -> r.file() + " " + r.row() + " " + r.code() + " "
                        + r.money().toPlainString())
                .containsExactly(
                        "no orders.csv 2 import.reported.stock-correction 0",
                        "no orders.csv 3 import.reported.stock-correction 0",
                        "no orders.csv 4 import.reported.cost -13541.33",
                        "no orders.csv 6 import.reported.adjustment -11062.06");
        assertThat(world.reported(view).get(1).raw())
                .isEqualTo(found + ",21778,\"found, again\",8,2010-12-01 11:52:00,0.0,,United Kingdom");
        assertThat(world.reported(view).getFirst().reason()).isEqualTo("库存调整：单价为 0，没有客户，不是订单。");
        assertThat(world.lines(gift)).as("given to a customer for nothing").containsExactly("OR-22841 1 0 1 0 0");
        assertThat(view.total().rowsImported()).isOne();
        assertThat(view.total().moneyReported()).isEqualByComparingTo("-24603.39");
    }

    @Test
    void anInvoiceWithAnUnreadableRowIsReportedWholeAndTheRestIsTaken() {
        String broken = world.number();
        String whole = world.number();
        var files = new RetailFiles()
                .rows(
                        "a.csv",
                        row(broken, "22423", 6, "2011-01-04 10:00:00", "12.75", ""),
                        row(broken, "22424", 6, "2011-01-04 10:00:00", "twelve", ""),
                        row(whole, "22423", 1, "2011-01-04 10:00:00", "1", ""),
                        row(broken, "22425", 6, "2011-13-04 10:00:00", "1", ""),
                        ","
                                + row("", "22425", 6, "2011-01-04 10:00:00", "1", "")
                                        .substring(1))
                .list();
        ImportView view = world.run(files);
        assertThat(world.order(broken)).isNull();
        assertThat(world.lines(whole)).hasSize(1);
        assertThat(world.reported(view))
                .extracting(r -> r.row() + " " + r.code())
                .containsExactly(
                        "2 import.reported.invoice-unreadable",
                        "3 import.number-broken",
                        "5 import.date-broken",
                        "6 import.cell-empty");
        assertThat(view.total().rowsRead()).isEqualTo(5);
        assertThat(view.total().rowsImported() + view.total().rowsReported()).isEqualTo(5);
        // Put right, it is taken.
        world.run(new RetailFiles()
                .rows("a.csv", row(broken, "22423", 6, "2011-01-04 10:00:00", "12.75", ""))
                .list());
        assertThat(world.lines(broken)).hasSize(1);
    }

    @Test
    void rowsAreRecognisedWhateverTheFileIsCalledAndHowItIsWritten() {
        String invoice = world.number();
        String customer = world.number();
        String one = row(invoice, "22423", 6, "2011-01-14 10:00:00", "12.75", customer + ".0");
        String two = row(invoice, "22424", 1, "2011-01-14 10:00:00", "1.50", customer + ".0");
        assertThat(world.run(new RetailFiles().rows("a.csv", one, two).list())
                        .total()
                        .rowsImported())
                .isEqualTo(2);
        String rewritten = "\uFEFFCountry;Customer ID;Price;InvoiceDate;Quantity;Description;StockCode;Invoice\r\n"
                + "France;" + customer + ";1.5;1/14/2011 10:00;1;\"THING 22424\";22424;" + invoice + "\r\n\r\n";
        ImportView again = world.run(new RetailFiles()
                .content("b.csv", rewritten)
                .bytes("c.csv", RetailFiles.gzip(RetailFiles.HEADER + "\r\n" + one + "\r\n" + two))
                .list());
        assertThat(again.status()).isEqualTo(ImportStatus.DONE);
        assertThat(again.total().rowsKnown()).isEqualTo(3);
        assertThat(again.total().rowsImported()).isZero();
        assertThat(world.lines(invoice)).hasSize(2);
    }

    @Test
    void anInvoiceMayGoOnInAnotherFileOrInALaterImport() {
        String invoice = world.number();
        String customer = world.number();
        ImportView view = world.run(new RetailFiles()
                .rows("a.csv", row(invoice, "22423", 6, "2011-01-31 23:59:00", "12.75", customer))
                .rows(
                        "b.csv",
                        row(invoice, "22424", 1, "2011-02-01 00:01:00", "1.5", customer),
                        row("C" + invoice, "22423", -6, "2011-02-02 00:00:00", "12.75", customer),
                        row("C" + invoice, "22424", -1, "2011-02-02 00:00:00", "1.5", customer))
                .list());
        assertThat(view.ordersMade()).isOne();
        assertThat(world.order(invoice)).containsEntry("status", "CANCELLED");
        ImportView later = world.run(new RetailFiles()
                .rows(
                        "c.csv",
                        row(invoice, "22424", 1, "2011-02-01 00:01:00", "1.5", customer),
                        row(invoice, "22425", 2, "2011-02-01 00:01:00", "2", customer),
                        row("C" + invoice, "22425", -1, "2011-02-02 00:00:00", "2", customer))
                .list());
        assertThat(later.ordersExtended()).isOne();
        assertThat(later.returnsExtended()).isOne();
        assertThat(later.total().rowsKnown()).isOne();
        assertThat(world.order(invoice)).containsEntry("status", "COMPLETED").containsEntry("returns", "PARTIAL");
        assertThat(world.lines(invoice))
                .containsExactly("OR-22423 6 12.75 6 6 0", "OR-22424 1 1.5 1 1 0", "OR-22425 2 2 2 1 0");
        assertThat(world.order(invoice).get("total_amount")).hasToString("82.000000");
        assertThat(world.order(invoice).get("line_count")).isEqualTo(3);
    }

    @Test
    void twoCopiesOfAFileInOneImportAreTakenOnce() {
        String invoice = world.number();
        String row = row(invoice, "22423", 6, "2011-01-31 23:59:00", "12.75", "");
        ImportView view = world.run(new RetailFiles()
                .rows("a.csv", row, row)
                .rows("copy of a.csv", row, row)
                .list());
        assertThat(world.lines(invoice)).hasSize(2);
        assertThat(view.total().rowsImported()).isEqualTo(2);
        assertThat(view.files().getLast().rowsKnown()).isEqualTo(2);
    }

    @Test
    void anImportThatStopsInTheMiddleLeavesWholeOrdersAndIsCompletedByARepeat() throws Exception {
        List<ImportFile> files = new RetailFiles()
                .content("2011-02.csv", RetailFiles.shifted("2011-02", "77"))
                .list();
        UUID run = world.open(files);
        var importing = Thread.ofPlatform().unstarted(() -> world.perform(run, files));
        importing.start();
        while (world.view(run).rowsDone() == 0 && importing.isAlive()) {
            Thread.onSpinWait();
        }
        importing.interrupt();
        importing.join();
        ImportView stopped = world.view(run);
        assertThat(stopped.status()).isEqualTo(ImportStatus.INTERRUPTED);
        assertThat(stopped.rowsDone()).isPositive().isLessThan(27_707);
        assertThat(world.count("""
                        select count(*) from ordering.sales_order o
                        where historical and line_count <> (select count(*) from ordering.order_line l
                                                            where l.order_id = o.id)
                        """)).isZero();
        ImportView repeated = world.run(files);
        assertThat(repeated.status()).isEqualTo(ImportStatus.DONE);
        assertThat(repeated.total().rowsKnown()).isEqualTo(stopped.total().rowsImported());
        assertThat(repeated.total().moneyRead()).isEqualByComparingTo("498062.65");
        assertThat(stopped.total()
                        .moneyImported()
                        .add(repeated.total().moneyImported())
                        .add(repeated.total().moneyReported()))
                .isEqualByComparingTo("498062.65");
        assertThat(repeated.linesMatched()).isPositive();
    }

    @Test
    void twoImportsOfTheSameFileAtOnceTakeItOnce() throws Exception {
        String rows = RetailFiles.shifted("2011-04", "66");
        List<ImportFile> files = new RetailFiles().content("2011-04.csv", rows).list();
        UUID one = world.open(files);
        UUID other = world.open(files);
        var first = Thread.ofPlatform().start(() -> world.perform(one, files));
        var second = Thread.ofPlatform().start(() -> world.perform(other, files));
        first.join();
        second.join();
        assertThat(world.view(one).total().rowsImported()
                        + world.view(other).total().rowsImported())
                .isEqualTo(29_656);
        assertThat(world.view(one).total().rowsKnown()
                        + world.view(other).total().rowsKnown())
                .isEqualTo(29_656);
    }

    @Test
    void nobodyImportsWithoutThePermission() {
        var nobody =
                new Actor(null, "x", Actor.Kind.PERSON, java.util.Set.of(), gendan.kernel.DataScope.ALL, null, null);
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> importOnlineRetail.run(nobody, UUID.randomUUID(), List.of()))
                .hasMessageContaining("permission.missing");
    }
}
