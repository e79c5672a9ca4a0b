import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Alert, Button, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { calendars, type CalendarDay, type HolidaySet, type WorkCalendar } from '@/api/calendar';
import { Panel } from '@/shared/Facts';
import { LoadFailed } from '@/shared/problems';
import { usePermitted } from '@/shared/session';
import { DayDialog } from './DayDialog';
import { HolidayListDialog } from './HolidayListDialog';
import { todayIn, YearGrid } from './YearGrid';
import { useCalendarWords } from './words';

interface YearPanelProps {
  calendar: WorkCalendar;
  /// Null for a calendar without holidays.
  set: HolidaySet | undefined;
}

/// The calendar's year at a glance; whoever may manage calendars changes its holidays with a click.
export function YearPanel({ calendar, set }: YearPanelProps) {
  const { t } = useTranslation('calendar');
  const words = useCalendarWords();
  const mayManage = usePermitted('calendar.manage') && set !== undefined;
  const today = todayIn(calendar.zone);
  const [year, setYear] = useState(Number(today.slice(0, 4)));
  const [picked, setPicked] = useState<CalendarDay | null>(null);
  const [listed, setListed] = useState(false);
  const result = useQuery({
    queryKey: ['calendars', 'year', calendar.id, calendar.version, set?.version, year],
    queryFn: () => calendars.year(calendar.id, year),
    placeholderData: keepPreviousData,
  });
  const shown = result.data;
  return (
    <Panel
      title={t('year.title', { year })}
      aside={
        <>
          <Button
            size="small"
            icon={<LeftOutlined />}
            aria-label={t('year.before')}
            disabled={year <= 1990}
            onClick={() => setYear(year - 1)}
          />
          <Button
            size="small"
            icon={<RightOutlined />}
            aria-label={t('year.after')}
            disabled={year >= 2099}
            onClick={() => setYear(year + 1)}
          />
          {shown ? (
            <span className="quiet wide-only">
              {t('year.sum', { days: shown.workDays, hours: Math.round(shown.workMinutes / 60) })}
            </span>
          ) : null}
        </>
      }
      actions={mayManage ? <Button onClick={() => setListed(true)}>{t('year.asList')}</Button> : undefined}
    >
      {shown && !shown.holidaysKnown && !calendar.missingYears.includes(shown.year) ? (
        <Alert
          type="warning"
          showIcon
          className="page-alert"
          title={t('missingYearLong', { year: shown.year })}
          description={t('missingHint')}
        />
      ) : null}
      {result.isError ? (
        <LoadFailed problem={result.error} onRetry={() => void result.refetch()} />
      ) : shown ? (
        <>
          <YearGrid days={shown.days} today={today} onPick={mayManage ? setPicked : undefined} />
          <Legend />
          {mayManage ? <p className="quiet year-hint">{t('year.hint')}</p> : null}
        </>
      ) : (
        <Skeleton active />
      )}
      {mayManage ? (
        <>
          <DayDialog day={picked} set={set} onClose={() => setPicked(null)} />
          <HolidayListDialog
            open={listed}
            year={year}
            set={set}
            words={words.lines}
            onClose={() => setListed(false)}
          />
        </>
      ) : null}
    </Panel>
  );
}

function Legend() {
  const { t } = useTranslation('calendar');
  return (
    <ul className="year-legend" aria-label={t('year.legend')}>
      {(['WORK', 'REST', 'HOLIDAY', 'SHIFTED'] as const).map(sort => (
        <li key={sort}>
          <span className={`day ${sort.toLowerCase()}`} aria-hidden>
            {sort === 'HOLIDAY' || sort === 'SHIFTED' ? <i>{t(`sign.${sort}`)}</i> : null}
          </span>
          {t(`sort.${sort}`)}
        </li>
      ))}
    </ul>
  );
}
