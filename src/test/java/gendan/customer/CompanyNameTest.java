package gendan.customer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompanyNameTest {
    private final CompanyName names = new CompanyName(new Divisions());

    @ParameterizedTest
    @CsvSource({
        "华强电子, 华强电子",
        "深圳市华强电子有限公司, 华强电子",
        "華強電子（深圳）股份有限公司, 华强电子",
        "广东省深圳市华强电子集团有限责任公司, 华强电子",
        "华强电子(集团)股份有限公司, 华强电子",
        "华强 电子, 华强电子",
        "ＡＢＣ贸易有限公司, abc贸易",
        "'Acme Trading Co., Ltd.', acmetrading",
        "Acme Trading Company Limited, acmetrading",
        "北京同仁, 北京同仁",
        "上海贸易有限公司, 上海贸易",
        "有限公司, 有限公司",
        "张三, 张三"
    })
    void spellingsOfOneCompanyHaveOneCore(String name, String core) {
        assertThat(names.core(name)).isEqualTo(core);
    }
}
