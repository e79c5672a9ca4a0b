import i18next from 'i18next';
import { describe, expect, it } from 'vitest';
import { switchLanguage } from '@/i18n';
import { daysBetween, durationWords, partsOf, remainingWords, timeWords } from './durations';

const t = () => i18next.getFixedT(i18next.language, 'process');

describe('working time in words', () => {
  it('says how much is left and how much it is over', () => {
    expect(remainingWords(80, t())).toBe('还剩 1 小时 20 分（工作时间）');
    expect(remainingWords(-180, t())).toBe('已超 3 小时');
    expect(remainingWords(25, t())).toBe('还剩 25 分钟（工作时间）');
    expect(remainingWords(0, t())).toBe('现在到期');
    expect(remainingWords(-0.4, t())).toBe('现在到期');
    expect(remainingWords(undefined, t())).toBe('');
  });

  it('counts in days from two working days on, and never more than there is', () => {
    expect(timeWords(959, t())).toBe('15 小时 59 分');
    expect(timeWords(960, t())).toBe('2 天');
    expect(timeWords(5 * 480 + 119, t())).toBe('5 天 1 小时');
    expect(partsOf(-2400)).toEqual({ days: 5, hours: 0, minutes: 0 });
  });

  it('names the six expected times of the default sheet', () => {
    expect(durationWords({ amount: 2, unit: 'HOUR' }, t())).toBe('2 小时');
    expect(durationWords({ amount: 1, unit: 'DAY' }, t())).toBe('1 天');
    expect(durationWords({ amount: 1, unit: 'WEEK' }, t())).toBe('1 周');
  });

  it('does so in English', async () => {
    await switchLanguage('en-US');
    expect(remainingWords(80, t())).toBe('1 h 20 min left (working time)');
    expect(remainingWords(-480 * 3, t())).toBe('3 days over');
    expect(durationWords({ amount: 1, unit: 'WEEK' }, t())).toBe('1 week');
    await switchLanguage('zh-CN');
  });

  it('counts days between dates over a month and a leap day', () => {
    expect(daysBetween('2026-11-28', '2026-12-02')).toBe(4);
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
    expect(daysBetween('2026-11-22', '2026-11-20')).toBe(-2);
  });
});
