import { add, divide, multiply, round, type Decimal } from './decimal';

export interface LinePrice {
  /// With tax.
  amount: Decimal;
  /// The tax in it.
  tax: Decimal;
}

const ONE: Decimal = { units: 1n, scale: 0 };

/// What a line costs, by the rule of `gendan.ordering.LinePrice`: the amount is rounded half up once, the tax is taken
/// from the rounded amount. The server's preview confirms it.
export function linePrice(
  quantity: Decimal,
  unitPrice: Decimal,
  includesTax: boolean,
  taxRate: Decimal,
  digits: number,
): LinePrice {
  const value = round(multiply(quantity, unitPrice), digits);
  if (includesTax) {
    return { amount: value, tax: divide(multiply(value, taxRate), add(ONE, taxRate), digits) };
  }
  const tax = round(multiply(value, taxRate), digits);
  return { amount: add(value, tax), tax };
}
