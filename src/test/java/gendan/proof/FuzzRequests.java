package gendan.proof;

import gendan.proof.ApiDocument.Operation;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/// Makes one random request after the other, good ones among them.
final class FuzzRequests {
    private static final int OVERSIZED = 9 << 20;
    private final List<Operation> operations;
    private final FuzzBodies bodies;
    private final FuzzPool pool;
    private final Random random;
    private final List<Map<String, String>> identities;

    /// @param identities the headers of those who ask, the first one far more often
    FuzzRequests(ApiDocument api, FuzzPool pool, List<Map<String, String>> identities, Random random) {
        this.operations = api.operations();
        this.bodies = new FuzzBodies(api, pool, random);
        this.pool = pool;
        this.identities = identities;
        this.random = random;
    }

    /// @param head request line and headers, ready to be sent
    /// @param oversized whether the program may refuse to read it to its end
    record Made(Operation operation, String head, byte[] body, boolean oversized) {
        byte[] headBytes() {
            return head.getBytes(StandardCharsets.ISO_8859_1);
        }

        /// Enough to send it again by hand.
        @Override
        public String toString() {
            String text = new String(body, 0, Math.min(body.length, 600), StandardCharsets.UTF_8);
            return head.replace("\r\n", " ⏎ ") + text + (body.length > 600 ? "… " + body.length + " bytes" : "");
        }
    }

