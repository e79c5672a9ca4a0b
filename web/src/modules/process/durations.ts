import type { TFunction } from 'i18next';
import type { WorkDuration } from '@/api/process';

/// Working time in words. A working day is taken as eight hours wherever only minutes are known.

const HOUR = 60;
const DAY = 8 * HOUR;

export interface TimeParts {
  days: number;
  hours: number;
  minutes: number;
}

/// From two working days on in days and hours, from one hour on in hours and minutes. Nothing is rounded up: who reads
/// "1 小时" has that much.
export function partsOf(workingMinutes: number): TimeParts {
  const all = Math.abs(Math.trunc(workingMinutes));
  if (all >= 2 * DAY) {
    return { days: Math.floor(all / DAY), hours: Math.floor((all % DAY) / HOUR), minutes: 0 };
  }
  return { days: 0, hours: Math.floor(all / HOUR), minutes: all % HOUR };
}

/// `1 小时 20 分`, `3 天 2 小时`.
export function timeWords(workingMinutes: number, t: TFunction<'process'>): string {
  const { days, hours, minutes } = partsOf(workingMinutes);
  const words = [
    days > 0 ? t('process:time.days', { count: days }) : '',
    hours > 0 ? t('process:time.hours', { count: hours }) : '',
    hours > 0 && minutes > 0 ? t('process:time.odd', { count: minutes }) : '',
    days === 0 && hours === 0 ? t('process:time.minutes', { count: minutes }) : '',
  ];
  return words.filter(Boolean).join(' ');
}

/// `还剩 1 小时 20 分（工作时间）`, `已超 3 小时`, `到点了`.
export function remainingWords(minutes: number | null | undefined, t: TFunction<'process'>): string {
  if (minutes === null || minutes === undefined) return '';
  const whole = Math.trunc(minutes);
  if (whole === 0) return t('process:time.dueNow');
  return t(whole > 0 ? 'process:time.left' : 'process:time.over', { time: timeWords(whole, t) });
}

/// As [remainingWords], where the column's head says that it is working time.
export function leftWords(minutes: number | null | undefined, t: TFunction<'process'>): string {
  const whole = Math.trunc(minutes ?? 0);
  return whole > 0 ? t('process:time.leftShort', { time: timeWords(whole, t) }) : remainingWords(minutes, t);
}

/// `2 小时`, `1 天`, `1 周`.
export function durationWords(duration: WorkDuration, t: TFunction<'process'>): string {
  const { amount } = duration;
  switch (duration.unit) {
    case 'MINUTE':
      return t('process:time.minutes', { count: amount });
    case 'HOUR':
      return t('process:time.hours', { count: amount });
    case 'DAY':
      return t('process:time.days', { count: amount });
    case 'WEEK':
      return t('process:time.weeks', { count: amount });
  }
}

/// Whole days from one calendar date to another; below zero when the second comes first.
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
