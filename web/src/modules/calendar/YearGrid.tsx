import { useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { WEEKDAYS, type CalendarDay } from '@/api/calendar';
import { localName } from '@/modules/identity/useTeams';
import { useCalendarWords } from './words';

const DAY = 86_400_000;
const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

export function todayIn(zone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(new Date());
}

interface YearGridProps {
  days: readonly CalendarDay[];
  today: string;
  /// Absent for whoever may only look.
  onPick?: ((day: CalendarDay) => void) | undefined;
}

/// Twelve months. What differs from its weekday carries a sign besides its colour. Arrows walk over the days.
export function YearGrid({ days, today, onPick }: YearGridProps) {
  const { t } = useTranslation('calendar');
  const grid = useRef<HTMLDivElement>(null);
  const months = [...Array(12).keys()].map(month =>
    days.filter(day => Number(day.date.slice(5, 7)) === month + 1),
  );
  const start = days.some(day => day.date === today) ? today : days[0]?.date;
  const walk = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    const date = (event.target as HTMLElement).dataset.date;
    if (!step || !date) return;
    event.preventDefault();
    const next = new Date(Date.parse(date) + step * DAY).toISOString().slice(0, 10);
    grid.current?.querySelector<HTMLElement>(`[data-date="${next}"]`)?.focus();
  };
  return (
    <div className="year-grid" ref={grid} onKeyDown={walk}>
      {months.map((month, at) => (
        <section key={at} className="month" aria-label={t(`month.${at + 1}`)}>
          <h3>{t(`month.${at + 1}`)}</h3>
          <div className="month-days">
            {WEEKDAYS.map(weekday => (
              <span key={weekday} className="weekday" aria-hidden>
                {t(`weekdayShort.${weekday}`)}
              </span>
            ))}
            {month.map((day, index) => (
              <DayCell
                key={day.date}
                day={day}
                column={index === 0 ? columnOf(day.date) : undefined}
                isToday={day.date === today}
                isStart={day.date === start}
                onPick={onPick}
              />
            ))}
          </div>
        </section>
      ))}
    </div>
  );
}

interface DayCellProps {
  day: CalendarDay;
  column: number | undefined;
  isToday: boolean;
  isStart: boolean;
  onPick: ((day: CalendarDay) => void) | undefined;
}

function DayCell({ day, column, isToday, isStart, onPick }: DayCellProps) {
  const { t } = useTranslation('calendar');
  const words = useCalendarWords();
  const name = day.nameZh && day.nameEn ? localName({ nameZh: day.nameZh, nameEn: day.nameEn }) : '';
  const title = [day.date, t(`sort.${day.sort}`), name, day.minutes > 0 ? words.duration(day.minutes) : '']
    .filter(Boolean)
    .join(' · ');
  const special = day.sort === 'HOLIDAY' || day.sort === 'SHIFTED';
  const shared = {
    className: ['day', day.sort.toLowerCase(), isToday && 'today'].filter(Boolean).join(' '),
    style: column ? { gridColumnStart: column } : undefined,
    title,
    'data-date': day.date,
  };
  const content = (
    <>
      {Number(day.date.slice(8))}
      {special ? <i aria-hidden>{t(`sign.${day.sort}`)}</i> : null}
    </>
  );
  return onPick ? (
    <button
      {...shared}
      type="button"
      tabIndex={isStart ? 0 : -1}
      aria-label={title}
      onClick={() => onPick(day)}
    >
      {content}
    </button>
  ) : (
    <span {...shared}>{content}</span>
  );
}

/// Monday is 1.
function columnOf(date: string): number {
  return ((new Date(Date.parse(date)).getUTCDay() + 6) % 7) + 1;
}
