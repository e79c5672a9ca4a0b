import type { DraftLine, Order } from '@/api/orders';
import type { PickedSku } from '@/api/skus';
import { add, compare, decimal, least, minorDigits, subtract, text, ZERO, type Decimal } from './decimal';
import { linePrice } from './linePrice';
import { CELL_COLUMNS, type CellColumn } from './paste';
import { codeOf, dateOf, numberOf } from './typed';

/// The lines of an order as the grid holds them: what was typed, as text, and what follows from it.

export interface Line extends Record<CellColumn, string> {
  /// Names the line while the page is open, whatever its place.
  readonly key: number;
}

/// What is known of a code: its SKU, that there is none, or nothing yet.
export type SkuState = PickedSku | 'unknown' | 'asking';

/// What follows from a line.
export interface Worth {
  quantity: Decimal | null;
  amount: Decimal | null;
  tax: Decimal | null;
  /// Not of its own: from the list.
  listPrice: string | undefined;
  /// Left for this line after those above it took theirs; null for what is not kept in stock or not known.
  available: Decimal | null;
  /// How much is short of the quantity; zero when it reaches.
  missing: Decimal;
}

export interface Totals {
  lines: number;
  quantity: Decimal;
  amount: Decimal;
  tax: Decimal;
  short: number;
  currency: string;
}

export const CODE_MOST = 60;
const QUANTITY_DIGITS = 4;
const MOST_QUANTITY = decimal('99999999')!;

export function isBlank(line: Line): boolean {
  return CELL_COLUMNS.every(column => line[column].trim() === '');
}

export function skuOf(state: SkuState | undefined): PickedSku | undefined {
  return typeof state === 'object' ? state : undefined;
}

/// Of what a line's price is made; the same object gives the same worth, so it is kept.
const priced = new WeakMap<Line, { sku: SkuState | undefined; currency: string; worth: Worth }>();

function worthAlone(line: Line, state: SkuState | undefined, currency: string): Worth {
  const before = priced.get(line);
  if (before && before.sku === state && before.currency === currency) return before.worth;
  const sku = skuOf(state);
  const typed = numberOf(line.quantity);
  const quantity = typed === null ? null : decimal(typed);
  const listPrice = sku && sku.unitPrice.currency === currency ? sku.unitPrice.amount : undefined;
  const own = line.price.trim() ? numberOf(line.price) : listPrice;
  const price = decimal(own ?? null);
  const rate = decimal(sku?.taxRate);
  const cost =
    sku && quantity && price && rate
      ? linePrice(quantity, price, sku.priceIncludesTax, rate, minorDigits(currency))
      : null;
  const worth: Worth = {
    quantity,
    amount: cost?.amount ?? null,
    tax: cost?.tax ?? null,
    listPrice,
    available: null,
    missing: ZERO,
  };
  priced.set(line, { sku: state, currency, worth });
  return worth;
}

/// Prices every line and shares the stock out among them, first line first, as the program will.
export function worthOf(
  lines: readonly Line[],
  stateOf: (code: string) => SkuState | undefined,
  currency: string,
  usesStock: boolean,
  before: ReadonlyMap<number, Worth>,
): { worths: Map<number, Worth>; totals: Totals } {
  const worths = new Map<number, Worth>();
  const left = new Map<string, Decimal>();
  const totals: Totals = { lines: 0, quantity: ZERO, amount: ZERO, tax: ZERO, short: 0, currency };
  for (const line of lines) {
    if (isBlank(line)) continue;
    totals.lines++;
    const code = codeOf(line.sku);
    const state = stateOf(code);
    const alone = worthAlone(line, state, currency);
    if (alone.quantity) totals.quantity = add(totals.quantity, alone.quantity);
    if (alone.amount && alone.tax) {
      totals.amount = add(totals.amount, alone.amount);
      totals.tax = add(totals.tax, alone.tax);
    }
    const sku = skuOf(state);
    if (!sku || !usesStock) {
      worths.set(line.key, same(before.get(line.key), alone));
      continue;
    }
    const available = left.get(sku.code) ?? notBelowZero(decimal(sku.available) ?? ZERO);
    const taken = alone.quantity ? least(available, alone.quantity) : ZERO;
    left.set(sku.code, subtract(available, taken));
    const missing = alone.quantity ? subtract(alone.quantity, taken) : ZERO;
    if (missing.units > 0n) totals.short++;
    worths.set(line.key, same(before.get(line.key), { ...alone, available, missing }));
  }
  return { worths, totals };
}

