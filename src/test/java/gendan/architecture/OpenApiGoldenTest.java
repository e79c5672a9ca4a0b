package gendan.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import gendan.platform.Answers;
import gendan.platform.Json;
import gendan.testing.GendanTest;
import gendan.testing.Golden;
import gendan.testing.GoldenTest;
import gendan.testing.Http;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;

/// The description of the API that other programs are built against.
@GendanTest
class OpenApiGoldenTest {
    private final RequestMappingHandlerMapping endpoints;
    private final JsonNode api;

    OpenApiGoldenTest(Http http, @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping endpoints) {
        this.endpoints = endpoints;
        this.api = http.get("/api/openapi.json").expect(200).json();
    }

    @GoldenTest
    void theGoldenDescriptionIsUpToDate() {
        var twoSpaces = new DefaultIndenter("  ", "\n");
        var printer = new DefaultPrettyPrinter().withObjectIndenter(twoSpaces).withArrayIndenter(twoSpaces);
        String text = Json.mapper()
                .rebuild()
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .build()
                .writer()
                .with(printer)
                .writeValueAsString(Json.mapper().convertValue(api, Object.class));
        Golden.compare("openapi.json", text + "\n");
    }

    @Test
    void everyOperationSaysWhatItAnswersAndThatItMayRefuse() {
        List<String> silent = new ArrayList<>();
        operations((name, operation) -> {
            JsonNode responses = operation.path("responses");
            boolean refuses = responses.path("4XX").path("$ref").asString("").equals("#/components/responses/Problem");
            boolean answers = responses.has("204")
                    || hasSchema(responses.path("200"))
                    || hasSchema(responses.path("201"))
                    || hasSchema(responses.path("202"));
            if (!refuses || !answers || operation.path("description").isMissingNode()) {
                silent.add(name + " " + responses);
            }
        });
        assertThat(silent).as("give the endpoint a type or @Answers").isEmpty();
    }

    @Test
    void everyOperationHasANameOfItsOwn() {
        List<String> names = new ArrayList<>();
        operations((name, operation) -> names.add(operation.path("operationId").asString()));
        assertThat(names).doesNotHaveDuplicates();
    }

    @Test
    void endpointsThatHideTheirTypeSayWhatTheyAnswer() {
        List<String> silent = endpoints.getHandlerMethods().values().stream()
                .map(endpoint -> endpoint.getMethod())
                .filter(method -> method.getReturnType() == ResponseEntity.class)
                .filter(method -> method.getGenericReturnType().getTypeName().endsWith("<?>"))
                .filter(method -> !method.isAnnotationPresent(Answers.class)
                        && !method.getDeclaringClass().isAnnotationPresent(Answers.class))
                .map(method -> method.getDeclaringClass().getSimpleName() + "." + method.getName())
                .toList();
        assertThat(silent).as("ResponseEntity<?> needs @Answers(Type.class)").isEmpty();
    }

    @Test
    void nobodyMeetsANumberWithoutExactness() {
        List<String> floating = api.findParents("type").stream()
                .filter(schema -> schema.path("type").asString("").equals("number"))
                .map(JsonNode::toString)
                .toList();
        assertThat(floating).as("decimals are strings").isEmpty();
    }

    private static boolean hasSchema(JsonNode response) {
        JsonNode content = response.path("content");
        return !content.isEmpty()
                && content.valueStream().allMatch(type -> {
                    JsonNode schema = type.path("schema");
                    return schema.has("$ref")
                            || schema.path("type").asString("").equals("array")
                            || schema.path("format").asString("").equals("binary");
                });
    }

    private void operations(BiConsumer<String, JsonNode> each) {
        api.path("paths")
                .propertyStream()
                .forEach(path -> path.getValue()
                        .propertyStream()
                        .forEach(operation ->
                                each.accept(operation.getKey() + " " + path.getKey(), operation.getValue())));
    }
}
