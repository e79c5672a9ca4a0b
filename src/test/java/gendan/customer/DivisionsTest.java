package gendan.customer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DivisionsTest {
    private final Divisions divisions = new Divisions();

    @Test
    void oneGoesFromTheProvinceToTheDistrict() {
        assertThat(divisions.below(null))
                .hasSize(31)
                .extracting(Divisions.Division::name)
                .contains("广东省", "北京市");
        assertThat(divisions.below("44")).extracting(Divisions.Division::code).contains("4403");
        assertThat(divisions.below("4403"))
                .extracting(Divisions.Division::name)
                .contains("南山区")
                .doesNotContain("广州市");
        assertThat(divisions.below("440305")).isEmpty();
        assertThat(divisions.below("99")).isNull();
    }

    @Test
    void namesAreThoseThatPeopleWrite() {
        assertThat(divisions.names("440305")).containsExactly("广东省", "深圳市", "南山区");
        assertThat(divisions.names("110108")).containsExactly("北京市", "北京市", "海淀区");
        assertThat(divisions.names("419001")).containsExactly("河南省", "济源市", "济源市");
        assertThat(divisions.fullName("110108")).isEqualTo("北京市海淀区");
        assertThat(divisions.fullName("4403")).isEqualTo("广东省深圳市");
        assertThat(divisions.names("999999")).isEmpty();
        assertThat(divisions.fullName(null)).isEmpty();
    }

    @Test
    void onlyTheLowestLevelIsEnoughForAnAddress() {
        assertThat(divisions.isLeaf("440305")).isTrue();
        assertThat(divisions.isLeaf("4403")).isFalse();
        assertThat(divisions.isLeaf("441900003")).isTrue();
        assertThat(divisions.isLeaf("")).isFalse();
        assertThat(divisions.isKnown("44")).isTrue();
    }

    @Test
    void namesAloneGiveTheCode() {
        assertThat(divisions.codeOf("广东省", " 深圳市", "南山区")).isEqualTo("440305");
        assertThat(divisions.codeOf("广东省", "深圳市", null)).isNull();
    }
}
