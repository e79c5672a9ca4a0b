package gendan.documents;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;

/// A value on paper. Its kind stays known, so that a workbook gets numbers and dates, not texts.
sealed interface Cell {
    Cell NOTHING = new Text("—");

    record Text(String text) implements Cell {}

    /// @param digits decimals to be shown, more if it has more
    record Amount(BigDecimal amount, int digits) implements Cell {}

    record Quantity(BigDecimal quantity) implements Cell {}

    /// Which one of several: without separators.
    record Place(int number) implements Cell {}

    record Day(LocalDate day) implements Cell {}

    record Moment(LocalDateTime moment) implements Cell {}

    static Cell text(String text) {
        return text == null || text.isBlank() ? NOTHING : new Text(text);
    }

    static Cell day(LocalDate day) {
        return day == null ? NOTHING : new Day(day);
    }

    static Cell moment(LocalDateTime moment) {
        return moment == null ? NOTHING : new Moment(moment);
    }
}
