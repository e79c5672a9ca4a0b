import { decimal, text } from './decimal';

/// What people type and paste, taken for what they mean; never guessed at: what is not clear comes back as null and
/// stays in its cell, marked.

const GROUPED = /^\d{1,3}(,\d{3})+(\.\d+)?$/;

/// `１，２００．５` → `1200.5`, `¥1,200.00` → `1200`, `10个` → `10`. Null when it is no number, or may be two: `1,5`.
export function numberOf(typed: string): string | null {
  const plain = typed
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff']/g, '')
    .replace(/^(?:[¥$€£]|CNY|RMB|USD|EUR)/i, '')
    .replace(/[\p{Script=Han}]{1,3}$/u, '');
  const ungrouped = GROUPED.test(plain) ? plain.replaceAll(',', '') : plain;
  const value = decimal(/^\.\d/.test(ungrouped) ? `0${ungrouped}` : ungrouped);
  return value ? text(value) : null;
}

const pad = (value: number) => String(value).padStart(2, '0');

function dayOf(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && year >= 1990 && year <= 2199 ? `${year}-${pad(month)}-${pad(day)}` : null;
}

const EXCEL_EPOCH = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;

/// `2026-12-01`, `2026/12/1`, `2026年12月1日`, `20261201`, `12/1`, `12月1日`, `+7` (days from today), Excel's number of a
/// day. A day without its year is the next such day from today.
export function dateOf(typed: string, today: string): string | null {
  const plain = typed
    .normalize('NFKC')
    .trim()
    .replace(/\s+\d{1,2}:\d{2}(:\d{2})?$/, '')
    .replace(/\s+/g, '');
  const full = /^(\d{4})(?:[-/.年])(\d{1,2})(?:[-/.月])(\d{1,2})日?$/.exec(plain);
  if (full) return dayOf(Number(full[1]), Number(full[2]), Number(full[3]));
  const joined = /^(\d{4})(\d{2})(\d{2})$/.exec(plain);
  if (joined) return dayOf(Number(joined[1]), Number(joined[2]), Number(joined[3]));
  const later = /^\+(\d{1,3})$/.exec(plain);
  if (later) return iso(Date.parse(`${today}T00:00:00Z`) + Number(later[1]) * DAY_MS);
  if (/^[3-7]\d{4}$/.test(plain)) return iso(EXCEL_EPOCH + Number(plain) * DAY_MS);
  const short = /^(\d{1,2})(?:[-/.月])(\d{1,2})日?$/.exec(plain);
  if (!short) return null;
  const year = Number(today.slice(0, 4));
  const near = dayOf(year, Number(short[1]), Number(short[2]));
  return near && near >= today ? near : dayOf(year + 1, Number(short[1]), Number(short[2]));
}

const iso = (at: number) => new Date(at).toISOString().slice(0, 10);

/// A code as it is looked up: `ＨＤ－０１ ` → `HD-01`.
export function codeOf(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/[\u200b\ufeff]/g, '')
    .trim();
}
