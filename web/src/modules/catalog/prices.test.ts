import { expect, it } from 'vitest';
import { moved, percent, priceRange } from './prices';

const sku = (amount: string, active = true) => ({
  id: amount,
  code: amount,
  unitPrice: { amount, currency: 'CNY' },
  priceIncludesTax: true,
  taxRate: '0.13',
  active,
});

it('moves the decimal point without a float', () => {
  expect(moved('0.13', 2)).toBe('13');
  expect(moved('0.135', 2)).toBe('13.5');
  expect(moved('0.1300', 2)).toBe('13');
  expect(moved('13', -2)).toBe('0.13');
  expect(moved('6', -2)).toBe('0.06');
  expect(moved('13.5', -2)).toBe('0.135');
  expect(moved('0', -2)).toBe('0');
  expect(percent('0.06')).toBe('6%');
});

it('gives one price, or a range over the SKUs on sale', () => {
  expect(priceRange([sku('8.5'), sku('8.50')])).toBe('¥8.50');
  expect(priceRange([sku('9.2'), sku('10'), sku('1', false)])).toBe('¥9.20 – ¥10.00');
  expect(priceRange([])).toBe('');
});
