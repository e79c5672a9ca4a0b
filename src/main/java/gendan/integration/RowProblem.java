package gendan.integration;

import gendan.kernel.Violation;
import java.util.Arrays;
import java.util.List;

/// What is wrong in a file, and where.
///
/// @param file its name
/// @param row as a spreadsheet counts, the header being row 1; null when the whole file is meant
/// @param code stable; the key of its sentence in messages/
/// @param arguments for the sentence: texts and numbers
public record RowProblem(String file, Long row, String code, List<Object> arguments) {
    public static RowProblem ofFile(ImportFile file, String code, Object... arguments) {
        return new RowProblem(file.name(), null, code, Arrays.asList(arguments));
    }

    public static RowProblem ofRow(ImportFile file, long row, String code, Object... arguments) {
        return new RowProblem(file.name(), row, code, Arrays.asList(arguments));
    }

    public Violation violation() {
        return new Violation(code, "", arguments);
    }
}
