package gendan.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SearchTermsTest {
    private static final String CUSTOMER = new SearchText()
            .code("KH-0012")
            .name("重庆轴承（集团）有限公司")
            .phone("+86 138-1234-5678")
            .name("單雄信")
            .toString();

    @Test
    void aNameIsFoundByAnyOfItsCharacters() {
        assertThat(finds("轴承")).isTrue();
        assertThat(finds("轴")).isTrue();
        assertThat(finds("承集团有")).isTrue();
        assertThat(finds("庆承")).isFalse();
    }

    @Test
    void aNameIsFoundByPinyinAndByInitials() {
        assertThat(finds("chongqing")).isTrue();
        assertThat(finds("zhoucheng")).isTrue();
        assertThat(finds("CQZC")).isTrue();
        assertThat(finds("cq")).isTrue();
        assertThat(finds("zhongqing")).isFalse();
        assertThat(finds("shanxx")).isFalse();
        assertThat(finds("sxx")).isTrue();
        assertThat(finds("danxiong")).isTrue();
    }

    @Test
    void codesAndPhonesAreFoundWithoutTheirMarks() {
        assertThat(finds("kh0012")).isTrue();
        assertThat(finds("KH-00")).isTrue();
        assertThat(finds("ＫＨ－００１２")).isTrue();
        assertThat(finds("13812345678")).isTrue();
        assertThat(finds("138-1234")).isTrue();
        assertThat(finds("45678")).isTrue();
        assertThat(finds("8613812345678")).isTrue();
    }

    @Test
    void traditionalAndSimplifiedAreTheSame() {
        assertThat(finds("軸承")).isTrue();
        assertThat(finds("单雄信")).isTrue();
    }

    @Test
    void allTermsMustBeThere() {
        assertThat(finds("轴承 138")).isTrue();
        assertThat(finds("轴承 139")).isFalse();
        assertThat(finds("轴承kh")).isTrue();
    }

    @Test
    void nothingIsFoundAcrossTheBorderOfTwoNames() {
        assertThat(finds("公司单")).isFalse();
    }

    @Test
    void signsAloneFindNothingAndAnEmptyFieldFindsAll() {
        assertThat(SearchTerms.of("%_\\ ？").sql("t")).isEqualTo("false");
        assertThat(SearchTerms.of("  ").sql("t")).isEqualTo("true");
        assertThat(SearchTerms.of(null).isAsked()).isFalse();
    }

    @Test
    void wildcardsOfSqlAreNotSpecial() {
        assertThat(SearchTerms.of("a%b_c").parameters()).containsValue("% a%").containsValue("% bc%");
    }

    @Test
    void dimensionsAreFoundHoweverTheyAreWritten() {
        String sku = new SearchText().code("25×52×15").toString();
        for (String typed : new String[] {"25*52*15", "25x52", "25×52"}) {
            assertThat(matches(sku, typed)).as(typed).isTrue();
        }
    }

    @Test
    void manyTermsAreCutToSix() {
        assertThat(SearchTerms.of("aaa bbb ccc ddd eee fff ggg").parameters()).hasSize(6);
    }

    private static boolean finds(String typed) {
        return matches(CUSTOMER, typed);
    }

    private static boolean matches(String text, String typed) {
        return SearchTerms.of(typed).parameters().values().stream()
                .map(pattern -> Pattern.quote(pattern.toString()).replace("%", "\\E.*\\Q"))
                .allMatch(pattern -> text.matches(pattern));
    }
}
