package gendan.demo;

import static gendan.demo.OrderRecipe.Until;

import gendan.kernel.Actor;
import gendan.ordering.OrderDraft;
import gendan.ordering.OrderResult;
import gendan.ordering.PaymentMethod;
import gendan.ordering.Priority;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// The life of one order until it is confirmed; [Delivery] and [Settlement] tell the rest.
final class OrderStory {
    private static final int MOST_TRIES = 3;

    private final OrderBook book;
    private final OrderSteps steps;
    private final OrderRecipe recipe;
    private final OrderDraft draft;
    private final Actor writer;
    private final Actor supervisor;
    private UUID id;
    private Instant now;
    private int tries;
    private boolean sentBack;
    private boolean over;

    OrderStory(OrderBook book, OrderSteps steps, OrderRecipe recipe, Instant begin) {
        this.book = book;
        this.steps = steps;
        this.recipe = recipe;
        this.writer = writer(book, recipe);
        this.supervisor = book.staff().supervisorOf(recipe.customer().owner());
        this.draft = OrderForms.draft(book, recipe, book.days().dayOf(begin));
        this.now = begin;
        book.nextOrder();
    }

    private static Actor writer(OrderBook book, OrderRecipe recipe) {
        double who = book.random().nextDouble();
        return who < 0.6
                ? recipe.customer().owner()
                : book.staff().any(book.random(), who < 0.87 ? "ORDER_ADMINISTRATOR" : "CUSTOMER_SERVICE");
    }

    void begin() {
        next(now, this::write);
    }

    /// Goes on at that moment, unless the order was given up meanwhile.
    void next(Instant moment, Runnable step) {
        book.agenda().at(moment, () -> {
            if (!over) {
                now = moment;
                step.run();
            }
        });
    }

    private void write() {
        book.goods().ordered(book.warehouses().indexOf(draft.warehouseId()), draft.lines());
        boolean atOnce = !recipe.stopsAt(Until.DRAFTED) && recipe.release() == null && book.chance(0.35);
        Optional<OrderResult> submitted = atOnce ? steps.submitNew(writer, draft) : Optional.empty();
        if (submitted.isPresent()) {
            submitted(submitted.get());
            return;
        }
        id = steps.draft(writer, draft).id();
        if (!recipe.stopsAt(Until.DRAFTED)) {
            next(book.days().soon(now, 15, 120), this::submit);
        }
    }

    private void submit() {
        Optional<OrderResult> result = steps.submit(writer, id);
        if (result.isPresent()) {
            submitted(result.get());
        } else if (recipe.release() != null) {
            next(book.days().soon(now, 30, 90), () -> submitted(steps.releaseCredit(supervisor, id, recipe.release())));
        } else if (++tries < MOST_TRIES) {
            next(book.days().later(now, 3), this::submit);
        } else {
            cancel("超出信用额度，客户近期没有回款计划，取消");
        }
    }

    private void submitted(OrderResult result) {
        id = result.id();
        if (recipe.stopsAt(Until.SUBMITTED)) {
            return;
        }
        Instant reviewed = book.days().later(now, 0);
        if (recipe.twists() && !sentBack && book.chance(0.07)) {
            next(reviewed, this::sendBack);
        } else if (recipe.twists() && book.chance(0.03)) {
            next(reviewed, () -> cancel(book.any(Wording.CANCELLED)));
        } else {
            next(reviewed, this::confirm);
        }
    }

    private void sendBack() {
        sentBack = true;
        steps.sendBack(supervisor, id, book.any(Wording.SENT_BACK));
        next(book.days().later(now, 0), () -> {
            steps.edit(writer, id, OrderForms.corrected(book, draft));
            next(book.days().soon(now, 5, 40), this::submit);
        });
    }

    private void confirm() {
        OrderResult confirmed = steps.confirm(supervisor, id);
        if (recipe.stopsAt(Until.CONFIRMED)) {
            return;
        }
        if (recipe.twists() && book.chance(0.04)) {
            next(book.days().later(now, 0), () -> cancel(book.any(Wording.CANCELLED)));
            return;
        }
        Settlement settlement = new Settlement(book, steps, this, confirmed);
        Delivery delivery = new Delivery(book, steps, this, settlement);
        switch (draft.paymentMethod()) {
            case FULL -> settlement.inAdvance(delivery);
            case INSTALMENTS -> {
                settlement.instalments();
                delivery.begin();
            }
            case CASH_ON_DELIVERY, ON_ACCOUNT -> delivery.begin();
        }
    }

    /// The salesperson who looks after the customer gives the order up.
    void cancel(String reason) {
        over = true;
        steps.cancel(recipe.customer().owner(), id, reason);
    }

    OrderRecipe recipe() {
        return recipe;
    }

    OrderDraft draft() {
        return draft;
    }

    PaymentMethod payment() {
        return draft.paymentMethod();
    }

    boolean isUrgent() {
        return recipe.priority() != Priority.NORMAL;
    }

    Actor writer() {
        return writer;
    }

    UUID id() {
        return id;
    }

    Instant now() {
        return now;
    }
}
