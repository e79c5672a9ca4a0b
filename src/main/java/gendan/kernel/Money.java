package gendan.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Objects;

/// An exact amount in one currency.
///
/// In JSON it is `{"amount": "12.30", "currency": "CNY"}`: a string, never a float.
/// Amounts have at most six decimals and lie below 10¹⁴; what is charged is rounded half up to the
/// currency's own minor unit ([#charged]), what is imported as history is kept as it was.
///
/// @param amount the amount in units of the currency, may be negative
/// @param currency ISO 4217 code, such as `CNY`
public record Money(BigDecimal amount, String currency) {
    public static final int MAX_SCALE = 6;

    public Money {
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(currency, "currency");
    }

    public static Money of(String amount, String currency) {
        return new Money(new BigDecimal(amount), currency);
    }

    public static Money zero(String currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    /// This amount rounded half up to the currency's minor unit (分 for CNY, none for JPY).
    public Money charged() {
        return new Money(amount.setScale(fractionDigits(currency), RoundingMode.HALF_UP), currency);
    }

    /// The same amount as it is written: the currency's own decimals, further ones only where they are not zero.
    public Money tidy() {
        BigDecimal shortest = amount.stripTrailingZeros();
        int scale = Math.max(fractionDigits(currency), shortest.scale());
        return new Money(shortest.setScale(scale, RoundingMode.UNNECESSARY), currency);
    }

    public Money plus(Money other) {
        return new Money(amount.add(inSameCurrency(other)), currency);
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(inSameCurrency(other)), currency);
    }

    public boolean isPositive() {
        return amount.signum() > 0;
    }

    /// @throws IllegalArgumentException if the code is not an ISO 4217 currency
    public static int fractionDigits(String currency) {
        return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    }

    private BigDecimal inSameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(currency + " and " + other.currency + " cannot be added");
        }
        return other.amount;
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }
}
