package gendan.proof;

import java.util.List;
import java.util.Random;
import java.util.UUID;

/// What nobody in his right mind would send, and somebody will.
final class OddValues {
    private OddValues() {}

    /// JSON that is written as it stands here.
    record Raw(String json) {
        @Override
        public String toString() {
            return json;
        }
    }

    private static final List<Object> JSON = List.of(
            new Raw("null"),
            new Raw("true"),
            new Raw("false"),
            new Raw("0"),
            new Raw("-1"),
            new Raw("-0"),
            new Raw("1.5"),
            new Raw("1e999999999"),
            new Raw("1E-999999999"),
            new Raw("9223372036854775808"),
            new Raw("-99999999999999999999999999"),
            new Raw("0.00000000000000000000000000000000000000000000001"),
            new Raw("9".repeat(1_200)),
            new Raw("NaN"),
            new Raw("Infinity"),
            new Raw("01"),
            new Raw("1."),
            new Raw("{}"),
            new Raw("[]"),
            new Raw("[[]]"),
            new Raw("[null]"),
            new Raw("[{}]"),
            new Raw("{\"a\":{\"b\":{\"c\":[1,2,3]}}}"),
            new Raw("[".repeat(600) + "]".repeat(600)),
            new Raw("{\"a\":".repeat(1_100) + "1" + "}".repeat(1_100)),
            new Raw("\"\\u0000\""),
            new Raw("\"a\\u0000b\""),
            new Raw("\"\\ud800\""),
            new Raw("\"\\udc00x\""),
            new Raw("\"\\u202e\\ufeff\\uffff\""),
            new Raw("\"\\x\""),
            new Raw("\"unfinished"),
            new Raw("'single'"),
            new Raw("undefined"),
            "",
            " ",
            "\t\n",
            "\u0001\u001b",
            "0",
            "-1",
            "-0.0000001",
            "0.00001",
            "1e999999999",
            "-1E+2147483647",
            "1e-2147483647",
            "1e-400",
            "1e400",
            "99999999.99999",
            "100000000000000",
            "NaN",
            "-Infinity",
            "0x10",
            "1,000",
            "１２３",
            "+999999999-01-01",
            "-999999999-12-31",
            "0000-00-00",
            "2026-02-30",
            "2026-13-01",
            "9999-12-31",
            "1900-01-01",
            "2026-11-22T08:00:00Z",
            "+1000000000-01-01T00:00:00Z",
            "00000000-0000-0000-0000-000000000000",
            "not-a-uuid",
            "NORMAL",
            "normal",
            "CNY",
            "XXX",
            "JPY",
            "'; drop table ordering.sales_order; --",
            "%s%n%d{0}{1,number}'{",
            "${jndi:ldap://x}",
            "<script>alert(1)</script>",
            "../../../etc/passwd",
            "\\%_",
            "😀👨‍👩‍👧‍👦 𠮷野家",
            "Ａ×５",
            "\u202eright to left",
            "x".repeat(300),
            "长".repeat(2_100),
            "y".repeat(70_000));

    static Object json(Random random) {
        return switch (random.nextInt(12)) {
            case 0 -> UUID.randomUUID().toString();
            case 1 -> String.valueOf(random.nextLong());
            case 2 -> new Raw(String.valueOf(random.nextDouble() * 1e300));
            default -> JSON.get(random.nextInt(JSON.size()));
        };
    }

    private static final List<String> ENCODED = List.of(
            "",
            "%00",
            "a%00b",
            "%FF",
            "%C3%28",
            "%ED%A0%80",
            "%F0%9F%98%80",
            "%E8%BD%B4%E6%89%BF",
            "%25",
            "%5C",
            "%27%3B--",
            "%0D%0AX-Evil:%201",
            "%7F",
            "%2e%2e",
            "%2F",
            "null",
            "true",
            "-1",
            "0",
            "1",
            "201",
            "99999999999999999999",
            "1e5",
            "2026-02-30",
            "%2B999999999-01-01",
            "00000000-0000-0000-0000-000000000000",
            "MA",
            "bm90LW91cnM",
            "AAAA____",
            "MDE5MDAwMDAtMDAwMC03MDAwLTgwMDAtMDAwMDAwMDAwMDAw",
            "H0gfSB9IH0gfSB9I",
            "=",
            "%3D%3D",
            "*",
            "%25%5F",
            "x".repeat(900),
            "%E9%95%BF".repeat(300));

    /// For an address: percent-encoded, though not always well.
    static String encoded(Random random) {
        return random.nextInt(5) == 0 ? UUID.randomUUID().toString() : ENCODED.get(random.nextInt(ENCODED.size()));
    }

    private static final List<String> HEADERS = List.of(
            "",
            " ",
            "*",
            "\"1\"",
            "\"0\"",
            "W/\"3\"",
            "\"99999999999999999999\"",
            "\"1\", \"2\"",
            "1",
            "abc",
            "ABC abc",
            "\u0080\u00ff",
            "é",
            ",,,;;;===",
            "en;q=abc",
            "zh-CN,zh;q=0.9,en;q=0.8",
            "xx-YY",
            "*;q=0",
            "application/json;q=0",
            "image/png",
            "text/html",
            "a/b/c",
            "x".repeat(150),
            "x".repeat(3_000),
            "Bearer",
            "Bearer ",
            "Basic YTpi",
            "Bearer gdn_" + "A".repeat(43),
            "Bearer " + "z".repeat(500));

    static String header(Random random) {
        return HEADERS.get(random.nextInt(HEADERS.size()));
    }

    private static final List<String> MEDIA_TYPES = List.of(
            "text/plain",
            "text/xml",
            "application/x-www-form-urlencoded",
            "application/json; charset=utf-16",
            "application/json; charset=GBK",
            "application/json; charset=nonsense",
            "application/problem+json",
            "multipart/form-data",
            "multipart/form-data; boundary=x",
            "application/octet-stream",
            "json",
            "",
            "*/*",
            ";;;");

    static String mediaType(Random random) {
        return MEDIA_TYPES.get(random.nextInt(MEDIA_TYPES.size()));
    }
}
