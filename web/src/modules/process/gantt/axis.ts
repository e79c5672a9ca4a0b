/// The axis of time: instants to pixels, and where its lines and words stand in the reader's zone.

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
export const DAY_MS = 24 * HOUR;

export interface Axis {
  from: number;
  to: number;
  /// In pixels.
  width: number;
}

export interface Tick {
  at: number;
  x: number;
  label: string;
  /// A day begins: drawn stronger.
  major: boolean;
}

const STEPS = [
  HOUR,
  2 * HOUR,
  4 * HOUR,
  6 * HOUR,
  12 * HOUR,
  DAY_MS,
  2 * DAY_MS,
  7 * DAY_MS,
  14 * DAY_MS,
  28 * DAY_MS,
];

export function xOf(axis: Axis, at: number): number {
  return ((at - axis.from) / (axis.to - axis.from)) * axis.width;
}

/// From the first to the last instant with a little air on both sides; never shorter than half a day.
export function axisAround(instants: readonly number[], width: number): Axis {
  const known = instants.filter(Number.isFinite);
  const first = Math.min(...known);
  const last = Math.max(...known, first + DAY_MS / 2);
  const air = (last - first) * 0.03;
  return { from: first - air, to: last + air, width };
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function partsIn(zone: string, at: number): Record<string, number> {
  let formatter = formatters.get(zone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    formatters.set(zone, formatter);
  }
  const parts: Record<string, number> = {};
  for (const { type, value } of formatter.formatToParts(at)) parts[type] = Number(value);
  return parts;
}

function offsetOf(zone: string, at: number): number {
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = partsIn(zone, at);
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1000) * 1000;
}

/// The instant at which the day of `at` began in that zone.
export function dayStart(at: number, zone: string): number {
  const local = at + offsetOf(zone, at);
  const start = Math.floor(local / DAY_MS) * DAY_MS;
  return start - offsetOf(zone, start - offsetOf(zone, at));
}

/// The instant at which a calendar date ends in that zone.
export function endOfDate(date: string, zone: string): number {
  const utc = Date.parse(`${date}T00:00:00Z`) + DAY_MS;
  return utc - offsetOf(zone, utc - offsetOf(zone, utc));
}

/// `2026-11-23` of an instant in that zone.
export function dateOf(at: number, zone: string): string {
  const { year, month, day } = partsIn(zone, at);
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/// Lines at hours or days, whichever leaves each word `room` pixels.
export function ticksOf(axis: Axis, zone: string, room = 58): Tick[] {
  const span = axis.to - axis.from;
  const step = STEPS.find(one => (one / span) * axis.width >= room) ?? STEPS.at(-1)!;
  return step < DAY_MS ? hourTicks(axis, zone, step) : dayTicks(axis, zone, step / DAY_MS);
}

function hourTicks(axis: Axis, zone: string, step: number): Tick[] {
  const found: Tick[] = [];
  for (let day = dayStart(axis.from, zone); day <= axis.to; day = dayStart(day + 1.5 * DAY_MS, zone)) {
    for (let at = day; at < day + DAY_MS; at += step) {
      if (at < axis.from || at > axis.to) continue;
      const { month = 0, day: date = 0, hour = 0 } = partsIn(zone, at);
      const major = at === day;
      found.push({
        at,
        x: xOf(axis, at),
        label: major ? `${month}-${String(date).padStart(2, '0')}` : `${hour}:00`,
        major,
      });
    }
  }
  return found;
}

function dayTicks(axis: Axis, zone: string, days: number): Tick[] {
  const found: Tick[] = [];
  for (let day = dayStart(axis.from, zone); day <= axis.to; day = dayStart(day + 1.5 * DAY_MS, zone)) {
    const { year = 0, month = 0, day: date = 0 } = partsIn(zone, day);
    // Counted from a Monday, so that lines stay where they are while the axis moves.
    const number = Math.round((Date.UTC(year, month - 1, date) - Date.UTC(2024, 0, 1)) / DAY_MS);
    if (number % days !== 0 || day < axis.from) continue;
    found.push({
      at: day,
      x: xOf(axis, day),
      label: `${month}-${String(date).padStart(2, '0')}`,
      major: days > 1 || number % 7 === 0,
    });
  }
  return found;
}
