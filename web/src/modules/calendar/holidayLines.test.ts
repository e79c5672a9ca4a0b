import { describe, expect, it } from 'vitest';
import { WEEKDAYS, type Weekday } from '@/api/calendar';
import { fromLines, toLines, type LineWords } from './holidayLines';

const weekdays = Object.fromEntries(WEEKDAYS.map((day, at) => [day, `周${'一二三四五六日'[at]}`])) as Record<
  Weekday,
  string
>;
const CHINESE: LineWords = { off: '休', work: '班', weekdays };

describe('holiday lines', () => {
  const text = [
    '2026-10-01~2026-10-03 休 国庆节 / National Day',
    '2026-10-10 班 周三 国庆节调休上班 / Work day for National Day',
  ].join('\n');

  it('are read and written alike', () => {
    const { days, wrong } = fromLines(text);
    expect(wrong).toEqual([]);
    expect(days.map(day => [day.date, day.kind, day.replaces])).toEqual([
      ['2026-10-01', 'HOLIDAY', undefined],
      ['2026-10-02', 'HOLIDAY', undefined],
      ['2026-10-03', 'HOLIDAY', undefined],
      ['2026-10-10', 'WORKDAY', 'WEDNESDAY'],
    ]);
    expect(toLines(days, CHINESE)).toBe(text);
  });

  it('take other ways of writing', () => {
    expect(fromLines('2027/1/1 至 2027/1/3 放假 元旦').days).toHaveLength(3);
    expect(fromLines('2026-12-26 work Mon Make-up day').days[0]).toMatchObject({
      replaces: 'MONDAY',
      nameZh: 'Make-up day',
    });
    expect(fromLines('2026-12-25 off Christmas\n\n').days[0]).toMatchObject({ nameEn: 'Christmas' });
  });

  it('say which of them cannot be read', () => {
    const lines = ['2026-02-30 休 春节', '2026-01-04 班 元旦', '元旦', '2026-05-05~2026-05-01 休 劳动节'];
    expect(fromLines(lines.join('\n')).wrong).toEqual([1, 2, 3, 4]);
  });
});