    Made next() {
        Operation operation = operations.get(random.nextInt(operations.size()));
        boolean wild = random.nextInt(3) > 0;
        Map<String, String> headers = headers(operation, wild);
        byte[] body = new byte[0];
        boolean oversized = false;
        if (operation.multipart()) {
            body = multipart(headers);
        } else if (!operation.body().isMissingNode()) {
            headers.put("Content-Type", wild && oneIn(25) ? OddValues.mediaType(random) : "application/json");
            body = body(operation, wild);
            oversized = body.length > OVERSIZED / 2;
        } else if (wild && oneIn(10)) {
            headers.put("Content-Type", "application/json");
            body = "{}".getBytes(StandardCharsets.UTF_8);
        }
        if (body.length > 0 && wild && oneIn(15)) {
            headers.put("Transfer-Encoding", "chunked");
            body = chunked(body);
        } else if (body.length > 0 || !operation.method().equals("GET")) {
            headers.put("Content-Length", String.valueOf(body.length));
        }
        StringBuilder head = new StringBuilder(operation.method())
                .append(' ')
                .append(address(operation, wild))
                .append(" HTTP/1.1\r\nHost: localhost\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        return new Made(operation, head.append("\r\n").toString(), body, oversized);
    }

    private boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    private String address(Operation operation, boolean wild) {
        StringBuilder path = new StringBuilder();
        for (String step : operation.path().substring(1).split("/")) {
            path.append('/').append(step.startsWith("{") ? pathValue(operation, step, wild) : step);
        }
        List<String> query = new ArrayList<>();
        for (JsonNode parameter : operation.parameters()) {
            if (parameter.path("in").asString().equals("query") && oneIn(3)) {
                String name = parameter.path("name").asString();
                query.add(name + "=" + queryValue(name, parameter.path("schema"), wild));
                if (wild && oneIn(10)) {
                    query.add(name + "=" + OddValues.encoded(random));
                }
            }
        }
        if (wild && oneIn(10)) {
            query.add(OddValues.encoded(random) + "=" + OddValues.encoded(random));
        }
        return query.isEmpty() ? path.toString() : path + "?" + String.join("&", query);
    }

    private String pathValue(Operation operation, String step, boolean wild) {
        if (wild && oneIn(8)) {
            return OddValues.encoded(random);
        }
        return switch (step) {
            case "{parcelNo}" -> String.valueOf(random.nextInt(1, 4));
            case "{skuId}" -> pool.any("skuIds", random);
            case "{code}" -> operation.resource().equals("roles") ? pool.any("roles", random) : "440305";
            default -> pool.any(operation.resource(), random);
        };
    }

    private String queryValue(String name, JsonNode schema, boolean wild) {
        if (wild && oneIn(3)) {
            return OddValues.encoded(random);
        }
        if (schema.has("enum")) {
            return schema.path("enum")
                    .get(random.nextInt(schema.path("enum").size()))
                    .asString();
        }
        return switch (name) {
            case "customerId" -> pool.any("customers", random);
            case "ownerId", "personId", "actorId" -> pool.any("people", random);
            case "subjectId" -> pool.any("orders", random);
            case "warehouseId" -> pool.any("warehouse", random);
            case "skuId" -> pool.any("skuIds", random);
            case "teamId" -> pool.any("teams", random);
            case "cursor" -> pool.any("cursors", random);
            case "limit" -> String.valueOf(random.nextInt(1, 60));
            case "from", "to" -> "2026-0" + random.nextInt(1, 10) + "-15";
            case "q" ->
                List.of("a", "13", "%E6%B5%8B", "SO26", "%E6%B5%8B%E8%AF%95%20x")
                        .get(random.nextInt(5));
            default -> "true";
        };
    }

    private Map<String, String> headers(Operation operation, boolean wild) {
        var headers = new LinkedHashMap<String, String>();
        boolean first = random.nextInt(10) < 8;
        headers.putAll(identities.get(first ? 0 : random.nextInt(identities.size())));
        for (JsonNode parameter : operation.parameters()) {
            if (parameter.path("in").asString().equals("header")) {
                header(headers, parameter.path("name").asString(), wild);
            }
        }
        if (wild && oneIn(10)) {
            String name = List.of("Accept", "Accept-Language", "Authorization", "Cookie", "X-Request-Id", "X-Odd")
                    .get(random.nextInt(6));
            headers.put(name, OddValues.header(random));
        } else if (oneIn(3)) {
            headers.put("Accept-Language", random.nextBoolean() ? "en" : "zh");
        }
        return headers;
    }

    private void header(Map<String, String> headers, String name, boolean wild) {
        if (wild && oneIn(8)) {
            headers.put(name, OddValues.header(random));
        } else if (name.equals("If-Match") && random.nextInt(3) > 0) {
            headers.put(name, oneIn(5) ? "*" : "\"" + random.nextInt(1, 6) + "\"");
        } else if (name.equals("Idempotency-Key") && oneIn(3)) {
            headers.put(name, "fuzz-" + (oneIn(3) ? random.nextInt(30) : random.nextLong()));
        }
    }

    private byte[] body(Operation operation, boolean wild) {
        Object body = bodies.sensible(operation.resource(), operation.body());
        for (int i = wild ? random.nextInt(3) : 0; i > 0; i--) {
            body = bodies.spoilt(body);
        }
        byte[] bytes = FuzzBodies.json(body).getBytes(StandardCharsets.UTF_8);
        return wild && oneIn(8) ? spoilt(bytes) : bytes;
    }

    private byte[] spoilt(byte[] bytes) {
        int place = random.nextInt(bytes.length);
        return switch (random.nextInt(9)) {
            case 0 -> Arrays.copyOf(bytes, place);
            case 1 -> with(bytes, place, (byte) random.nextInt(256));
            case 2 -> inserted(bytes, place, new byte[] {(byte) 0xC3, (byte) 0x28});
            case 3 -> inserted(bytes, place, new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80});
            case 4 -> inserted(bytes, 0, new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
            case 5 -> inserted(bytes, place, new byte[] {0});
            case 6 -> inserted(bytes, bytes.length, bytes);
            case 7 ->
                oneIn(20)
                        ? inserted(bytes, bytes.length, " ".repeat(OVERSIZED).getBytes(StandardCharsets.US_ASCII))
                        : inserted(bytes, bytes.length, "}]\n,".getBytes(StandardCharsets.US_ASCII));
            default -> new String(bytes, StandardCharsets.UTF_8).getBytes(Charset.forName("GB18030"));
        };
    }

    private static byte[] with(byte[] bytes, int place, byte other) {
        byte[] changed = bytes.clone();
        changed[place] = other;
        return changed;
    }

    private static byte[] inserted(byte[] bytes, int place, byte[] more) {
        byte[] all = new byte[bytes.length + more.length];
        System.arraycopy(bytes, 0, all, 0, place);
        System.arraycopy(more, 0, all, place, more.length);
        System.arraycopy(bytes, place, all, place + more.length, bytes.length - place);
        return all;
    }

    private byte[] multipart(Map<String, String> headers) {
        headers.put("Content-Type", "multipart/form-data; boundary=" + (oneIn(5) ? "other" : "fuzz"));
        String csv = List.of(
                        "",
                        "nonsense",
                        "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n",
                        "InvoiceNo,StockCode\n1,2,3,4,5\n\"unfinished",
                        "\u0000\u0001\u0002")
                .get(random.nextInt(5));
        String name = oneIn(3) ? "files" : oneIn(2) ? "file" : "../odd\u0000";
        String part = "--fuzz\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"fuzz"
                + (oneIn(2) ? ".csv" : ".csv.gz") + "\"\r\nContent-Type: text/csv\r\n\r\n" + csv + "\r\n";
        String text = part.repeat(random.nextInt(1, 4)) + (oneIn(5) ? "" : "--fuzz--\r\n");
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] chunked(byte[] body) {
        var chunks = new ByteArrayOutputStream();
        for (int from = 0; from < body.length; from += 100_000) {
            int size = Math.min(100_000, body.length - from);
            chunks.writeBytes((Integer.toHexString(size) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            chunks.write(body, from, size);
            chunks.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        chunks.writeBytes("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        return chunks.toByteArray();
    }
}
