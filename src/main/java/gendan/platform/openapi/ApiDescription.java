package gendan.platform.openapi;

import gendan.platform.Problem;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The head of the description, and what all operations share: how to prove who asks, how a refusal looks.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "springdoc.api-docs.enabled", matchIfMissing = true)
class ApiDescription {
    static final String PROBLEM = "Problem";
    static final String ETAG = "ETag";
    private static final String TOKEN = "token";
    private static final String SESSION = "session";
    private static final String ABOUT = """
            Orders from intake to archive. Amounts and quantities are strings, times ISO 8601, null fields are left \
            out, unknown fields refused. Lists go on from `next`. A POST with an `Idempotency-Key` can be sent \
            again: it is done once. A refusal is a problem (RFC 9457) whose `code` is stable and whose sentences \
            are in the language of `Accept-Language` (zh, en).""";

    @Bean
    OpenAPI api() {
        return new OpenAPI()
                .info(new Info()
                        .title("Gendan 跟单")
                        .version("1")
                        .description(ABOUT)
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .servers(List.of(new Server().url("/")))
                .components(components())
                .security(
                        List.of(new SecurityRequirement().addList(TOKEN), new SecurityRequirement().addList(SESSION)));
    }

    private static Components components() {
        return new Components()
                .addSecuritySchemes(
                        TOKEN,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description("A token of the caller's own, made under /api/tokens."))
                .addSecuritySchemes(
                        SESSION,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.APIKEY)
                                .in(SecurityScheme.In.COOKIE)
                                .name("GENDAN_SESSION")
                                .description("Set by POST /api/session. What changes something also carries the"
                                        + " value of the cookie XSRF-TOKEN in the header X-XSRF-TOKEN."))
                .addHeaders(
                        ETAG,
                        new Header()
                                .description("The version, to be sent back as If-Match.")
                                .schema(new StringSchema().pattern("^\"\\d+\"$")))
                .addResponses(
                        PROBLEM,
                        new ApiResponse()
                                .description("Refused; nothing was changed.")
                                .content(new Content()
                                        .addMediaType(
                                                Problem.MEDIA_TYPE,
                                                new MediaType().schema(ApiSchemas.reference(Problem.class)))));
    }

    /// Adds the schemas that no signature names, and closes those that are read: an unknown field is refused.
    @Bean
    OpenApiCustomizer complete(ApiOperations operations) {
        return api -> {
            Components components = api.getComponents();
            Stream.concat(Stream.of(Problem.class), operations.answered().stream())
                    .forEach(type -> ApiSchemas.of(type).forEach(components::addSchemas));
            Set<String> closed = new HashSet<>();
            api.getPaths().values().stream()
                    .map(PathItem::readOperations)
                    .flatMap(List::stream)
                    .map(Operation::getRequestBody)
                    .filter(Objects::nonNull)
                    .map(RequestBody::getContent)
                    .flatMap(content -> content.values().stream())
                    .forEach(body -> close(body.getSchema(), components, closed));
        };
    }

    private static void close(Schema<?> schema, Components components, Set<String> closed) {
        if (schema == null) {
            return;
        }
        String name = ApiSchemas.referred(schema);
        if (name != null) {
            if (closed.add(name)) {
                close(components.getSchemas().get(name), components, closed);
            }
            return;
        }
        close(schema.getItems(), components, closed);
        Map<String, ?> properties = schema.getProperties();
        if (properties != null) {
            schema.setAdditionalProperties(false);
            properties.values().forEach(property -> close((Schema<?>) property, components, closed));
        }
    }
}
