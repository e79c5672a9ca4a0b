package gendan.documents;

import gendan.documents.Paper.Block;
import gendan.documents.Paper.Column;
import gendan.documents.Paper.Fact;
import gendan.documents.Paper.Facts;
import gendan.documents.Paper.Table;
import gendan.kernel.Actor;
import gendan.platform.Messages;
import gendan.process.SheetQueries;
import gendan.process.SheetView;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Puts a process sheet (流程表) on paper, with the columns that companies know: step, owner, expected time, status,
/// remark.
@Component
final class SheetPaper {
    private final SheetQueries sheets;
    private final Messages messages;
    private final Clock clock;

    SheetPaper(SheetQueries sheets, Messages messages, Clock clock) {
        this.sheets = sheets;
        this.messages = messages;
        this.clock = clock;
    }

    /// @throws gendan.kernel.Rejection `sheet.not-found` (404)
    Paper of(Actor actor, UUID orderId, Locale locale) {
        SheetView sheet = sheets.view(actor, orderId);
        Words words = new Words(messages, locale, clock.getZone());
        String printed = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").format(words.local(clock.instant()));
        return new Paper(
                words.say("sheet.title"),
                sheet.orderNumber() + " · " + sheet.customerName(),
                "sheet-" + sheet.orderNumber().replaceAll("[^A-Za-z0-9._-]", "_"),
                words.say("sheet.file-name", sheet.orderNumber()),
                words.say("printed", printed),
                locale,
                List.of(order(sheet, words), steps(sheet, words)));
    }

    private static Block order(SheetView sheet, Words words) {
        String template = chosen(words, sheet.templateNameZh(), sheet.templateNameEn());
        return new Block(
                words.say("sheet.order"),
                List.of(new Facts(List.of(
                        Fact.of(words.say("order.number"), Cell.text(sheet.orderNumber())),
                        Fact.of(words.say("customer.name"), Cell.text(sheet.customerName())),
                        Fact.of(words.say("sheet.stage"), Cell.text(words.of(sheet.stage()))),
                        Fact.of(
                                words.say("sheet.template"),
                                Cell.text(words.say("sheet.version", template, sheet.templateVersion()))),
                        Fact.of(words.say("order.expected-on"), Cell.day(sheet.promisedOn())),
                        Fact.of(words.say("sheet.forecast"), words.moment(sheet.forecastEnd()))))));
    }

    private static Block steps(SheetView sheet, Words words) {
        List<Column> columns = List.of(
                Column.left(words.say("sheet.step"), 26),
                Column.left(words.say("sheet.owner"), 18),
                Column.left(words.say("sheet.expected"), 12),
                Column.left(words.say("sheet.state"), 18),
                Column.left(words.say("sheet.remark"), 26));
        List<List<Cell>> rows =
                sheet.steps().stream().map(step -> row(step, words)).toList();
        return new Block(words.say("sheet.steps"), List.of(new Table(null, columns, rows, List.of())));
    }

    private static List<Cell> row(SheetView.Step step, Words words) {
        String state = words.of(step.state());
        return List.of(
                Cell.text(chosen(words, step.nameZh(), step.nameEn())),
                Cell.text(owner(step.owner(), words)),
                Cell.text(words.say(
                        "sheet.duration." + step.expected().unit(),
                        step.expected().amount())),
                Cell.text(step.late() ? words.say("sheet.late", state) : state),
                Cell.text(step.remark()));
    }

    /// The person who has it; else whoever the template names.
    private static String owner(SheetView.Owner owner, Words words) {
        return owner.personName() == null ? chosen(words, owner.titleZh(), owner.titleEn()) : owner.personName();
    }

    private static String chosen(Words words, String chinese, String english) {
        return Messages.isEnglish(words.locale()) ? english : chinese;
    }
}
