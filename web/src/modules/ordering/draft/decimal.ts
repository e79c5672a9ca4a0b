/// Exact decimals: money and quantities are added up in the browser without floats.

export interface Decimal {
  units: bigint;
  /// Digits after the point.
  scale: number;
}

export const ZERO: Decimal = { units: 0n, scale: 0 };

const PLAIN = /^(-?)(\d+)(?:\.(\d*))?$/;

/// `12.30` → 1230 / 2 digits; null when it is no plain decimal.
export function decimal(text: string | null | undefined): Decimal | null {
  const match = PLAIN.exec(text?.trim() ?? '');
  if (!match) return null;
  const fraction = match[3] ?? '';
  const units = BigInt(match[2] + fraction);
  return { units: match[1] ? -units : units, scale: fraction.length };
}

const POWERS = Array.from({ length: 40 }, (_, n) => 10n ** BigInt(n));
const power = (n: number): bigint => POWERS[n] ?? 10n ** BigInt(n);

function unitsAt(value: Decimal, scale: number): bigint {
  return value.units * power(scale - value.scale);
}

export function add(left: Decimal, right: Decimal): Decimal {
  const scale = Math.max(left.scale, right.scale);
  return { units: unitsAt(left, scale) + unitsAt(right, scale), scale };
}

export function subtract(left: Decimal, right: Decimal): Decimal {
  return add(left, { units: -right.units, scale: right.scale });
}

export function multiply(left: Decimal, right: Decimal): Decimal {
  return { units: left.units * right.units, scale: left.scale + right.scale };
}

export function compare(left: Decimal, right: Decimal): number {
  const scale = Math.max(left.scale, right.scale);
  const a = unitsAt(left, scale);
  const b = unitsAt(right, scale);
  return a < b ? -1 : a > b ? 1 : 0;
}

export function least(left: Decimal, right: Decimal): Decimal {
  return compare(left, right) <= 0 ? left : right;
}

/// Numerator by denominator at this many digits, rounded half up (away from zero), as the program does.
export function divide(numerator: Decimal, denominator: Decimal, scale: number): Decimal {
  const shift = scale + denominator.scale - numerator.scale;
  let top = numerator.units * (shift > 0 ? power(shift) : 1n);
  let bottom = denominator.units * (shift < 0 ? power(-shift) : 1n);
  const negative = top < 0n !== bottom < 0n && top !== 0n;
  if (top < 0n) top = -top;
  if (bottom < 0n) bottom = -bottom;
  const rounded = (2n * top + bottom) / (2n * bottom);
  return { units: negative ? -rounded : rounded, scale };
}

/// Rounded half up to this many digits.
export function round(value: Decimal, scale: number): Decimal {
  if (value.scale <= scale) return { units: unitsAt(value, scale), scale };
  return divide(value, { units: 1n, scale: 0 }, scale);
}

/// The shortest plain text: `1200.50` → `1200.5`; with `digits`, at least so many after the point.
export function text(value: Decimal, digits = 0): string {
  const sign = value.units < 0n ? '-' : '';
  const all = (value.units < 0n ? -value.units : value.units).toString().padStart(value.scale + 1, '0');
  const whole = all.slice(0, all.length - value.scale);
  const fraction = all
    .slice(all.length - value.scale)
    .replace(/0+$/, '')
    .padEnd(digits, '0');
  return sign + whole + (fraction ? `.${fraction}` : '');
}

const digitsOf = new Map<string, number>();

/// Digits of the currency's minor unit: 2 for CNY, none for JPY.
export function minorDigits(currency: string): number {
  let digits = digitsOf.get(currency);
  if (digits === undefined) {
    try {
      const format = new Intl.NumberFormat('en', { style: 'currency', currency });
      digits = format.resolvedOptions().maximumFractionDigits ?? 2;
    } catch {
      digits = 2;
    }
    digitsOf.set(currency, digits);
  }
  return digits;
}
