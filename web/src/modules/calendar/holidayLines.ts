import { WEEKDAYS, type DayKind, type SpecialDay, type Weekday } from '@/api/calendar';

/// Holidays as lines of text, to be pasted and edited:
/// `2026-10-01~2026-10-07 休 国庆节 / National Day`, `2026-10-10 班 周三 国庆节调休上班`.

export interface LineWords {
  off: string;
  work: string;
  weekdays: Record<Weekday, string>;
}

const LINE =
  /^(\d{4}[-./]\d{1,2}[-./]\d{1,2})(?:\s*[~～—–至]\s*(\d{4}[-./]\d{1,2}[-./]\d{1,2}))?\s+(\S+)\s+(.+)$/;
const OFF = /^(休|放假|off|holiday)$/i;
const WORK = /^(班|上班|work)$/i;
const CHINESE = [/一/, /二/, /三/, /四/, /五/, /六/, /[日天]/];
const LONGEST = 60;
const DAY = 86_400_000;

export function toLines(days: readonly SpecialDay[], words: LineWords): string {
  const lines: { first: SpecialDay; last: SpecialDay }[] = [];
  for (const day of days) {
    const line = lines.at(-1);
    const follows =
      line &&
      day.kind === 'HOLIDAY' &&
      line.last.kind === 'HOLIDAY' &&
      line.last.nameZh === day.nameZh &&
      line.last.nameEn === day.nameEn &&
      Date.parse(day.date) - Date.parse(line.last.date) === DAY;
    if (follows) line.last = day;
    else lines.push({ first: day, last: day });
  }
  return lines
    .map(({ first, last }) => {
      const dates = first === last ? first.date : `${first.date}~${last.date}`;
      const kind = first.replaces ? `${words.work} ${words.weekdays[first.replaces]}` : words.off;
      const name = first.nameEn === first.nameZh ? first.nameZh : `${first.nameZh} / ${first.nameEn}`;
      return `${dates} ${kind} ${name}`;
    })
    .join('\n');
}

/// The days, or the numbers of the lines that cannot be read.
export function fromLines(text: string): { days: SpecialDay[]; wrong: number[] } {
  const days: SpecialDay[] = [];
  const wrong: number[] = [];
  text.split('\n').forEach((line, at) => {
    if (!line.trim()) return;
    const read = readLine(line.trim());
    if (read) days.push(...read);
    else wrong.push(at + 1);
  });
  return { days, wrong };
}

function readLine(line: string): SpecialDay[] | null {
  const found = LINE.exec(line);
  if (!found) return null;
  const first = isoDate(found[1]!);
  const last = found[2] ? isoDate(found[2]) : first;
  const kind: DayKind | null = OFF.test(found[3]!) ? 'HOLIDAY' : WORK.test(found[3]!) ? 'WORKDAY' : null;
  if (!first || !last || !kind || last < first) return null;
  let rest = found[4]!;
  let replaces: Weekday | undefined;
  if (kind === 'WORKDAY') {
    const [word = '', ...name] = rest.split(/\s+/);
    replaces = weekdayOf(word);
    rest = name.join(' ');
    if (!replaces || !rest) return null;
  }
  const [nameZh = '', nameEn] = rest.split(/\s*\/\s*/);
  const days: SpecialDay[] = [];
  for (let at = Date.parse(first); at <= Date.parse(last); at += DAY) {
    const date = new Date(at).toISOString().slice(0, 10);
    days.push({ date, kind, ...(replaces ? { replaces } : {}), nameZh, nameEn: nameEn || nameZh });
  }
  return days.length > LONGEST ? null : days;
}

function isoDate(text: string): string | null {
  const [year = '', month = '', day = ''] = text.split(/[-./]/);
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(iso);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== iso ? null : iso;
}

function weekdayOf(word: string): Weekday | undefined {
  const chinese = /^(?:周|星期)(.)$/.exec(word)?.[1];
  if (chinese) return WEEKDAYS[CHINESE.findIndex(form => form.test(chinese))];
  const start = word.toUpperCase();
  return start.length < 3 ? undefined : WEEKDAYS.find(day => day.startsWith(start));
}
