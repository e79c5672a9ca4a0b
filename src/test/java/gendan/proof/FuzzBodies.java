package gendan.proof;

import gendan.kernel.Permission;
import gendan.platform.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Bodies that the description allows, which are then spoilt in a random place or two.
///
/// A body is a tree of maps, lists, texts and [OddValues.Raw]; a map may hold a key twice only as raw text.
final class FuzzBodies {
    private static final AtomicLong UNIQUE = new AtomicLong();
    private static final JsonMapper JSON = Json.mapper();
    private final ApiDocument api;
    private final FuzzPool pool;
    private final Random random;

    FuzzBodies(ApiDocument api, FuzzPool pool, Random random) {
        this.api = api;
        this.pool = pool;
        this.random = random;
    }

    /// A body that a sensible caller could send.
    Object sensible(String resource, JsonNode schema) {
        return value(resource, "", schema);
    }

    private Object value(String owner, String name, JsonNode described) {
        JsonNode schema = api.resolve(described);
        if (schema.has("enum")) {
            JsonNode choices = schema.path("enum");
            return choices.get(random.nextInt(choices.size())).asString();
        }
        return switch (schema.path("type").asString("")) {
            case "object" -> object(owner, schema);
            case "array" -> list(name, schema);
            case "integer" -> new OddValues.Raw(String.valueOf(random.nextInt(1, 4)));
            case "boolean" -> new OddValues.Raw(String.valueOf(!name.equals("main") && random.nextInt(5) > 0));
            default -> text(owner, name, schema.path("format").asString(""));
        };
    }

    private Map<String, Object> object(String owner, JsonNode schema) {
        var object = new LinkedHashMap<String, Object>();
        schema.path("properties").propertyStream().forEach(property -> {
            if (!property.getKey().equals("customerCode") && random.nextInt(5) > 0) {
                object.put(property.getKey(), value(owner, property.getKey(), property.getValue()));
            }
        });
        return object;
    }

    private List<Object> list(String name, JsonNode schema) {
        var list = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            list.add(value(name, name, schema.path("items")));
        }
        return list;
    }

    private String text(String owner, String name, String format) {
        return switch (name) {
            case "customerId" -> pool.any("customers", random);
            case "skuId" -> pool.any("skuIds", random);
            case "sku", "skuCode", "codes" -> pool.any("skus", random);
            case "warehouseId" -> pool.any("warehouse", random);
            case "teamId" -> pool.any("teams", random);
            case "leaderId", "ownerId" -> pool.any("people", random);
            case "roleCodes" -> pool.any("roles", random);
            case "permissions" -> Permission.values()[random.nextInt(Permission.values().length)].code();
            case "currency" -> random.nextInt(20) == 0 ? "USD" : "CNY";
            case "country" -> "CN";
            case "divisionCode" -> "440305";
            case "regionCode" -> "44";
            case "postalCode" -> "518000";
            case "phone", "contactPhone" -> "1380013" + random.nextInt(1_000, 10_000);
            case "email", "contactEmail" -> "wang@example.cn";
            case "locale" -> "zh-CN";
            case "timeZone" -> "Asia/Shanghai";
            case "taxRate" -> "0.13";
            case "packSize", "minimumQuantity", "weightKg" -> "1";
            case "password", "new", "current" -> "Gendan-2026-fuzz";
            case "code" -> owner.equals("roles") ? "FUZZ_" + unique() : "FUZZ-" + unique();
            case "loginName" -> "fuzz." + unique();
            case "detail" -> "测试路 " + random.nextInt(100) + " 号";
            default -> byFormat(name, format);
        };
    }

    private String byFormat(String name, String format) {
        return switch (format) {
            case "uuid" -> UUID.randomUUID().toString();
            case "decimal" ->
                BigDecimal.valueOf(random.nextInt(1, 600), random.nextInt(3)).toPlainString();
            case "date" -> "2026-%02d-%02d".formatted(random.nextInt(1, 13), random.nextInt(1, 29));
            case "date-time" -> "2027-01-%02dT08:00:00+08:00".formatted(random.nextInt(1, 29));
            default -> name + " 试 " + unique();
        };
    }

    private static String unique() {
        return Long.toString(UNIQUE.incrementAndGet(), 36).toUpperCase(java.util.Locale.ROOT);
    }

    /// The body with one random place spoilt.
    Object spoilt(Object body) {
        if (random.nextInt(25) == 0) {
            return OddValues.json(random);
        }
        return switch (body) {
            case Map<?, ?> map when !map.isEmpty() -> spoiltObject(map);
            case List<?> list when !list.isEmpty() -> spoiltList(list);
            default -> OddValues.json(random);
        };
    }

    private Object spoiltObject(Map<?, ?> object) {
        var spoilt = new LinkedHashMap<String, Object>();
        object.forEach((key, value) -> spoilt.put(key.toString(), value));
        List<String> keys = List.copyOf(spoilt.keySet());
        String key = keys.get(random.nextInt(keys.size()));
        switch (random.nextInt(12)) {
            case 0 -> spoilt.remove(key);
            case 1 -> spoilt.put(key.toUpperCase(java.util.Locale.ROOT) + "x", spoilt.get(key));
            case 2 -> spoilt.put("__proto__", OddValues.json(random));
            case 3 -> spoilt.put(key, OddValues.json(random));
            case 4 -> {
                String twice = JSON.writeValueAsString(key) + ":" + json(spoilt.get(key));
                return new OddValues.Raw("{" + twice + "," + twice + "}");
            }
            default -> spoilt.put(key, nestedOrOdd(spoilt.get(key)));
        }
        return spoilt;
    }

    private Object nestedOrOdd(Object value) {
        boolean nested = value instanceof Map<?, ?> || value instanceof List<?>;
        return nested ? spoilt(value) : OddValues.json(random);
    }

    private Object spoiltList(List<?> list) {
        var spoilt = new ArrayList<Object>(list);
        int place = random.nextInt(spoilt.size());
        switch (random.nextInt(8)) {
            case 0 -> spoilt.clear();
            case 1 -> spoilt.add(place, OddValues.json(random));
            case 2 -> {
                for (int i = random.nextInt(2_100); i > 0; i--) {
                    spoilt.add(spoilt.get(place));
                }
            }
            default -> spoilt.set(place, nestedOrOdd(spoilt.get(place)));
        }
        return spoilt;
    }

    static String json(Object value) {
        return switch (value) {
            case OddValues.Raw raw -> raw.json();
            case Map<?, ?> map -> {
                var parts = new ArrayList<String>();
                map.forEach((key, each) -> parts.add(JSON.writeValueAsString(key) + ":" + json(each)));
                yield "{" + String.join(",", parts) + "}";
            }
            case List<?> list ->
                "[" + String.join(",", list.stream().map(FuzzBodies::json).toList()) + "]";
            default -> JSON.writeValueAsString(value.toString());
        };
    }
}
