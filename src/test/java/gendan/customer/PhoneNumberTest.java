package gendan.customer;

import static org.assertj.core.api.Assertions.assertThat;

import gendan.kernel.Violations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneNumberTest {
    @ParameterizedTest
    @CsvSource({
        "138 1234-5678, 13812345678",
        "+86 13812345678, 13812345678",
        "8613812345678, 13812345678",
        "１３８１２３４５６７８, 13812345678",
        "(0755) 2345 6789, 0755-23456789",
        "0755-23456789, 0755-23456789",
        "010 62345678 转 801, 010-62345678转801",
        "021-6234567, 021-6234567",
        "+49 30 1234567, +49 30 1234567",
        "400-800-1234, 400-800-1234"
    })
    void oneNumberHasOneSpelling(String typed, String stored) {
        var violations = new Violations();
        assertThat(PhoneNumber.check(violations, "/phone", typed)).isEqualTo(stored);
        assertThat(violations.list()).isEmpty();
    }

    @Test
    void whatIsNoNumberIsRefused() {
        var violations = new Violations();
        PhoneNumber.check(violations, "/phone", "call me");
        PhoneNumber.check(violations, "/phone", "12");
        assertThat(violations.list()).hasSize(2);
    }
}