function notBelowZero(value: Decimal): Decimal {
  return value.units < 0n ? ZERO : value;
}

/// The object from before when nothing changed, so that its row is not drawn again.
function same(before: Worth | undefined, now: Worth): Worth {
  if (!before) return now;
  const equal =
    before.listPrice === now.listPrice &&
    sameDecimal(before.quantity, now.quantity) &&
    sameDecimal(before.amount, now.amount) &&
    sameDecimal(before.tax, now.tax) &&
    sameDecimal(before.available, now.available) &&
    sameDecimal(before.missing, now.missing);
  return equal ? before : now;
}

function sameDecimal(left: Decimal | null, right: Decimal | null): boolean {
  if (left === right) return true;
  return left !== null && right !== null && compare(left, right) === 0;
}

/// What is wrong in a cell, as the code of a sentence; without asking anybody.
export type CellFault =
  | 'skuMissing'
  | 'skuUnknown'
  | 'skuTooLong'
  | 'quantityMissing'
  | 'quantityNoNumber'
  | 'quantityNotPositive'
  | 'quantityTooPrecise'
  | 'quantityAbsurd'
  | 'priceNoNumber'
  | 'priceMissing'
  | 'dateBroken';

export function faultsOf(
  line: Line,
  state: SkuState | undefined,
  currency: string,
  today: string,
): Partial<Record<CellColumn, CellFault>> {
  if (isBlank(line)) return {};
  const faults: Partial<Record<CellColumn, CellFault>> = {};
  const code = codeOf(line.sku);
  if (!code) faults.sku = 'skuMissing';
  else if (code.length > CODE_MOST) faults.sku = 'skuTooLong';
  else if (state === 'unknown') faults.sku = 'skuUnknown';
  const quantity = quantityFault(line.quantity);
  if (quantity) faults.quantity = quantity;
  const sku = skuOf(state);
  if (line.price.trim()) {
    const price = numberOf(line.price);
    if (price === null || price.startsWith('-')) faults.price = 'priceNoNumber';
  } else if (sku && currency && sku.unitPrice.currency !== currency) faults.price = 'priceMissing';
  if (line.date.trim() && !dateOf(line.date, today)) faults.date = 'dateBroken';
  return faults;
}

function quantityFault(typed: string): CellFault | undefined {
  if (!typed.trim()) return 'quantityMissing';
  const value = decimal(numberOf(typed));
  if (!value) return 'quantityNoNumber';
  if (value.units <= 0n) return 'quantityNotPositive';
  if (value.scale > QUANTITY_DIGITS) return 'quantityTooPrecise';
  return compare(value, MOST_QUANTITY) > 0 ? 'quantityAbsurd' : undefined;
}

/// The line as the API takes it.
export function lineBody(line: Line, currency: string, today: string): DraftLine {
  const quantity = numberOf(line.quantity);
  const price = line.price.trim() ? numberOf(line.price) : null;
  const date = line.date.trim() ? dateOf(line.date, today) : null;
  return {
    sku: codeOf(line.sku),
    ...(quantity === null ? {} : { quantity }),
    ...(price === null ? {} : { unitPrice: { amount: price, currency } }),
    ...(date === null ? {} : { expectedDeliveryOn: date }),
    ...(line.remark.trim() ? { remark: line.remark.trim() } : {}),
  };
}

export function cellsOfOrder(order: Order): Omit<Line, 'key'>[] {
  return order.lines.map(line => {
    const own = decimal(line.unitPrice.amount);
    const list = decimal(line.listPrice?.amount);
    const isList = own && list && compare(own, list) === 0;
    return {
      sku: line.sku,
      quantity: plain(line.quantity),
      price: isList ? '' : plain(line.unitPrice.amount),
      date: line.expectedDeliveryOn ?? '',
      remark: line.remark ?? '',
    };
  });
}

function plain(amount: string): string {
  const value = decimal(amount);
  return value ? text(value) : amount;
}
