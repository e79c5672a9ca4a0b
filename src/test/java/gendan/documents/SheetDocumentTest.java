package gendan.documents;

import static org.assertj.core.api.Assertions.assertThat;

import gendan.kernel.DataScope;
import gendan.kernel.Permission;
import gendan.ordering.OrderWorld;
import gendan.platform.Subscribers;
import gendan.testing.Answer;
import gendan.testing.Fixtures;
import gendan.testing.GendanTest;
import gendan.testing.Http;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

/// A process sheet on paper has the columns that companies know. What the tests print is left in target/documents.
@GendanTest
class SheetDocumentTest {
    private static final Path LEFT = Path.of("target", "documents");

    private final Http http;
    private final OrderWorld world;
    private final Fixtures fixtures;
    private final Subscribers subscribers;

    SheetDocumentTest(Http http, OrderWorld world, Fixtures fixtures, Subscribers subscribers) {
        this.http = http.as(fixtures.administrator());
        this.world = world;
        this.fixtures = fixtures;
        this.subscribers = subscribers;
    }

    @Test
    void thePdfHasTheFiveColumnsAndTheSixStepsInBothLanguages() throws IOException {
        String order = shortOfStock();
        assertThat(text(order, "zh"))
                .contains("订单流程表", "步骤", "负责人", "预期时间", "状态", "备注")
                .contains("订单接收与确认", "销售团队", "2 小时", "进行中")
                .contains("库存检查", "仓库管理员", "1 小时", "受阻", "库存不足")
                .contains("订单准备与打包", "包装团队", "3 小时", "待完成", "等待库存补充")
                .contains("物流安排", "物流协调员")
                .contains("发货与跟踪", "物流公司", "1 天")
                .contains("售后服务与反馈收集", "客户服务团队", "1 周");
        assertThat(text(order, "en"))
                .contains("Step", "Owner", "Expected time", "Status", "Remark")
                .contains("2 hours", "1 hour", "1 week", "Blocked", "Waiting for stock");
    }

    @Test
    void theWorkbookHasOneRowForEachStep() throws IOException {
        byte[] bytes = http.get(shortOfStock() + "/sheet/document?format=xlsx&language=zh")
                .expect(200)
                .bytes();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            List<List<String>> rows = workbook.getFirstSheet().read().stream()
                    .map(SheetDocumentTest::texts)
                    .toList();
            int head = rows.indexOf(List.of("步骤", "负责人", "预期时间", "状态", "备注"));
            assertThat(head).isPositive();
            assertThat(rows.get(head + 2)).containsExactly("库存检查", "仓库管理员", "1 小时", "受阻", "库存不足");
        }
    }

    @Test
    void itIsForThoseWhoSeeTheOrder() {
        String order = shortOfStock();
        var stranger = fixtures.person(DataScope.OWN, null, null, Permission.ORDER_READ);
        http.as(stranger).get(order + "/sheet/document").expectProblem(404, "sheet.not-found");
        http.get(order + "/sheet/document?format=docx").expectProblem(422, "document.format-unknown");
        http.get(order + "/sheet/document?language=fr").expectProblem(422, "document.language-unknown");
    }

    private String shortOfStock() {
        String order = http.post(
                        "/api/orders",
                        Map.of(
                                "customerId",
                                world.customer(null),
                                "paymentMethod",
                                "ON_ACCOUNT",
                                "submit",
                                true,
                                "lines",
                                List.of(Map.of("sku", world.sku("10", 1), "quantity", "3"))))
                .expect(201)
                .header("Location");
        subscribers.drain();
        return order;
    }

    private String text(String order, String language) throws IOException {
        Answer answer = http.get(order + "/sheet/document?language=" + language).expect(200);
        Files.createDirectories(LEFT);
        Files.write(LEFT.resolve("sheet-" + language + ".pdf"), answer.bytes());
        try (PDDocument document = Loader.loadPDF(answer.bytes())) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static List<String> texts(Row row) {
        return row.stream()
                .filter(cell -> cell != null && !cell.getText().isEmpty())
                .map(cell -> cell.getText())
                .toList();
    }
}
