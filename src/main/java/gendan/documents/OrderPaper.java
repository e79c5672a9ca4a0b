package gendan.documents;

import gendan.documents.Paper.Block;
import gendan.kernel.Actor;
import gendan.ordering.OrderQueries;
import gendan.ordering.OrderView;
import gendan.ordering.Timeline;
import gendan.platform.Messages;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Puts an order on paper after the template that companies know (客户订单管理文档): customer, order, payment, how it is
/// carried out, what happened, what is to be said to the customer.
@Component
final class OrderPaper {
    /// So many of the latest entries of the timeline are printed.
    private static final int MOST_ENTRIES = 200;

    private final OrderQueries orders;
    private final Timeline timeline;
    private final CustomerCard customers;
    private final Messages messages;
    private final Clock clock;

    OrderPaper(OrderQueries orders, Timeline timeline, CustomerCard customers, Messages messages, Clock clock) {
        this.orders = orders;
        this.timeline = timeline;
        this.customers = customers;
        this.messages = messages;
        this.clock = clock;
    }

    /// @throws gendan.kernel.Rejection `order.not-found` (404)
    Paper of(Actor actor, UUID orderId, Locale locale) {
        OrderView order = orders.view(actor, orderId);
        List<Timeline.Entry> entries =
                timeline.page(actor, orderId, null, MOST_ENTRIES).items().reversed();
        Words words = new Words(messages, locale, clock.getZone());
        String number = order.number() == null ? words.say("draft") : order.number();
        String plain = order.number() == null
                ? "draft-" + orderId.toString().substring(24)
                : order.number().replaceAll("[^A-Za-z0-9._-]", "_");
        String printed = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").format(words.local(clock.instant()));
        var terms = new TermsBlocks(order, words);
        var progress = new ProgressBlocks(order, entries, words);
        List<Block> blocks = List.of(
                terms.customer(customers.of(order.customer().id())),
                terms.order(),
                terms.payment(),
                progress.process(),
                progress.tracking(),
                progress.communication());
        return new Paper(
                words.say("title"),
                number + " · " + words.of(order.stage()),
                "order-" + plain,
                words.say("file-name", order.number() == null ? plain : order.number()),
                words.say("printed", printed),
                locale,
                blocks);
    }
}
