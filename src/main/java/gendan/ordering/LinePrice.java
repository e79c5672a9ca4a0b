package gendan.ordering;

import gendan.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// What a line costs.
///
/// Rounding rule: the line's amount is rounded half up to the currency's minor unit, once; the tax is taken from the
/// rounded amount and rounded half up itself. Totals are sums of rounded lines, so an order always adds up.
/// With tax in the price: `amount = q × p`, `tax = amount × r / (1 + r)`.
/// Without: `net = q × p`, `tax = net × r`, `amount = net + tax`.
///
/// @param amount with tax
/// @param tax the tax in it
record LinePrice(BigDecimal amount, BigDecimal tax) {
    static LinePrice of(
            BigDecimal quantity, BigDecimal unitPrice, boolean includesTax, BigDecimal taxRate, String currency) {
        int digits = Money.fractionDigits(currency);
        BigDecimal value = quantity.multiply(unitPrice).setScale(digits, RoundingMode.HALF_UP);
        if (includesTax) {
            BigDecimal tax = value.multiply(taxRate).divide(BigDecimal.ONE.add(taxRate), digits, RoundingMode.HALF_UP);
            return new LinePrice(value, tax);
        }
        BigDecimal tax = value.multiply(taxRate).setScale(digits, RoundingMode.HALF_UP);
        return new LinePrice(value.add(tax), tax);
    }
}
