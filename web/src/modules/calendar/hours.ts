import { WEEKDAYS, type Hours, type Week, type Weekday } from '@/api/calendar';

const RANGE = /^(\d{1,2})(?:[:：](\d{2}))?[-–—~～至](\d{1,2})(?:[:：](\d{2}))?$/;
const NEXT_DAY = 24 * 60;

/// Minute of the day; the end of the day is 1440.
export function minuteOf(time: string): number {
  const [hour, minute] = time.split(':');
  return Number(hour) * 60 + Number(minute);
}

function clock(minute: number): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

/// What people type for the hours of a day: `9-12 13-18`, `09:00–12:00, 13:30~24:00`. Null when it cannot be read;
/// whether the shifts overlap or end too early is for the server to say.
export function parseHours(text: string): Hours[] | null {
  const parts = text
    .replace(/\s*[-–—~～至]\s*/g, '-')
    .split(/[\s,，;；、]+/)
    .filter(Boolean);
  const hours: Hours[] = [];
  for (const part of parts) {
    const found = RANGE.exec(part);
    if (!found) return null;
    const from = Number(found[1]) * 60 + Number(found[2] ?? 0);
    const to = Number(found[3]) * 60 + Number(found[4] ?? 0);
    if (from >= NEXT_DAY || to > NEXT_DAY || Number(found[2] ?? 0) > 59 || Number(found[4] ?? 0) > 59) {
      return null;
    }
    hours.push({ from: clock(from), to: clock(to % NEXT_DAY) });
  }
  return hours;
}

/// `16`, `16:30` → `16:30`; null when it is no time of day.
export function parseClock(text: string): string | null {
  const found = /^\s*(\d{1,2})(?:[:：](\d{2}))?\s*$/.exec(text);
  const [hour, minute] = [Number(found?.[1]), Number(found?.[2] ?? 0)];
  return !found || hour > 23 || minute > 59 ? null : clock(hour * 60 + minute);
}

/// The end of the day is written 24:00.
export function endOf(to: string): string {
  return minuteOf(to) === 0 ? '24:00' : to.slice(0, 5);
}

export function hoursText(hours: readonly Hours[] | undefined): string {
  return (hours ?? []).map(one => `${one.from.slice(0, 5)}–${endOf(one.to)}`).join(', ');
}

export function minutesOf(hours: readonly Hours[]): number {
  return hours.reduce((sum, one) => sum + Math.max(0, minuteOf(endOf(one.to)) - minuteOf(one.from)), 0);
}

/// Neighbouring weekdays of the same hours together; days off are left out.
export function groupsOf(week: Week): { first: Weekday; last: Weekday; text: string }[] {
  const groups: { first: Weekday; last: Weekday; text: string }[] = [];
  let before = '';
  for (const day of WEEKDAYS) {
    const text = hoursText(week[day]);
    const group = groups.at(-1);
    if (text && text === before && group) group.last = day;
    else if (text) groups.push({ first: day, last: day, text });
    before = text;
  }
  return groups;
}
