package gendan.documents;

import gendan.documents.Paper.Block;
import gendan.documents.Paper.Column;
import gendan.documents.Paper.Fact;
import gendan.documents.Paper.Facts;
import gendan.documents.Paper.Part;
import gendan.documents.Paper.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/// Prints a paper as an Excel workbook: numbers are numbers and dates are dates, ready for A4. A long table stands
/// on a sheet of its own once more, with its head frozen and filters on it.
///
/// Texts go into string cells, which Excel never takes for formulas, whatever they begin with.
@Component
final class XlsxPrinter {
    private static final int COLUMNS = 9;
    private static final double[] WIDTHS = {12, 28, 14, 16, 12, 10, 14, 16, 14};
    private static final String GREY = "F0F0F0";
    private static final int LONGEST_CELL = 32_767;

    byte[] print(Paper paper) {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Gendan", "1.0")) {
            workbook.setGlobalDefaultFont("Microsoft YaHei", 10);
            new Sheet(workbook.newWorksheet(sheetName(paper.title())), paper).print();
            paper.blocks().stream().flatMap(block -> block.parts().stream()).forEach(part -> {
                if (part instanceof Table table && table.name() != null) {
                    new Sheet(workbook.newWorksheet(sheetName(table.name())), paper).list(table);
                }
            });
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }

    private static String sheetName(String text) {
        String plain = text.replaceAll("[\\[\\]:*?/\\\\]", " ");
        return plain.length() > 31 ? plain.substring(0, 31) : plain;
    }

    /// One sheet, from top to bottom.
    private static final class Sheet {
        private final Worksheet sheet;
        private final Paper paper;
        private int row;

        Sheet(Worksheet sheet, Paper paper) {
            this.sheet = sheet;
            this.paper = paper;
        }

        void print() {
            for (int i = 0; i < COLUMNS; i++) {
                sheet.width(i, WIDTHS[i]);
            }
            title(paper.title(), 16);
            title(paper.subtitle(), 11);
            sheet.freezePane(0, row);
            paper.blocks().forEach(this::block);
            row++;
            sheet.value(row, 0, paper.printed());
            setUp();
        }

        /// The table alone.
        void list(Table table) {
            for (int i = 0; i < table.columns().size(); i++) {
                sheet.width(i, Math.max(8, table.columns().get(i).percent() * 1.3));
            }
            table(table, 1);
            sheet.freezePane(0, 1);
            sheet.setAutoFilter(
                    0, 0, Math.max(1, table.rows().size()), table.columns().size() - 1);
            sheet.repeatRows(0);
            setUp();
        }

        private void setUp() {
            sheet.paperSize(PaperSize.A4_PAPER);
            sheet.pageOrientation("landscape");
            sheet.setFitToPage(true);
            sheet.fitToWidth((short) 1);
            sheet.fitToHeight((short) 0);
            sheet.footer("&P / &N", Position.RIGHT);
        }

        private void title(String text, int size) {
            sheet.value(row, 0, text);
            sheet.range(row, 0, row, COLUMNS - 1).merge();
            sheet.style(row, 0)
                    .bold()
                    .fontSize(size)
                    .horizontalAlignment("center")
                    .set();
            row++;
        }

        private void block(Block block) {
            row++;
            sheet.value(row, 0, block.title());
            sheet.range(row, 0, row, COLUMNS - 1).merge();
            sheet.style(row, 0).bold().fontSize(12).fillColor("D9E2EC").set();
            row++;
            for (Part part : block.parts()) {
                switch (part) {
                    case Facts facts -> facts.facts().forEach(this::fact);
                    case Table table ->
                        table(
                                table,
                                table.columns().size() == COLUMNS
                                        ? 1
                                        : COLUMNS / table.columns().size());
                }
            }
        }

        private void fact(Fact fact) {
            sheet.value(row, 0, fact.label());
            sheet.style(row, 0).bold().verticalAlignment("top").wrapText(true).set();
            put(row, 1, fact.value(), false);
            sheet.range(row, 1, row, COLUMNS - 1).merge();
            row++;
        }

        /// @param span how many columns of the sheet each column of the table takes
        private void table(Table table, int span) {
            List<Column> columns = table.columns();
            for (int i = 0; i < columns.size(); i++) {
                sheet.value(row, i * span, columns.get(i).title());
                merge(i, span, columns.size());
                sheet.style(row, i * span)
                        .bold()
                        .fillColor(GREY)
                        .wrapText(true)
                        .horizontalAlignment(columns.get(i).right() ? "right" : "left")
                        .borderStyle(BorderStyle.THIN)
                        .set();
            }
            row++;
            for (List<Cell> cells : table.rows()) {
                for (int i = 0; i < cells.size(); i++) {
                    put(row, i * span, cells.get(i), true);
                    merge(i, span, columns.size());
                }
                row++;
            }
            for (Fact total : table.totals()) {
                sheet.value(row, 0, total.label());
                sheet.style(row, 0).bold().set();
                put(row, total.wide() ? 1 : 7, total.value(), false);
                row++;
            }
        }

        /// The last column takes what is left of the width.
        private void merge(int column, int span, int count) {
            int last = column == count - 1 && span > 1 ? COLUMNS - 1 : column * span + span - 1;
            if (last > column * span) {
                sheet.range(row, column * span, row, last).merge();
            }
        }

        private void put(int at, int column, Cell cell, boolean bordered) {
            String format = switch (cell) {
                case Cell.Text text -> {
                    sheet.value(at, column, clean(text.text()));
                    yield null;
                }
                case Cell.Amount amount -> {
                    sheet.value(at, column, amount.amount());
                    yield amountFormat(amount);
                }
                case Cell.Quantity quantity -> {
                    sheet.value(at, column, quantity.quantity());
                    yield "#,##0.####";
                }
                case Cell.Place place -> {
                    sheet.value(at, column, place.number());
                    yield null;
                }
                case Cell.Day day -> {
                    sheet.value(at, column, day.day());
                    yield "yyyy-mm-dd";
                }
                case Cell.Moment moment -> {
                    sheet.value(at, column, moment.moment());
                    yield "yyyy-mm-dd hh:mm";
                }
            };
            StyleSetter style = sheet.style(at, column);
            style.verticalAlignment("top").wrapText(true);
            if (bordered) {
                style.borderStyle(BorderStyle.THIN);
            } else {
                style.horizontalAlignment("left");
            }
            if (format != null) {
                style.format(format);
            }
            style.set();
        }

        private static String amountFormat(Cell.Amount amount) {
            int digits = Math.max(
                    amount.digits(), amount.amount().stripTrailingZeros().scale());
            return digits == 0 ? "#,##0" : "#,##0." + "0".repeat(digits);
        }

        /// Without characters that no XML may contain, and no longer than Excel allows.
        private static String clean(String text) {
            String plain = text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "");
            return plain.length() > LONGEST_CELL ? plain.substring(0, LONGEST_CELL) : plain;
        }
    }
}
