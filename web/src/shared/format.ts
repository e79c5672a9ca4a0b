/// Exact decimals and instants as text. Decimals are never turned into floats.

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/;

/// `1234567.800000` with 2 to 6 decimals → `1,234,567.80`. What is no decimal comes back as it is.
export function formatDecimal(text: string, minimumDecimals = 0, maximumDecimals = 6): string {
  const match = DECIMAL.exec(text.trim());
  if (!match) return text;
  const [, sign = '', whole = '0', fraction = ''] = match;
  let decimals = fraction.slice(0, maximumDecimals).replace(/0+$/, '');
  if (decimals.length < minimumDecimals) decimals = decimals.padEnd(minimumDecimals, '0');
  const grouped = whole.replace(/^0+(?=\d)/, '').replace(/\B(?=(\d{3})+$)/g, ',');
  const isZero = /^0*$/.test(whole + decimals);
  return (isZero ? '' : sign) + grouped + (decimals ? `.${decimals}` : '');
}

const SYMBOLS: Record<string, string> = { CNY: '¥', USD: '$', EUR: '€', GBP: '£', HKD: 'HK$' };
const NO_DECIMALS = new Set(['JPY', 'KRW', 'VND']);

export function currencySign(currency: string): string {
  return SYMBOLS[currency] ?? `${currency} `;
}

export function formatMoney(money: { amount: string; currency: string }): string {
  const number = formatDecimal(money.amount, NO_DECIMALS.has(money.currency) ? 0 : 2, 6);
  const sign = currencySign(money.currency);
  return number.startsWith('-') ? `-${sign}${number.slice(1)}` : sign + number;
}

/// Compares two decimal strings exactly.
export function compareDecimals(left: string, right: string): number {
  const a = scaled(left);
  const b = scaled(right);
  return a < b ? -1 : a > b ? 1 : 0;
}

function scaled(text: string): bigint {
  const match = DECIMAL.exec(text.trim());
  if (!match) return 0n;
  const value = BigInt((match[2] ?? '0') + (match[3] ?? '').padEnd(12, '0').slice(0, 12));
  return match[1] ? -value : value;
}

/// The exact sum of two decimal strings of at most twelve decimals.
export function addDecimals(left: string, right: string): string {
  const sum = scaled(left) + scaled(right);
  const digits = (sum < 0n ? -sum : sum).toString().padStart(13, '0');
  const fraction = digits.slice(-12).replace(/0+$/, '');
  return `${sum < 0n ? '-' : ''}${digits.slice(0, -12)}${fraction ? `.${fraction}` : ''}`;
}

/// The exact difference of two decimal strings.
export function subtractDecimals(left: string, right: string): string {
  return addDecimals(left, right.startsWith('-') ? right.slice(1) : `-${right}`);
}

export function isNegative(decimal: string): boolean {
  return compareDecimals(decimal, '0') < 0;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterFor(zone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(zone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
    });
    formatters.set(zone, formatter);
  }
  return formatter;
}

/// `2026-11-22T06:05:09Z` in Asia/Shanghai → `2026-11-22 14:05` (with seconds when asked).
export function formatInstant(instant: string, zone: string, withSeconds = false): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return instant;
  const part: Record<string, string> = {};
  for (const { type, value } of formatterFor(zone).formatToParts(date)) part[type] = value;
  const text = `${part.year}-${part.month}-${part.day} ${part.hour}:${part.minute}`;
  return withSeconds ? `${text}:${part.second}` : text;
}

/// A cell for a CSV file that a spreadsheet opens: quoted where needed, and never taken for a formula.
export function csvCell(value: string | number | boolean | null | undefined): string {
  if (value === null || value === undefined) return '';
  let text = String(value);
  if (/^[=+\-@\t\r]/.test(text) && !DECIMAL.test(text)) text = `'${text}`;
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/// Starts with a byte order mark, so that Excel reads it as UTF-8.
export function csvText(
  rows: readonly (readonly (string | number | boolean | null | undefined)[])[],
): string {
  return '\uFEFF' + rows.map(row => row.map(csvCell).join(',')).join('\r\n') + '\r\n';
}

export function saveFile(name: string, content: BlobPart, type: string) {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
