package gendan.platform;

import static org.assertj.core.api.Assertions.assertThat;

import gendan.kernel.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private final Messages messages = new Messages();

    @Test
    void aQuantityIsWrittenWithoutTheZerosOfItsColumn() {
        assertThat(sentence(Locale.ENGLISH, "order.below-minimum", new BigDecimal("10.0000"), "piece"))
                .isEqualTo("The minimum quantity is 10 piece.");
        assertThat(sentence(Locale.SIMPLIFIED_CHINESE, "order.below-minimum", new BigDecimal("1200.5000"), "千克"))
                .isEqualTo("最小起订量为 1,200.5 千克。");
    }

    @Test
    void moneyKeepsItsDecimals() {
        assertThat(sentence(Locale.ENGLISH, "order.below-minimum", new Money(new BigDecimal("1234.5"), "CNY"), "x"))
                .contains("1,234.50 CNY");
    }

    @Test
    void oneIsNotMany() {
        assertThat(sentence(Locale.ENGLISH, "timeline.OrderDrafted", 1, "5.00 CNY"))
                .isEqualTo("Draft written, 1 line, 5.00 CNY");
        assertThat(sentence(Locale.US, "timeline.OrderDrafted", 1_200, "5.00 CNY"))
                .isEqualTo("Draft written, 1,200 lines, 5.00 CNY");
        assertThat(sentence(Locale.CHINA, "timeline.OrderDrafted", 1_200, "5.00 CNY"))
                .isEqualTo("创建草稿，1,200 行，合计 5.00 CNY");
    }

    private String sentence(Locale locale, String code, Object... arguments) {
        return messages.sentence(locale, code, List.of(arguments));
    }
}
