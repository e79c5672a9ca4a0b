package gendan.platform.openapi;

import gendan.kernel.Page;
import gendan.platform.Answers;
import gendan.platform.Call;
import gendan.platform.Permit;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.HandlerMethod;

/// What each operation says beyond its signature: its permission, its answer, its refusals, its headers.
@Component
@ConditionalOnProperty(name = "springdoc.api-docs.enabled", matchIfMissing = true)
final class ApiOperations implements OperationCustomizer {
    private static final String REFUSED = "4XX";
    private final Set<Class<?>> answered = ConcurrentHashMap.newKeySet();

    /// The bodies that only [Answers] names.
    Set<Class<?>> answered() {
        return answered;
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod endpoint) {
        String resource = resource(endpoint);
        operation.tags(List.of(resource));
        operation.operationId(resource + "." + endpoint.getMethod().getName());
        access(operation, endpoint);
        answer(operation, endpoint);
        operation.getResponses().addApiResponse(REFUSED, new ApiResponse().$ref(ApiDescription.PROBLEM));
        if (takes(endpoint, Call.class)) {
            operation.addParametersItem(header("If-Match")).addParametersItem(header("Idempotency-Key"));
        }
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(ApiOperations::parameter);
        }
        return operation;
    }

    /// The word behind /api: `orders`.
    private static String resource(HandlerMethod endpoint) {
        var mapping = AnnotatedElementUtils.getMergedAnnotation(endpoint.getBeanType(), RequestMapping.class);
        if (mapping == null) {
            mapping = AnnotatedElementUtils.getMergedAnnotation(endpoint.getMethod(), RequestMapping.class);
        }
        return mapping.path()[0].split("/")[2];
    }

    private static void access(Operation operation, HandlerMethod endpoint) {
        Permit permit = endpoint.getMethodAnnotation(Permit.class);
        if (permit != null) {
            operation.description("Permission `" + permit.value().code() + "`.");
        } else if (endpoint.hasMethodAnnotation(Permit.Open.class)) {
            operation.description("For everybody.");
            operation.security(List.of());
        } else {
            operation.description("For whoever is logged in.");
        }
    }

    private void answer(Operation operation, HandlerMethod endpoint) {
        ApiResponses responses = operation.getResponses();
        Answers answers = AnnotatedElementUtils.findMergedAnnotation(endpoint.getMethod(), Answers.class);
        if (answers == null) {
            answers = AnnotatedElementUtils.findMergedAnnotation(endpoint.getBeanType(), Answers.class);
        }
        ApiResponse well = responses.get("200");
        if (well == null) {
            return;
        }
        ResolvableType returned = ResolvableType.forMethodReturnType(endpoint.getMethod());
        boolean withHeaders = returned.resolve() == ResponseEntity.class;
        Class<?> body = withHeaders ? returned.getGeneric(0).resolve() : returned.resolve();
        if (answers != null && answers.value() != void.class) {
            body = answers.value();
            answered.add(body);
            well.content(
                    new Content().addMediaType("application/json", new MediaType().schema(ApiSchemas.reference(body))));
        }
        if (well.getContent() != null) {
            well.getContent().forEach(ApiOperations::file);
        }
        if (withHeaders && hasVersion(body)) {
            well.addHeaderObject(ApiDescription.ETAG, new Header().$ref(ApiDescription.ETAG));
        }
        if (answers != null && answers.status() != 200) {
            responses.remove("200");
            responses.addApiResponse(
                    String.valueOf(answers.status()),
                    well.description(HttpStatus.valueOf(answers.status()).getReasonPhrase()));
            well.addHeaderObject("Location", new Header().schema(new StringSchema().format("uri-reference")));
        }
    }

    /// What is not JSON comes as it is, not in Base64.
    private static void file(String mediaType, MediaType content) {
        if (!mediaType.endsWith("json")) {
            content.schema(new StringSchema().format("binary"));
        }
    }

    private static boolean hasVersion(Class<?> body) {
        return body != null
                && body.isRecord()
                && Arrays.stream(body.getRecordComponents())
                        .map(RecordComponent::getName)
                        .anyMatch("version"::equals);
    }

    private static boolean takes(HandlerMethod endpoint, Class<?> type) {
        return Arrays.asList(endpoint.getMethod().getParameterTypes()).contains(type);
    }

    private static Parameter header(String name) {
        return new HeaderParameter().name(name).required(false).schema(new StringSchema());
    }

    private static void parameter(Parameter parameter) {
        switch (parameter.getName()) {
            case "limit" -> {
                parameter.description("How many at most.");
                parameter.getSchema().minimum(BigDecimal.ONE).maximum(BigDecimal.valueOf(Page.MAX_SIZE));
                parameter.getSchema().setDefault(Page.DEFAULT_SIZE);
            }
            case "cursor" -> parameter.description("`next` of the page before.");
            case "If-Match" -> {
                parameter.description("The version that was seen, as ETag gave it.");
                parameter.getSchema().pattern("^(\\*|(W/)?\"\\d{1,18}\")$");
            }
            case "Idempotency-Key" -> {
                parameter.description("A word of the caller's own. The same key with the same request is done once.");
                parameter.getSchema().pattern("^[!-~]{1,100}$");
            }
            default -> {}
        }
    }
}
