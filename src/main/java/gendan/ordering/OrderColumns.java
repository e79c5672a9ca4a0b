package gendan.ordering;

import gendan.kernel.Actor;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The columns of ordering.sales_order that a draft or a submission fills: each with its value, and with what changes
/// it afterwards.
@Component
final class OrderColumns {
    /// What the values are taken from.
    ///
    /// @param at the moment of writing
    record Source(Actor actor, Order order, List<Decision> decisions, boolean submitted, OffsetDateTime at) {
        OrderTerms terms() {
            return order.terms();
        }
    }

    /// One column.
    ///
    /// @param value `?` with a cast where PostgreSQL could not tell the type of a null
    /// @param edited whether an edit of the draft writes it
    /// @param submitted whether the submission of a stored draft writes it
    private record Column(
            String name, String placeholder, boolean edited, boolean submitted, Function<Source, Object> value) {
        Column onEdit() {
            return new Column(name, placeholder, true, submitted, value);
        }

        Column onSubmission() {
            return new Column(name, placeholder, edited, true, value);
        }
    }

    private final JsonMapper json;
    private final List<Column> columns;
    private final String insert;
    private final String edit;
    private final String submit;

    OrderColumns(JsonMapper json) {
        this.json = json;
        this.columns = Stream.of(identity(), parties(), agreement(), amounts(), stamps())
                .flatMap(List::stream)
                .toList();
        this.insert = "insert into ordering.sales_order (" + joined(column -> true, Column::name) + ") values ("
                + joined(column -> true, Column::placeholder) + ")";
        this.edit = "update ordering.sales_order set " + joined(Column::edited, OrderColumns::assignment)
                + " where id = ? and version = ? and status = 'DRAFT'";
        this.submit = "update ordering.sales_order set " + joined(Column::submitted, OrderColumns::assignment)
                + ", reason = null where id = ? and version = ? and status = 'DRAFT'";
    }

    private static List<Column> identity() {
        return List.of(
                column("id", s -> s.order().id()),
                column("number", s -> s.order().number()).onSubmission(),
                column("status", s -> s.order().axes().status().name()).onSubmission(),
                column("fulfilment", s -> s.order().axes().fulfilment().name()),
                column("payment", s -> s.order().axes().payment().name())
                        .onEdit()
                        .onSubmission(),
                column("returns", s -> s.order().axes().returns().name()),
                column("stage", s -> s.order().stage().name()).onSubmission(),
                column("back_ordered", s -> s.order().axes().backOrdered()).onSubmission());
    }

    private List<Column> parties() {
        return List.of(
                column("customer_id", s -> s.order().customer().id()).onEdit(),
                column("customer_name", s -> s.order().customer().name())
                        .onEdit()
                        .onSubmission(),
                column("customer_order_number", s -> s.terms().customerOrderNumber())
                        .onEdit(),
                column("contact_name", s -> s.terms().contactName()).onEdit(),
                column("contact_phone", s -> s.terms().contactPhone()).onEdit().onSubmission(),
                column("contact_email", s -> s.terms().contactEmail()).onEdit().onSubmission(),
                column("customer_address", s -> s.terms().customerAddress()).onEdit(),
                column("ship_to", "?::json", s -> inJson(s.terms().shipTo()))
                        .onEdit()
                        .onSubmission(),
                column("selling_company", s -> s.terms().sellingCompany()).onEdit(),
                column("owner_id", "?::uuid", s -> s.order().ownerId()).onEdit(),
                column("team_id", "?::uuid", s -> s.order().teamId()).onEdit(),
                column("region_code", s -> s.order().regionCode()).onEdit());
    }

    private static List<Column> agreement() {
        return List.of(
                column("order_type", s -> s.terms().orderType().name()).onEdit(),
                column("priority", s -> s.terms().priority().name()).onEdit(),
                column("channel", s -> s.terms().channel().name()).onEdit(),
                column("warehouse_id", "?::uuid", s -> s.terms().warehouseId()).onEdit(),
                column("ordered_on", s -> s.terms().orderedOn()).onEdit(),
                column("expected_delivery_on", "?::date", s -> s.terms().expectedDeliveryOn())
                        .onEdit(),
                column("payment_method", s -> s.terms().paymentMethod().name()).onEdit(),
                column("payment_due_on", "?::date", s -> s.terms().paymentDueOn())
                        .onEdit(),
                column("freight_terms", s -> s.terms().freightTerms().name()).onEdit(),
                column("special_requirements", s -> s.terms().specialRequirements())
                        .onEdit(),
                column("remark", s -> s.terms().remark()).onEdit());
    }

    private static List<Column> amounts() {
        return List.of(
                column("currency", s -> s.terms().currency()).onEdit(),
                column("line_count", s -> s.order().lines().size()).onEdit().onSubmission(),
                column("total_amount", s -> s.order().totalAmount()).onEdit().onSubmission(),
                column("tax_amount", s -> s.order().taxAmount()).onEdit().onSubmission(),
                column("paid_amount", s -> s.order().paidAmount()));
    }

    private List<Column> stamps() {
        return List.of(
                column("decisions", "?::json", s -> s.decisions().isEmpty() ? null : inJson(s.decisions()))
                        .onSubmission(),
                column("version", s -> s.order().version()).onEdit().onSubmission(),
                column("created_at", Source::at),
                column("created_by", "?::uuid", s -> s.actor().personId()),
                column("submitted_at", "?::timestamptz", s -> s.submitted() ? s.at() : null)
                        .onSubmission());
    }

    /// Writes the order anew; its values are [#insertValues].
    String insert() {
        return insert;
    }

    List<Object> insertValues(Source source) {
        return values(column -> true, source).toList();
    }

    /// Writes an edited draft over the one before; its values are [#editValues].
    String edit() {
        return edit;
    }

    List<Object> editValues(Source source) {
        return overTheOneBefore(Column::edited, source);
    }

    /// Submits the draft that is there: what it was made with stays. Its values are [#submitValues].
    String submit() {
        return submit;
    }

    List<Object> submitValues(Source source) {
        return overTheOneBefore(Column::submitted, source);
    }

    private List<Object> overTheOneBefore(Predicate<Column> chosen, Source source) {
        Stream<Object> guard = Stream.of(source.order.id(), source.order.version() - 1);
        return Stream.concat(values(chosen, source), guard).toList();
    }

    private Stream<Object> values(Predicate<Column> chosen, Source source) {
        return columns.stream().filter(chosen).map(column -> column.value.apply(source));
    }

    private String joined(Predicate<Column> chosen, Function<Column, String> text) {
        return columns.stream().filter(chosen).map(text).collect(Collectors.joining(", "));
    }

    private static String assignment(Column column) {
        return column.name + " = " + column.placeholder;
    }

    private static Column column(String name, Function<Source, Object> value) {
        return column(name, "?", value);
    }

    private static Column column(String name, String placeholder, Function<Source, Object> value) {
        return new Column(name, placeholder, false, false, value);
    }

    private String inJson(Object value) {
        return value == null ? null : json.writeValueAsString(value);
    }
}
