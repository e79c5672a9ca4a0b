package gendan.platform;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How Chinese is spelled in Latin letters, without tones; ü is v, as one types it.
///
/// Readings of single characters come from a table (resources/pinyin/readings.txt, made from ICU's Han-Latin, which
/// takes 1.6 s to load and 0.4 ms a name), those of words and the second readings from words.txt. A name with
/// characters of several readings has several spellings: 单 is dan, and shan as a surname.
public final class Pinyin {
    /// Names with more ambiguous characters keep the usual reading in the later ones.
    private static final int MAX_SPELLINGS = 4;

    private static final int LONGEST_WORD = 4;

    /// A name with each character's syllable; whatever is not Chinese stands for itself.
    ///
    /// @param full all letters, such as `chongqingzhoucheng`
    /// @param initials the first letters, such as `cqzc`
    public record Spelling(String full, String initials) {}

    private record Tables(String[] syllables, Map<String, String[]> words, int[] simplified) {}

    private static final class Loaded {
        private static final Tables TABLES = load();
    }

    private Pinyin() {}

    /// The likely spellings, the usual one first; none when the text holds no Chinese.
    ///
    /// @param text normalised by [#simplify]
    public static List<Spelling> of(String text) {
        int[] characters = text.codePoints().toArray();
        boolean chinese = false;
        List<StringBuilder[]> spellings = new ArrayList<>();
        spellings.add(new StringBuilder[] {new StringBuilder(), new StringBuilder()});
        int at = 0;
        while (at < characters.length) {
            String[] word = wordAt(characters, at);
            int length = word == null ? 1 : word.length;
            for (int i = 0; i < length; i++) {
                String[] readings = word != null ? word[i].split("/") : readings(characters[at + i]);
                chinese |= readings != null;
                spellings = extended(spellings, readings, characters[at + i]);
            }
            at += length;
        }
        Set<Spelling> distinct = new LinkedHashSet<>();
        spellings.forEach(s -> distinct.add(new Spelling(s[0].toString(), s[1].toString())));
        return chinese ? List.copyOf(distinct) : List.of();
    }

    private static List<StringBuilder[]> extended(List<StringBuilder[]> spellings, String[] readings, int character) {
        if (readings == null) {
            spellings.forEach(s -> {
                s[0].appendCodePoint(character);
                s[1].appendCodePoint(character);
            });
            return spellings;
        }
        List<StringBuilder[]> longer = new ArrayList<>();
        int taken = spellings.size() * readings.length > MAX_SPELLINGS ? 1 : readings.length;
        for (int i = 0; i < taken; i++) {
            for (StringBuilder[] spelling : spellings) {
                longer.add(new StringBuilder[] {
                    new StringBuilder(spelling[0]).append(readings[i]),
                    new StringBuilder(spelling[1]).append(readings[i].charAt(0))
                });
            }
        }
        return longer;
    }

    private static String[] wordAt(int[] characters, int at) {
        for (int length = Math.min(LONGEST_WORD, characters.length - at); length >= 1; length--) {
            String[] word = Loaded.TABLES.words.get(new String(characters, at, length));
            if (word != null) {
                return word;
            }
        }
        return null;
    }

    private static String[] readings(int character) {
        String syllable = character < Loaded.TABLES.syllables.length ? Loaded.TABLES.syllables[character] : null;
        return syllable == null ? null : new String[] {syllable};
    }

    /// The text with simplified characters instead of traditional ones, so that 東莞 and 东莞 are the same.
    public static String simplify(String text) {
        int[] simplified = Loaded.TABLES.simplified;
        if (text.codePoints().allMatch(c -> c >= simplified.length || simplified[c] == 0)) {
            return text;
        }
        return text.codePoints()
                .map(c -> c < simplified.length && simplified[c] != 0 ? simplified[c] : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Tables load() {
        String[] syllables = new String[0xA000];
        for (String line : lines("readings.txt")) {
            int space = line.indexOf(' ');
            String syllable = line.substring(0, space);
            line.substring(space + 1).codePoints().forEach(c -> syllables[c] = syllable);
        }
        Map<String, String[]> words = new HashMap<>();
        for (String line : lines("words.txt")) {
            if (!line.startsWith("#")) {
                int space = line.indexOf(' ');
                words.put(line.substring(0, space), line.substring(space + 1).split(" "));
            }
        }
        int[] simplified = new int[0xA000];
        int[] pairs = lines("simplified.txt").getFirst().codePoints().toArray();
        for (int i = 0; i < pairs.length; i += 2) {
            simplified[pairs[i]] = pairs[i + 1];
        }
        return new Tables(syllables, words, simplified);
    }

    private static List<String> lines(String name) {
        try (var reader = new BufferedReader(
                new InputStreamReader(Pinyin.class.getResourceAsStream("/pinyin/" + name), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
