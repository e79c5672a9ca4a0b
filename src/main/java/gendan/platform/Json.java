package gendan.platform;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.deser.jdk.NumberDeserializers.BigDecimalDeserializer;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/// One dialect of JSON for the API, the event log and the exports: decimals as strings, times as ISO 8601,
/// unknown fields and wrong types refused.
@Configuration(proxyBeanMethods = false)
public class Json {
    @Bean
    JsonMapperBuilderCustomizer strictAndExact() {
        return Json::configure;
    }

    /// The same dialect outside of a Spring context.
    public static JsonMapper mapper() {
        var builder = JsonMapper.builder();
        configure(builder);
        return builder.build();
    }

    private static void configure(JsonMapper.Builder builder) {
        builder.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .addModule(new SimpleModule("no-nul").addDeserializer(String.class, new TextWithoutNul()))
                .addModule(new SimpleModule("finite").addDeserializer(BigDecimal.class, new PlainDecimal()))
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
                .changeDefaultVisibility(fields -> fields.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
                .withConfigOverride(
                        BigDecimal.class,
                        override -> override.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING)))
                .withCoercionConfig(
                        LogicalType.Textual,
                        config -> config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .withCoercionConfig(
                        LogicalType.Enum,
                        config -> config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail));
    }

    /// PostgreSQL has no NUL character in its texts, so none gets past the reading of a request.
    private static final class TextWithoutNul extends StringDeserializer {
        private static final long serialVersionUID = 1L;

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) {
            String text = super.deserialize(parser, context);
            if (text != null && text.indexOf('\0') >= 0) {
                throw new NulCharacter(parser);
            }
            return text;
        }
    }

    /// A number such as 1e99999 is short to send and long to write; none that a company counts in is refused.
    private static final class PlainDecimal extends BigDecimalDeserializer {
        private static final long serialVersionUID = 1L;
        private static final int MOST_DIGITS = 500;

        @Override
        public BigDecimal deserialize(JsonParser parser, DeserializationContext context) {
            BigDecimal number = super.deserialize(parser, context);
            if (number != null && Math.abs((long) number.scale()) + number.precision() > MOST_DIGITS) {
                throw MismatchedInputException.from(parser, BigDecimal.class, "too many digits");
            }
            return number;
        }
    }

    /// Says where in a request a NUL character stood.
    static final class NulCharacter extends MismatchedInputException {
        private static final long serialVersionUID = 1L;

        NulCharacter(JsonParser parser) {
            super(parser, "NUL character");
        }
    }
}
