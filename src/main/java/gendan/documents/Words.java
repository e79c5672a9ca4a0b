package gendan.documents;

import gendan.kernel.Money;
import gendan.platform.Messages;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;

/// The words of a document in its language.
record Words(Messages messages, Locale locale, ZoneId zone) {
    /// @param code without the beginning `document.`
    String say(String code, Object... arguments) {
        return messages.sentence(locale, "document." + code, Arrays.asList(arguments));
    }

    /// The word for a constant: `document.PaymentState.PAID`.
    String of(Enum<?> constant) {
        return say(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    LocalDateTime local(Instant moment) {
        return moment == null ? null : moment.atZone(zone).toLocalDateTime();
    }

    Cell moment(Instant moment) {
        return Cell.moment(local(moment));
    }

    static Cell amount(Money money) {
        return money == null ? Cell.NOTHING : new Cell.Amount(money.amount(), Money.fractionDigits(money.currency()));
    }
}
