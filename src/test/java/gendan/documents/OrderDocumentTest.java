package gendan.documents;

import static org.assertj.core.api.Assertions.assertThat;

import gendan.kernel.DataScope;
import gendan.kernel.Permission;
import gendan.ordering.OrderWorld;
import gendan.ordering.PaymentMethod;
import gendan.testing.Answer;
import gendan.testing.Fixtures;
import gendan.testing.GendanTest;
import gendan.testing.Http;
import gendan.testing.TestPerson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;

/// An order on paper says all that the template asks for. What the tests print is left in target/documents to be
/// looked at.
@GendanTest
class OrderDocumentTest {
    private static final Path LEFT = Path.of("target", "documents");

    private final Http http;
    private final OrderWorld world;
    private final Fixtures fixtures;
    private final TestPerson clerk;

    OrderDocumentTest(Http http, OrderWorld world, Fixtures fixtures) {
        this.http = http;
        this.world = world;
        this.fixtures = fixtures;
        this.clerk = fixtures.administrator();
    }

    private static Map<String, Object> body(UUID customer, String requirements, List<Map<String, Object>> lines) {
        var body = new HashMap<String, Object>();
        body.put("customerId", customer);
        body.put("paymentMethod", PaymentMethod.ON_ACCOUNT);
        body.put("expectedDeliveryOn", "2099-01-31");
        body.put("orderedOn", "2026-11-20");
        body.put("contactName", "李雷");
        body.put("contactPhone", "139 0000 1111");
        body.put("contactEmail", "li.lei@example.com");
        body.put("customerAddress", "深圳市南山区科技路 9 号");
        body.put("specialRequirements", requirements);
        body.put("lines", lines);
        body.put("submit", true);
        return body;
    }

    private static Map<String, Object> row(String sku, int quantity, String remark) {
        return remark == null
                ? Map.of("sku", sku, "quantity", Integer.toString(quantity))
                : Map.of("sku", sku, "quantity", Integer.toString(quantity), "remark", remark);
    }

    private String order(Map<String, Object> body) {
        return http.as(clerk).post("/api/orders", body).expect(201).text("/id");
    }

