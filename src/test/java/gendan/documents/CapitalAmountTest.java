package gendan.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapitalAmountTest {
    @ParameterizedTest
    @CsvSource({
        "0, 零元整",
        "0.005, 壹分",
        "0.30, 叁角整",
        "0.03, 叁分",
        "1, 壹元整",
        "10, 壹拾元整",
        "15.60, 壹拾伍元陆角整",
        "1409.50, 壹仟肆佰零玖元伍角整",
        "6007.14, 陆仟零柒元壹角肆分",
        "1680.32, 壹仟陆佰捌拾元叁角贰分",
        "325.04, 叁佰贰拾伍元零肆分",
        "10000, 壹万元整",
        "10001, 壹万零壹元整",
        "16409.02, 壹万陆仟肆佰零玖元零贰分",
        "107000.53, 壹拾万柒仟元伍角叁分",
        "100000000, 壹亿元整",
        "100010000, 壹亿零壹万元整",
        "100000001, 壹亿零壹元整",
        "1010101010.10, 壹拾亿壹仟零壹拾万壹仟零壹拾元壹角整",
        "999999999999.99, 玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分",
        "-50, 负伍拾元整"
    })
    void amountsAreWrittenAsOnContracts(BigDecimal amount, String capitals) {
        assertThat(CapitalAmount.of(amount)).isEqualTo(capitals);
    }
}
