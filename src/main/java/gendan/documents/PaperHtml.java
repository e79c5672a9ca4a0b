package gendan.documents;

import gendan.documents.Paper.Block;
import gendan.documents.Paper.Column;
import gendan.documents.Paper.Fact;
import gendan.documents.Paper.Facts;
import gendan.documents.Paper.Part;
import gendan.documents.Paper.Table;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A paper as XHTML, for printing only.
final class PaperHtml {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final Paper paper;
    private final StringBuilder html = new StringBuilder(16_384);

    PaperHtml(Paper paper) {
        this.paper = paper;
    }

    String html(String style) {
        html.append("<!DOCTYPE html><html lang=\"")
                .append(paper.locale().toLanguageTag())
                .append("\"><head><title>");
        text(paper.title() + " " + paper.subtitle());
        html.append("</title><style>").append(style).append("</style></head><body><div class=\"running\">");
        text(paper.title() + "  " + paper.subtitle());
        html.append("</div><div class=\"printed\">");
        text(paper.printed());
        html.append("</div><h1>");
        text(paper.title());
        html.append("</h1><p class=\"subtitle\">");
        text(paper.subtitle());
        html.append("</p>");
        paper.blocks().forEach(this::block);
        return html.append("</body></html>").toString();
    }

    private void block(Block block) {
        html.append("<h2>");
        text(block.title());
        html.append("</h2>");
        for (Part part : block.parts()) {
            switch (part) {
                case Facts facts -> facts(facts.facts());
                case Table table -> table(table);
            }
        }
    }

    /// Two facts a line; a wide one has a line for itself.
    private void facts(List<Fact> facts) {
        html.append("<table class=\"facts\">");
        List<Fact> line = new ArrayList<>();
        for (Fact fact : facts) {
            if (fact.wide() || line.size() == 2) {
                factLine(line);
            }
            line.add(fact);
            if (fact.wide()) {
                factLine(line);
            }
        }
        factLine(line);
        html.append("</table>");
    }

    private void factLine(List<Fact> line) {
        if (line.isEmpty()) {
            return;
        }
        html.append("<tr>");
        for (Fact fact : line) {
            html.append("<th>");
            text(fact.label());
            html.append(line.size() == 1 ? "</th><td colspan=\"3\">" : "</th><td>");
            lines(shown(fact.value()));
            html.append("</td>");
        }
        html.append("</tr>");
        line.clear();
    }

    private void table(Table table) {
        html.append("<table class=\"rows\"><thead><tr>");
        for (Column column : table.columns()) {
            html.append("<th style=\"width: ")
                    .append(column.percent())
                    .append("%\"")
                    .append(side(column))
                    .append('>');
            text(column.title());
            html.append("</th>");
        }
        html.append("</tr></thead><tbody>");
        for (List<Cell> row : table.rows()) {
            html.append("<tr>");
            for (int i = 0; i < row.size(); i++) {
                html.append("<td").append(side(table.columns().get(i))).append('>');
                lines(shown(row.get(i)));
                html.append("</td>");
            }
            html.append("</tr>");
        }
        html.append("</tbody></table>");
        totals(table.totals());
    }

    private void totals(List<Fact> totals) {
        if (totals.isEmpty()) {
            return;
        }
        html.append("<table class=\"totals\">");
        for (Fact total : totals) {
            html.append("<tr><th>");
            text(total.label());
            html.append("</th><td>");
            text(shown(total.value()));
            html.append("</td></tr>");
        }
        html.append("</table>");
    }

    private static String side(Column column) {
        return column.right() ? " class=\"right\"" : "";
    }

    static String shown(Cell cell) {
        return switch (cell) {
            case Cell.Text text -> text.text();
            case Cell.Amount amount -> number(amount.amount(), amount.digits());
            case Cell.Quantity quantity -> number(quantity.quantity(), 0);
            case Cell.Place place -> Integer.toString(place.number());
            case Cell.Day day -> day.day().toString();
            case Cell.Moment moment -> MOMENT.format(moment.moment());
        };
    }

    private static String number(BigDecimal value, int digits) {
        int scale = Math.max(digits, value.stripTrailingZeros().scale());
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(scale);
        format.setMaximumFractionDigits(scale);
        return format.format(value);
    }

    private void lines(String text) {
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            html.append(i == 0 ? "" : "<br/>");
            text(lines[i]);
        }
    }

    /// Escapes, and leaves out what no XML may contain.
    private void text(String text) {
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '&' -> html.append("&amp;");
                case '"' -> html.append("&quot;");
                default -> {
                    if (c >= 0x20 && (c < 0xD800 || c > 0xDFFF) && c != 0xFFFE && c != 0xFFFF || c == '\t') {
                        html.appendCodePoint(c);
                    }
                }
            }
        });
    }
}
