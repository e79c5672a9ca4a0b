import { describe, expect, it } from 'vitest';
import { decimal, minorDigits, round, text } from './decimal';
import { linePrice } from './linePrice';

const d = (value: string) => decimal(value)!;

function priceOf(quantity: string, price: string, includesTax: boolean, rate: string, digits = 2) {
  const cost = linePrice(d(quantity), d(price), includesTax, d(rate), digits);
  return [text(cost.amount, 2), text(cost.tax, 2)];
}

describe('exact decimals', () => {
  it('add up where floats do not', () => {
    expect(priceOf('3', '0.1', true, '0')).toEqual(['0.30', '0.00']);
    expect(text(round(d('1.005'), 2))).toBe('1.01');
    expect(text(round(d('2.675'), 2))).toBe('2.68');
  });

  it('keep amounts beyond what a float can hold', () => {
    expect(priceOf('99999999', '9999999999.999999', true, '0')[0]).toBe('999999989999999900.00');
  });

  it('know the minor unit of a currency', () => {
    expect(minorDigits('CNY')).toBe(2);
    expect(minorDigits('JPY')).toBe(0);
  });
});

describe('the price of a line', () => {
  it('takes the tax out of a price that includes it', () => {
    expect(priceOf('12', '35.8', true, '0.13')).toEqual(['429.60', '49.42']);
  });

  it('adds the tax to a price that does not include it', () => {
    expect(priceOf('12', '35.8', false, '0.13')).toEqual(['485.45', '55.85']);
  });

  it('rounds half up once, then takes the tax from the rounded amount', () => {
    expect(priceOf('3', '0.335', true, '0.13')).toEqual(['1.01', '0.12']);
    expect(priceOf('7', '101', true, '0.1', 0)).toEqual(['707.00', '64.00']);
  });
});
