import type { Sku } from '@/api/products';
import { compareDecimals, formatDecimal, formatMoney } from '@/shared/format';

/// `¥8.50` or `¥8.50 – ¥9.20`, over the SKUs on sale (over all, when none is).
export function priceRange(skus: readonly Sku[]): string {
  const onSale = skus.filter(sku => sku.active);
  const prices = (onSale.length > 0 ? onSale : skus)
    .map(sku => sku.unitPrice)
    .filter(Boolean)
    .sort((a, b) => compareDecimals(a.amount, b.amount));
  const lowest = prices[0];
  const highest = prices.at(-1);
  if (!lowest || !highest) return '';
  if (compareDecimals(lowest.amount, highest.amount) === 0) return formatMoney(lowest);
  return `${formatMoney(lowest)} – ${formatMoney(highest)}`;
}

/// `0.13` → `13%`.
export function percent(share: string | undefined): string {
  return share ? `${formatDecimal(moved(share, 2), 0, 4)}%` : '';
}

/// Moves the decimal point exactly: `moved('0.13', 2)` is `13`, `moved('13', -2)` is `0.13`.
export function moved(decimal: string, places: number): string {
  const match = /^(-?)(\d*)(?:\.(\d*))?$/.exec(decimal.trim());
  if (!match) return decimal;
  const [, sign = '', whole = '', fraction = ''] = match;
  if (places >= 0) {
    const padded = fraction.padEnd(places, '0');
    return tidy(sign, whole + padded.slice(0, places), padded.slice(places));
  }
  const padded = whole.padStart(1 - places, '0');
  return tidy(sign, padded.slice(0, places), padded.slice(places) + fraction);
}

function tidy(sign: string, whole: string, fraction: string): string {
  const left = whole.replace(/^0+(?=\d)/, '') || '0';
  const right = fraction.replace(/0+$/, '');
  return sign + left + (right ? `.${right}` : '');
}
