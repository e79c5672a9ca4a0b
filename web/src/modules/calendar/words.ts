import { useTranslation } from 'react-i18next';
import { WEEKDAYS, type Week, type Weekday } from '@/api/calendar';
import { groupsOf } from './hours';
import type { LineWords } from './holidayLines';

/// Durations, weekdays and weeks as users read them.
export function useCalendarWords() {
  const { t } = useTranslation('calendar');
  const weekdayName = (day: Weekday) => t(`weekday.${day}`);
  return {
    weekdayName,
    duration: (minutes: number) => {
      const sign = minutes < 0 ? '−' : '';
      const hours = Math.floor(Math.abs(minutes) / 60);
      const rest = Math.round(Math.abs(minutes) % 60);
      if (rest === 0) return sign + t('unit.hours', { count: hours });
      if (hours === 0) return sign + t('unit.minutes', { count: rest });
      return sign + t('unit.both', { hours, minutes: rest });
    },
    week: (week: Week) =>
      groupsOf(week)
        .map(group => {
          const days =
            group.first === group.last
              ? weekdayName(group.first)
              : t('weekdays', { first: weekdayName(group.first), last: weekdayName(group.last) });
          return `${days} ${group.text}`;
        })
        .join(t('separator')),
    lines: {
      off: t('sign.HOLIDAY'),
      work: t('sign.SHIFTED'),
      weekdays: Object.fromEntries(WEEKDAYS.map(day => [day, weekdayName(day)])),
    } as LineWords,
  };
}

/// `PT41H30M` → minutes.
export function minutesOfDuration(iso: string): number {
  const found = /^PT(?:(-?\d+)H)?(?:(-?\d+)M)?(?:(-?[\d.]+)S)?$/.exec(iso);
  if (!found) return 0;
  return Number(found[1] ?? 0) * 60 + Number(found[2] ?? 0) + Number(found[3] ?? 0) / 60;
}
