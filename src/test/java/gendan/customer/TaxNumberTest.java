package gendan.customer;

import static org.assertj.core.api.Assertions.assertThat;

import gendan.kernel.Violation;
import gendan.kernel.Violations;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaxNumberTest {
    private final Violations violations = new Violations();

    /// The standard's own example, and a number of a listed company.
    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y43", "9144030071526726XG"})
    void aUnifiedCreditCodeIsKnownByItsCheckCharacter(String number) {
        TaxNumber.check(violations, "/taxNumber", number, true);
        assertThat(violations.list()).isEmpty();
        assertThat(TaxNumber.checkCharacter(number)).isEqualTo(number.charAt(17));
    }

    @Test
    void aTypingErrorIsNoticedAndTheRightCheckCharacterNamed() {
        TaxNumber.check(violations, "/taxNumber", "91350100M000100Y45", true);
        assertThat(violations.list()).containsExactly(Violation.of("tax-number.wrong-check", "/taxNumber", "3"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y4", "91350100I000100Y43", "1234", "税号税号税号税号税号税号税号税号税号"})
    void whatHasNotTheFormOfATaxNumberIsRefused(String number) {
        TaxNumber.check(violations, "/taxNumber", number, true);
        assertThat(violations.list()).extracting(Violation::code).containsExactly("tax-number.malformed");
    }

    @Test
    void blanksSmallLettersAndFullWidthDoNotMatter() {
        assertThat(TaxNumber.check(violations, "/taxNumber", " ９１350100 m000100y43 ", true))
                .isEqualTo("91350100M000100Y43");
        assertThat(violations.list()).isEmpty();
    }

    @Test
    void oldNumbersAndForeignNumbersAreTaken() {
        assertThat(List.of(
                        TaxNumber.check(violations, "", "440300192380130", true),
                        TaxNumber.check(violations, "", "DE 129 273 398", false)))
                .containsExactly("440300192380130", "DE 129 273 398");
        assertThat(TaxNumber.check(violations, "", null, true)).isNull();
        assertThat(violations.list()).isEmpty();
    }
}
