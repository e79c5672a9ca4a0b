import type { DraftLine, Order } from '@/api/orders';
import type { PickedSku } from '@/api/skus';
import { add, compare, decimal, least, minorDigits, subtract, text, ZERO, type Decimal } from './decimal';
import { linePrice } from './linePrice';
import { CELL_COLUMNS, tidied, type CellColumn } from './paste';
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
  /// The same line without regard to stock.
  alone?: Worth;
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

/// What is read from a line's own text; lines are never changed, so it is read once.
interface Reading {
  blank: boolean;
  code: string;
  quantity: Decimal | null;
}

const readings = new WeakMap<Line, Reading>();

function reading(line: Line): Reading {
  let read = readings.get(line);
  if (!read) {
    read = {
      blank: CELL_COLUMNS.every(column => line[column].trim() === ''),
      code: codeOf(line.sku),
      quantity: decimal(numberOf(line.quantity)),
    };
    readings.set(line, read);
  }
  return read;
}

export function isBlank(line: Line): boolean {
  return reading(line).blank;
}

/// The line with every cell written plainly; the same line when it is so already.
export function tidyLine(line: Line, today: string): Line {
  const wrong = CELL_COLUMNS.filter(column => tidied(column, line[column], today) !== line[column]);
  if (wrong.length === 0) return line;
  return {
    ...line,
    ...Object.fromEntries(wrong.map(column => [column, tidied(column, line[column], today)])),
  };
}

/// The line's code as it is looked up.
export function codeIn(line: Line): string {
  return reading(line).code;
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
  const { quantity } = reading(line);
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
    const state = stateOf(codeIn(line));
    const alone = worthAlone(line, state, currency);
    if (alone.quantity) totals.quantity = add(totals.quantity, alone.quantity);
    if (alone.amount && alone.tax) {
      totals.amount = add(totals.amount, alone.amount);
      totals.tax = add(totals.tax, alone.tax);
    }
    const sku = skuOf(state);
    if (!sku || !usesStock) {
      worths.set(line.key, alone);
      continue;
    }
    const available = left.get(sku.code) ?? notBelowZero(decimal(sku.available) ?? ZERO);
    const taken = alone.quantity ? least(available, alone.quantity) : ZERO;
    left.set(sku.code, subtract(available, taken));
    const missing = alone.quantity ? subtract(alone.quantity, taken) : ZERO;
    if (missing.units > 0n) totals.short++;
    worths.set(line.key, withStock(alone, available, missing, before.get(line.key)));
  }
  return { worths, totals };
}

function notBelowZero(value: Decimal): Decimal {
  return value.units < 0n ? ZERO : value;
}

/// The object from before when nothing changed, so that its row is not drawn again.
function withStock(alone: Worth, available: Decimal, missing: Decimal, before: Worth | undefined): Worth {
  const isSame =
    before !== undefined &&
    before.alone === alone &&
    before.available !== null &&
    compare(before.available, available) === 0 &&
    compare(before.missing, missing) === 0;
  return isSame ? before : { ...alone, alone, available, missing };
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
  const code = codeIn(line);
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
    sku: codeIn(line),
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

/// A line with all that is shown of it.
export interface Row {
  line: Line;
  state: SkuState | undefined;
  worth: Worth | undefined;
  /// What the server said of its cells.
  refusals: Partial<Record<CellColumn, string[]>> | undefined;
}

/// A place in the order where something is wrong.
export type Fault = { key: number; index: number; column: CellColumn; fault: CellFault };
