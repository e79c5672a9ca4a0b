package gendan.platform.openapi;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import gendan.kernel.Actor;
import gendan.platform.Call;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.math.BigDecimal;
import java.util.Map;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/// How our types look in the description: as [gendan.platform.Json] writes and reads them.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "springdoc.api-docs.enabled", matchIfMissing = true)
class ApiSchemas {
    private static final String DECIMAL = "^-?\\d{1,20}(\\.\\d{1,12})?$";
    private static final String REFERENCE = "#/components/schemas/";

    static {
        SpringDocUtils.getConfig()
                .replaceWithSchema(
                        BigDecimal.class,
                        new StringSchema().format("decimal").pattern(DECIMAL).example("12.30"))
                .addRequestWrapperToIgnore(Actor.class, Call.class);
    }

    /// Registered first, so that it is the last one that is asked.
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ModelResolver modelResolver(ObjectMapperProvider mappers) {
        ObjectMapper mapper =
                mappers.jsonMapper().copy().setVisibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE);
        return new PrimitivesAreRequired(mapper).openapi31(true);
    }

    /// The schemas of a type and of all that it is made of, by name.
    @SuppressWarnings("rawtypes")
    static Map<String, Schema> of(Class<?> type) {
        return ModelConverters.getInstance(true).readAllAsResolvedSchema(new AnnotatedType(type)).referencedSchemas;
    }

    static Schema<?> reference(Class<?> type) {
        return new Schema<>().$ref(REFERENCE + SchemaNames.of(type));
    }

    /// The name in a reference to a schema, or null.
    static String referred(Schema<?> schema) {
        String reference = schema.get$ref();
        return reference == null || !reference.startsWith(REFERENCE) ? null : reference.substring(REFERENCE.length());
    }

    /// What cannot be null in Java is always there in an answer, and may not be missing in a request.
    private static final class PrimitivesAreRequired extends ModelResolver {
        PrimitivesAreRequired(ObjectMapper mapper) {
            super(mapper, new SchemaNames());
        }

        @Override
        protected RequiredMode resolveRequiredMode(io.swagger.v3.oas.annotations.media.Schema schema, JavaType type) {
            return type != null && type.isPrimitive() ? RequiredMode.REQUIRED : super.resolveRequiredMode(schema, type);
        }
    }
}
