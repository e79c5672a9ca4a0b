package gendan.integration;

import static org.assertj.core.api.Assertions.assertThat;

import gendan.integration.onlineretail.RetailWorld;
import gendan.testing.GendanTest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// A file that cannot be read to its end says where, and nothing of it, nor of the files beside it, is used.
@GendanTest
class BadFilesTest {
    private final RetailWorld world;
    private final String invoice;
    private final String row;

    BadFilesTest(RetailWorld world) {
        this.world = world;
        this.invoice = world.number();
        this.row = invoice + ",22423,THING,1,2011-01-14 10:00:00,1.5,,France";
    }

    private void assertRefused(RetailFiles bad, String problem) {
        ImportView view = world.run(bad.rows("good.csv", row).list());
        assertThat(view.status()).isEqualTo(ImportStatus.REFUSED);
        assertThat(view.problems())
                .extracting(p -> p.file() + ":" + p.row() + " " + p.code())
                .containsExactly(problem);
        assertThat(view.problems().getFirst().detail()).doesNotContain("{", "import.");
        assertThat(world.order(invoice)).isNull();
        assertThat(view.rowsDone()).isZero();
    }

    @Test
    void anEmptyFile() {
        assertRefused(new RetailFiles().content("bad.csv", ""), "bad.csv:null import.file-empty");
        assertRefused(new RetailFiles().content("bad.csv", "\n\n"), "bad.csv:null import.file-empty");
        assertRefused(new RetailFiles().bytes("bad.gz", RetailFiles.gzip("")), "bad.gz:null import.file-empty");
    }

    @Test
    void aCutOrDamagedGzip() {
        StringBuilder many = new StringBuilder(RetailFiles.HEADER);
        for (int i = 0; i < 5_000; i++) {
            many.append('\n').append(row.replace("22423", Integer.toString(i * 7919)));
        }
        byte[] whole = RetailFiles.gzip(many.toString());
        var cut = new RetailFiles().bytes("bad.gz", Arrays.copyOf(whole, whole.length - 100));
        ImportView view = world.run(cut.list());
        assertThat(view.status()).isEqualTo(ImportStatus.REFUSED);
        assertThat(view.problems().getFirst().code()).isEqualTo("import.gzip-broken");
        assertThat(view.problems().getFirst().row()).isBetween(2L, 5_001L);
        byte[] damaged = whole.clone();
        damaged[damaged.length - 6] ^= 1;
        assertRefused(new RetailFiles().bytes("bad.gz", damaged), "bad.gz:5001 import.gzip-broken");
        assertRefused(
                new RetailFiles().bytes("bad.gz", new byte[] {0x1F, (byte) 0x8B, 9}), "bad.gz:1 import.gzip-broken");
    }

    @Test
    void anotherEncoding() {
        String text = RetailFiles.HEADER + "\n" + row + "\n" + row.replace("THING", "Voucher £20") + "\n";
        assertRefused(
                new RetailFiles().bytes("bad.csv", text.getBytes(Charset.forName("windows-1252"))),
                "bad.csv:3 import.not-utf8");
        assertRefused(
                new RetailFiles().bytes("bad.csv", text.getBytes(StandardCharsets.UTF_16)),
                "bad.csv:1 import.not-utf8");
    }

    @Test
    void otherColumns() {
        String some = "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID\n";
        assertRefused(new RetailFiles().content("bad.csv", some + row), "bad.csv:1 import.columns-missing");
        assertRefused(
                new RetailFiles().content("bad.csv", RetailFiles.HEADER + ",Colour\n" + row + ",red"),
                "bad.csv:1 import.columns-unknown");
        assertRefused(
                new RetailFiles().content("bad.csv", RetailFiles.HEADER + ",Country\n" + row + ",France"),
                "bad.csv:1 import.column-twice");
        assertRefused(new RetailFiles().content("bad.csv", "hello\nworld\n"), "bad.csv:1 import.columns-missing");
    }

    @Test
    void aQuotationMarkThatIsNeverClosed() {
        StringBuilder text = new StringBuilder(RetailFiles.HEADER).append('\n').append(row.replace("THING", "\"THING"));
        for (int i = 0; i < 300; i++) {
            text.append('\n').append(row);
        }
        assertRefused(new RetailFiles().content("bad.csv", text.toString()), "bad.csv:2 import.quote-open");
    }

    @Test
    void whatOnlyLooksLikeAWorkbook() {
        assertRefused(new RetailFiles().content("bad.xlsx", "PK hello"), "bad.xlsx:null import.xlsx-broken");
    }

    @Test
    void slashedDatesThatNothingTellsApart() {
        assertRefused(
                new RetailFiles().content("bad.csv", RetailFiles.HEADER + "\n" + row.replace("2011-01-14", "1/4/2011")),
                "bad.csv:null import.date-ambiguous");
    }

    @Test
    void allBadFilesAreNamedAtOnce() {
        ImportView view = world.run(new RetailFiles()
                .content("one.csv", "")
                .content("two.csv", "hello\n")
                .rows("good.csv", row)
                .list());
        assertThat(view.problems()).extracting(ImportView.Problem::file).containsExactly("one.csv", "two.csv");
    }

    @Test
    void oddButReadableFilesAreRead() {
        String quoted = RetailFiles.HEADER + "\r\n"
                + row.replace("THING", "\"TWO\r\nLINES, \"\"QUOTED\"\"  AND  WIDE\"") + "\r\n\r\n"
                + row.replace("22423", "22424");
        ImportView view = world.run(
                new RetailFiles().content("odd.csv", "\uFEFF" + quoted).list());
        assertThat(view.status()).isEqualTo(ImportStatus.DONE);
        assertThat(world.lines(invoice)).hasSize(2);
        assertThat(world.names(invoice)).containsExactly("TWO LINES, \"QUOTED\" AND WIDE", "THING");
    }
}
