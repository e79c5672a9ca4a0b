package gendan.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import gendan.platform.Pinyin.Spelling;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PinyinTest {
    @Test
    void aNameIsSpelledInFullAndByItsInitials() {
        assertThat(Pinyin.of("深圳华强电子")).containsExactly(new Spelling("shenzhenhuaqiangdianzi", "szhqdz"));
        assertThat(Pinyin.of("吕布")).containsExactly(new Spelling("lvbu", "lb"));
    }

    @Test
    void whatIsNotChineseStandsForItself() {
        assertThat(Pinyin.of("m8螺栓")).containsExactly(new Spelling("m8luoshuan", "m8ls"));
        assertThat(Pinyin.of("acme")).isEmpty();
        assertThat(Pinyin.of("")).isEmpty();
    }

    @Test
    void wordsHaveTheReadingThatPeopleSay() {
        assertThat(full("重庆银行")).containsExactly("chongqingyinhang");
        assertThat(full("厦门长城")).containsExactly("xiamenchangcheng");
        assertThat(full("成都乐器")).containsExactly("chengduyueqi");
        assertThat(full("六安重型模具")).containsExactly("luanzhongxingmuju");
        assertThat(full("自行车弹簧")).containsExactly("zixingchetanhuang");
        assertThat(full("空调传感器")).containsExactly("kongtiaochuanganqi");
    }

    @Test
    void anAmbiguousCharacterIsFoundUnderEachReading() {
        assertThat(full("曾国藩")).contains("zengguofan", "cengguofan");
        assertThat(full("单雄信")).contains("danxiongxin", "shanxiongxin");
        assertThat(full("乐天长行")).hasSize(4).contains("letianchangxing", "yuetianchangxing");
        assertThat(full("长长长长长长")).hasSize(4);
    }

    @Test
    void traditionalCharactersBecomeSimplified() {
        assertThat(Pinyin.simplify("東莞華強電子")).isEqualTo("东莞华强电子");
        assertThat(Pinyin.simplify("abc 东莞")).isEqualTo("abc 东莞");
    }

    @Test
    void theTablesAreThoseOfIcu() throws IOException {
        Transliterator latin = Transliterator.getInstance("Han-Latin");
        Transliterator simple = Transliterator.getInstance("Traditional-Simplified");
        var bySyllable = new TreeMap<String, StringBuilder>();
        var pairs = new StringBuilder();
        for (int c = 0x3400; c <= 0x9FFF; c++) {
            String character = Character.toString(c);
            String syllable = withoutTone(latin.transliterate(character));
            if (!syllable.equals(character)) {
                bySyllable.computeIfAbsent(syllable, s -> new StringBuilder()).appendCodePoint(c);
            }
            String simplified = simple.transliterate(character);
            if (!simplified.equals(character) && simplified.codePointCount(0, simplified.length()) == 1) {
                pairs.append(character).append(simplified);
            }
        }
        var readings = new StringBuilder();
        bySyllable.forEach((syllable, characters) ->
                readings.append(syllable).append(' ').append(characters).append('\n'));
        assertThat(readings.toString())
                .as("resources/pinyin/readings.txt is not what ICU says; write it anew")
                .isEqualTo(resource("readings.txt"));
        assertThat(pairs.toString()).isEqualTo(resource("simplified.txt"));
    }

    private static String withoutTone(String syllable) {
        String letters = syllable.replaceAll("[üǖǘǚǜ]", "v").strip();
        return Normalizer.normalize(letters, Normalizer.Form.NFD).replaceAll("\\p{Mn}", "");
    }

    private static String resource(String name) throws IOException {
        try (var stream = Pinyin.class.getResourceAsStream("/pinyin/" + name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> full(String name) {
        return Pinyin.of(name).stream().map(Spelling::full).toList();
    }
}