    private byte[] document(String id, String query) throws IOException {
        Answer answer =
                http.as(clerk).get("/api/orders/" + id + "/document?" + query).expect(200);
        Files.createDirectories(LEFT);
        byte[] bytes = answer.bytes();
        Files.write(LEFT.resolve(query.replaceAll("[^a-z0-9]", "-")), bytes);
        return bytes;
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void thePdfHasAllSixBlocksOfTheTemplate() throws IOException {
        String sku = world.sku("1250.50", 100);
        String id = order(body(world.customer(null), "请用 <木箱> & 防潮", List.of(row(sku, 4, null))));
        http.as(clerk).post("/api/orders/" + id + "/confirm", Map.of()).expect(200);
        String text = text(document(id, "format=pdf&language=zh"));
        for (String heading : List.of("客户信息", "订单信息", "支付信息", "订单处理流程", "订单跟踪", "客户沟通")) {
            assertThat(text).contains(heading);
        }
        assertThat(text)
                .contains("客户名称", "联系地址", "联系方式", "电子邮件")
                .contains("产品名称", "产品型号", "规格", "数量", "单价", "总价", "下单日期", "预计交货日期")
                .contains("支付方式", "支付状态", "月结", "未付款")
                .contains("订单确认", "库存检查", "生产安排", "物流配送")
                .contains("订单状态更新", "问题反馈与解决")
                .contains("订单确认沟通", "订单状态通知", "问题沟通与反馈")
                .contains("李雷 139 0000 1111", "li.lei@example.com", "深圳市南山区科技路 9 号")
                .contains("请用 <木箱> & 防潮", "2099-01-31", "2026-11-20")
                .contains("1,250.50", "5,002.00", "伍仟零贰元整", "产品" + sku)
                .contains("确认订单", "1 / ");
    }

    @Test
    void theEnglishPdfHasEnglishWords() throws IOException {
        String sku = world.sku("10", 100);
        String id = order(body(world.customer(null), null, List.of(row(sku, 4, null))));
        String text = text(document(id, "format=pdf&language=en"));
        assertThat(text)
                .contains("Customer order", "1 Customer", "2 Order", "3 Payment", "4 Process", "5 Tracking")
                .contains("6 Communication", "On account", "Order confirmation", "Order SO", "40.00")
                .doesNotContain("订单信息");
    }

    @Test
    void aThousandLinesRunOverPagesEachWithItsHeadAndNumber() throws IOException {
        List<String> skus =
                IntStream.range(0, 20).mapToObj(i -> world.sku("1.25", 100_000)).toList();
        List<Map<String, Object>> lines = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            lines.add(row(skus.get(i % 20), i + 1, null));
        }
        String id = order(body(world.customer(null), null, lines));
        byte[] pdf = document(id, "format=pdf&language=zh&lines=1000");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            int pages = document.getNumberOfPages();
            assertThat(pages).isBetween(15, 80);
            var stripper = new PDFTextStripper();
            for (int page : List.of(1, 2, pages / 2, pages - 2)) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(document)).contains("产品名称", page + " / " + pages);
            }
        }
        assertThat(pdf.length).as("glyphs in use only").isLessThan(1_000_000);
        assertThat(text(pdf)).contains("\n1000 产品");
    }

    @Test
    void theWorkbookHasNumbersAndDatesAndNoFormulas() throws IOException {
        String sku = world.sku("3.125", 100);
        String id = order(body(
                world.customer(null),
                "=HYPERLINK(\"http://x\")",
                List.of(row(sku, 4, "+1-1"), row(sku, 2, "@SUM(A1)"))));
        byte[] xlsx = document(id, "format=xlsx&language=zh");
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            List<Sheet> sheets = workbook.getSheets().toList();
            assertThat(sheets).extracting(Sheet::getName).containsExactly("客户订单", "产品明细");
            List<Row> list = sheets.get(1).read();
            assertThat(list.getFirst().getCellText(1)).isEqualTo("产品名称");
            assertThat(list.get(1).getCell(4).getType()).isEqualTo(CellType.NUMBER);
            assertThat(list.get(1).getCellAsNumber(4).orElseThrow()).isEqualByComparingTo("4");
            assertThat(list.get(1).getCellAsNumber(6).orElseThrow()).isEqualByComparingTo("3.125");
            assertThat(list.get(1).getCellAsNumber(7).orElseThrow()).isEqualByComparingTo(new BigDecimal("12.50"));
            assertThat(list.get(1).getCellAsDate(8).orElseThrow()).isEqualTo("2099-01-31T00:00");
            assertThat(list.get(1).getCell(1).getType()).isEqualTo(CellType.STRING);
            assertThat(list.get(1).getCellText(1)).endsWith("\n+1-1");
            List<Row> all = sheets.getFirst().read();
            for (Sheet sheet : sheets) {
                for (Row row : sheet.read()) {
                    row.stream()
                            .filter(cell -> cell != null)
                            .forEach(cell -> assertThat(cell.getFormula()).isNull());
                }
            }
            String whole = String.join(
                    "\n",
                    all.stream()
                            .flatMap(Row::stream)
                            .filter(cell -> cell != null && cell.getType() == CellType.STRING)
                            .map(org.dhatim.fastexcel.reader.Cell::asString)
                            .toList());
            assertThat(whole)
                    .contains("一、客户信息", "二、订单信息", "三、支付信息", "四、订单处理流程", "五、订单跟踪", "六、客户沟通")
                    .contains("=HYPERLINK(\"http://x\")", "人民币大写");
        }
    }

    @Test
    void theFileIsNamedAfterTheOrder() {
        String id = order(body(world.customer(null), null, List.of(row(world.sku("1", 9), 1, null))));
        String number = http.as(clerk).get("/api/orders/" + id).text("/number");
        Answer answer = http.as(clerk)
                .get("/api/orders/" + id + "/document?format=xlsx&language=zh")
                .expect(200);
        assertThat(answer.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"order-" + number + ".xlsx\"; filename*=UTF-8''%E8%AE%A2%E5%8D%95-"
                        + number + ".xlsx");
        assertThat(http.as(clerk)
                        .get("/api/orders/" + id + "/document")
                        .expect(200)
                        .header("Content-Type"))
                .isEqualTo("application/pdf");
    }

    @Test
    void aDraftCanBePrintedToo() throws IOException {
        var body = body(world.customer(null), null, List.of(row(world.sku("1", 9), 1, null)));
        body.put("submit", false);
        assertThat(text(document(order(body), "format=pdf&language=zh&draft"))).contains("草稿");
    }

    @Test
    void unknownFormatsLanguagesAndOrdersAreRefused() {
        String id = order(body(world.customer(null), null, List.of(row(world.sku("1", 9), 1, null))));
        String path = "/api/orders/" + id + "/document";
        http.as(clerk).get(path + "?format=doc").expectProblem(422, "document.format-unknown");
        http.as(clerk).get(path + "?language=fr").expectProblem(422, "document.language-unknown");
        http.as(clerk).get("/api/orders/" + UUID.randomUUID() + "/document").expectProblem(404, "order.not-found");
        TestPerson other = fixtures.person(DataScope.OWN, null, null, Permission.ORDER_READ);
        http.as(other).get(path).expectProblem(404, "order.not-found");
    }
}
