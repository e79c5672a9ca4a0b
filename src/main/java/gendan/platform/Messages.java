package gendan.platform;

import gendan.kernel.Money;
import gendan.kernel.Violation;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// The sentences that users read, by code and language: all of messages/*_zh.properties and *_en.properties.
///
/// A code that exists in one language only stops the start: no user shall meet a bare code.
@Component
public final class Messages {
    private final Map<String, String> chinese;
    private final Map<String, String> english;

    public Messages() {
        this.chinese = load("zh");
        this.english = load("en");
        if (!chinese.keySet().equals(english.keySet())) {
            var only = new TreeMap<>(chinese);
            only.putAll(english);
            only.keySet().removeIf(code -> chinese.containsKey(code) && english.containsKey(code));
            throw new IllegalStateException("Messages in one language only: " + only.keySet());
        }
    }

    public String sentence(Locale locale, Violation violation) {
        return sentence(locale, violation.code(), violation.arguments());
    }

    public String sentence(Locale locale, String code, List<Object> arguments) {
        String pattern = (isEnglish(locale) ? english : chinese).get(code);
        if (pattern == null) {
            return code;
        }
        return new MessageFormat(pattern, isEnglish(locale) ? Locale.ENGLISH : Locale.CHINESE)
                .format(arguments.stream()
                        .map(argument -> readable(argument, isEnglish(locale) ? english : chinese))
                        .toArray());
    }

    public boolean knows(String code) {
        return chinese.containsKey(code);
    }

    public static boolean isEnglish(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
    }

    /// Counts stay numbers, so that a sentence can choose between one and many.
    private static Object readable(Object argument, Map<String, String> words) {
        return switch (argument) {
            case null -> "";
            case Money money -> number(money.charged().amount()) + " " + money.currency();
            case BigDecimal quantity -> number(quantity.stripTrailingZeros());
            case Integer count -> count;
            case Long count -> count;
            case Number number -> number(new BigDecimal(number.toString()));
            case Enum<?> constant -> words.getOrDefault(key(constant), constant.name());
            default -> argument.toString();
        };
    }

    /// Words for enum constants stand in messages/ as `enum.OrderStatus.DRAFT`.
    private static String key(Enum<?> constant) {
        return "enum." + constant.getDeclaringClass().getSimpleName() + "." + constant.name();
    }

    private static String number(BigDecimal value) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(Math.max(0, value.scale()));
        format.setMaximumFractionDigits(Math.max(0, value.scale()));
        return format.format(value);
    }

    private static Map<String, String> load(String language) {
        Map<String, String> all = new TreeMap<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:messages/*_" + language + ".properties")) {
                Properties properties = new Properties();
                try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                properties.forEach((code, sentence) -> {
                    if (all.put(code.toString(), sentence.toString()) != null) {
                        throw new IllegalStateException("Message defined twice: " + code + " in " + file);
                    }
                });
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return Map.copyOf(all);
    }
}
