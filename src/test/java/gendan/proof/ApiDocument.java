package gendan.proof;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// The API's description, read to write requests after it and to hold answers against it.
final class ApiDocument {
    private final JsonNode document;
    private final Map<String, Pattern> patterns = new java.util.concurrent.ConcurrentHashMap<>();

    ApiDocument(JsonNode document) {
        this.document = document;
    }

    /// @param body schema of the request's JSON, missing when it takes none
    record Operation(
            String method,
            String path,
            List<JsonNode> parameters,
            JsonNode body,
            boolean multipart,
            JsonNode responses) {
        String name() {
            return method + " " + path;
        }

        /// The word behind /api.
        String resource() {
            return path.split("/")[2];
        }
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        document.path("paths")
                .propertyStream()
                .forEach(path -> path.getValue()
                        .propertyStream()
                        .forEach(each -> operations.add(operation(path.getKey(), each.getKey(), each.getValue()))));
        return operations;
    }

    private static Operation operation(String path, String method, JsonNode operation) {
        JsonNode content = operation.path("requestBody").path("content");
        return new Operation(
                method.toUpperCase(java.util.Locale.ROOT),
                path,
                operation.path("parameters").valueStream().toList(),
                content.path("application/json").path("schema"),
                content.has("multipart/form-data"),
                operation.path("responses"));
    }

    JsonNode resolve(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        return reference.isEmpty() ? schema : resolve(document.at(reference.substring(1)));
    }

    /// What in an answer is not as the description says; null when all is.
    String contradiction(JsonNode value, JsonNode described) {
        return contradiction("", value, described);
    }

    private String contradiction(String at, JsonNode value, JsonNode described) {
        JsonNode schema = resolve(described);
        if (schema.isMissingNode()) {
            return at + " is described nowhere";
        }
        return switch (schema.path("type").asString("")) {
            case "object" -> object(at, value, schema);
            case "array" -> array(at, value, schema);
            case "string" -> value.isString() ? text(at, value.asString(), schema) : at + " is no text: " + value;
            case "integer" -> value.isIntegralNumber() ? null : at + " is no whole number: " + value;
            case "boolean" -> value.isBoolean() ? null : at + " is neither true nor false: " + value;
            case "" -> null;
            case String other -> at + " has the type " + other;
        };
    }

    private String object(String at, JsonNode value, JsonNode schema) {
        if (!value.isObject()) {
            return at + " is no object: " + value;
        }
        for (JsonNode required : schema.path("required")) {
            if (!value.has(required.asString())) {
                return at + " lacks " + required.asString();
            }
        }
        for (Map.Entry<String, JsonNode> property : value.properties()) {
            JsonNode described = schema.path("properties").path(property.getKey());
            if (described.isMissingNode()) {
                described = schema.path("additionalProperties");
            }
            String wrong = described.isObject()
                    ? contradiction(at + "/" + property.getKey(), property.getValue(), described)
                    : at + " has an undescribed field " + property.getKey();
            if (wrong != null) {
                return wrong;
            }
        }
        return null;
    }

    private String array(String at, JsonNode value, JsonNode schema) {
        if (!value.isArray()) {
            return at + " is no list: " + value;
        }
        for (int i = 0; i < value.size(); i++) {
            String wrong = contradiction(at + "/" + i, value.get(i), schema.path("items"));
            if (wrong != null) {
                return wrong;
            }
        }
        return null;
    }

    private String text(String at, String value, JsonNode schema) {
        if (schema.has("enum")
                && schema.path("enum")
                        .valueStream()
                        .noneMatch(each -> each.asString().equals(value))) {
            return at + " is none of the choices: " + value;
        }
        String pattern = schema.path("pattern").asString("");
        if (!pattern.isEmpty()
                && !patterns.computeIfAbsent(pattern, Pattern::compile)
                        .matcher(value)
                        .matches()) {
            return at + " does not match " + pattern + ": " + value;
        }
        try {
            switch (schema.path("format").asString("")) {
                case "uuid" -> UUID.fromString(value);
                case "date" -> LocalDate.parse(value);
                case "date-time" -> OffsetDateTime.parse(value);
                default -> {}
            }
        } catch (IllegalArgumentException | DateTimeParseException malformed) {
            return at + " is no " + schema.path("format").asString("") + ": " + value;
        }
        return null;
    }
}
