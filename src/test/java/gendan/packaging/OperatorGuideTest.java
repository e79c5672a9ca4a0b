package gendan.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import gendan.database.DatabaseProblem;
import gendan.database.backup.BackupProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the program says when it does not start is found again in the operator's guide.
class OperatorGuideTest {

    @Test
    void everyProblemHasItsRowInBothLanguages() throws IOException {
        String english = Files.readString(Path.of("docs/guide/operator.md"));
        String chinese = Files.readString(Path.of("docs/guide/operator.zh-CN.md"));
        Stream.concat(
                        Stream.of(DatabaseProblem.values()).map(each -> new String[] {each.english(), each.chinese()}),
                        Stream.of(BackupProblem.values()).map(each -> new String[] {each.english(), each.chinese()}))
                .forEach(texts -> {
                    assertThat(english).as("add a row to operator.md").contains(firstClause(texts[0], ": "));
                    assertThat(chinese).as("add a row to operator.zh-CN.md").contains(firstClause(texts[1], "："));
                });
    }

    /// What stands before the remedy, with dots for the values.
    private static String firstClause(String text, String colon) {
        String dotted = text.replaceAll("%\\d\\$s", "…");
        int end = dotted.indexOf(colon);
        return end > 0 ? dotted.substring(0, end) : dotted.replaceFirst("[.。]$", "");
    }
}
