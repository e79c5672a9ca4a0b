package gendan.integration;

import static org.assertj.core.api.Assertions.assertThat;

import gendan.integration.onlineretail.RetailWorld;
import gendan.kernel.Permission;
import gendan.testing.Answer;
import gendan.testing.Fixtures;
import gendan.testing.GendanTest;
import gendan.testing.Http;
import gendan.testing.TestPerson;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/// Imports over HTTP: uploading, following, reading what was reported.
@GendanTest
class ImportApiTest {
    private static final String BOUNDARY = "----gendan";

    private final Http http;
    private final TestPerson importer;
    private final RetailWorld world;

    ImportApiTest(Http http, Fixtures fixtures, RetailWorld world) {
        this.http = http;
        this.importer = fixtures.person(Permission.ORDER_IMPORT, Permission.ORDER_READ);
        this.world = world;
    }

    private Answer upload(Map<String, byte[]> files) {
        var body = new ByteArrayOutputStream();
        files.forEach((name, content) -> {
            body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + name
                            + "\"\r\nContent-Type: text/csv\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(content);
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        });
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return http.as(importer)
                .with("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .post("/api/imports/online-retail", body.toByteArray());
    }

    private Answer follow(String path) {
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        Answer answer = http.as(importer).get(path).expect(200);
        while (!answer.json().has("finishedAt") && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(20_000_000);
            answer = http.as(importer).get(path).expect(200);
        }
        return answer;
    }

    @Test
    void anUploadIsImportedAndItsPageSaysWhatCameOfIt() {
        String invoice = world.number();
        String rows =
                RetailFiles.HEADER + "\n" + invoice + ",22423,REGENCY CAKESTAND,2,2011-01-14 10:00:00,12.75,,EIRE\n"
                        + "C" + invoice + ",AMAZONFEE,=CMD(1),-1,2011-01-14 10:00:00,7.125,,EIRE\n";
        Answer accepted =
                upload(Map.of("C:\\一月.csv.gz", RetailFiles.gzip(rows))).expect(202);
        String path = "/api/imports/" + accepted.text("/importId");
        assertThat(accepted.header("Location")).isEqualTo(path);
        Answer done = follow(path);
        assertThat(done.text("/status")).isEqualTo("DONE");
        assertThat(done.text("/files/0/name")).isEqualTo("一月.csv.gz");
        assertThat(done.json().at("/total/rowsRead").asInt()).isEqualTo(2);
        assertThat(done.json().at("/total/rowsImported").asInt()).isOne();
        assertThat(done.text("/total/moneyRead")).isEqualTo("18.375");
        assertThat(done.text("/reasons/0/sentence")).isEqualTo("卖方自己的费用");
        assertThat(done.text("/startedByName")).startsWith(importer.name());

        Answer reported = http.as(importer).in("en").get(path + "/reported").expect(200);
        assertThat(reported.json().at("/items/0/row").asInt()).isEqualTo(3);
        assertThat(reported.text("/items/0/reason"))
                .isEqualTo("A cost of the seller’s own (AMAZONFEE); no customer ordered it.");
        assertThat(reported.text("/items/0/money")).isEqualTo("-7.125");
        Answer csv = http.as(importer).get(path + "/reported.csv").expect(200);
        assertThat(csv.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(csv.text().lines().toList())
                .hasSize(2)
                .element(1)
                .asString()
                .startsWith("一月.csv.gz,3,import.reported.cost,")
                .contains(",-7.125,");

        Answer order =
                http.as(importer).get("/api/orders/" + world.orderId(invoice)).expect(200);
        assertThat(order.text("/stage")).isEqualTo("COMPLETED");
        assertThat(order.text("/terms/shipTo/country")).isEqualTo("IE");
        Answer timeline = http.as(importer)
                .get("/api/orders/" + world.orderId(invoice) + "/timeline")
                .expect(200);
        assertThat(timeline.text("/items/0/title"))
                .isEqualTo("导入历史订单 OR-" + invoice + "（2011-01-14 下单），1 行，合计 25.5 GBP");
        assertThat(http.as(importer).get("/api/imports?limit=1").expect(200).text("/items/0/importId"))
                .isEqualTo(accepted.text("/importId"));
    }

    @Test
    void wrongColumnsAreRefusedAtOnceWithFileAndRow() {
        Answer refused = upload(Map.of("x.csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8)))
                .expectProblem(422, "import.row-refused");
        assertThat(refused.text("/errors/0/field")).isEqualTo("/files/0");
        assertThat(refused.text("/detail")).startsWith("x.csv 第 1 行：缺少列：InvoiceNo");
        upload(Map.of("x.csv", new byte[0])).expectProblem(422, "import.file-refused");
        upload(Map.of()).expect(422);
    }

    @Test
    void whatIsWrongFurtherDownRefusesTheRunWithASentence() {
        String row = "1,22423,THING,1,2011-01-14 10:00:00,1,,France\n";
        byte[] bytes = (RetailFiles.HEADER + "\n" + row.repeat(20_000) + "1,2,\u00A3,4,5,6,7,8\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        Answer done = follow(
                "/api/imports/" + upload(Map.of("x.csv", bytes)).expect(202).text("/importId"));
        assertThat(done.text("/status")).isEqualTo("REFUSED");
        assertThat(done.json().at("/problems/0/row").asInt()).isEqualTo(20_002);
        assertThat(done.text("/problems/0/detail")).contains("UTF-8");
    }

    @Test
    void anUnknownImportIsNotFound() {
        String path = "/api/imports/" + UUID.randomUUID();
        http.as(importer).get(path).expectProblem(404, "import.not-found");
        http.as(importer).get(path + "/reported").expectProblem(404, "import.not-found");
        http.as(importer).get(path + "/reported.csv").expectProblem(404, "import.not-found");
    }

    @Test
    void brokenRequestsAreRefusedWithoutA500() {
        http.as(importer).post("/api/imports/online-retail", Map.of("a", 1)).expect(415);
        http.as(importer)
                .with("Content-Type", "multipart/form-data")
                .post("/api/imports/online-retail", "x")
                .expect(400);
        http.as(importer)
                .with("Content-Type", "multipart/form-data; boundary=x")
                .post("/api/imports/online-retail", "--x\r\nhello")
                .expect(400);
    }
}
