import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { WorkCalendar } from '@/api/calendar';
import { PageLoading } from '@/app/ErrorPages';
import { AuditPanel } from '@/modules/identity/AuditPanel';
import { localName } from '@/modules/identity/useTeams';
import { Facts, Panel } from '@/shared/Facts';
import { PageHead } from '@/shared/PageHead';
import { LoadFailed } from '@/shared/problems';
import { usePermitted } from '@/shared/session';
import { useShortcut } from '@/shared/shortcuts';
import { PlainTag } from '@/shared/Tone';
import { Nothing } from '@/shared/Values';
import { Calculator } from './Calculator';
import { calendarQuery, useHolidaySets } from './queries';
import { useCalendarWords } from './words';
import { YearPanel } from './YearPanel';
import './style.css';

const route = getRouteApi('/shell/calendars/$calendarId');

export function CalendarPage() {
  const { calendarId } = route.useParams();
  const result = useQuery(calendarQuery(calendarId));
  if (result.isPending) return <PageLoading />;
  if (result.isError) return <LoadFailed problem={result.error} onRetry={() => void result.refetch()} />;
  return <CalendarDetail calendar={result.data} />;
}

function CalendarDetail({ calendar }: { calendar: WorkCalendar }) {
  const { t } = useTranslation('calendar');
  const navigate = useNavigate();
  const mayManage = usePermitted('calendar.manage');
  const mayAudit = usePermitted('audit.read');
  const sets = useHolidaySets().data?.items;
  const set = sets?.find(one => one.id === calendar.holidaySetId);
  const edit = () =>
    void navigate({ to: '/calendars/$calendarId/edit', params: { calendarId: calendar.id } });
  useShortcut('e', t('detail.edit'), edit, 'page', mayManage);
  return (
    <>
      <PageHead
        title={localName(calendar)}
        aside={
          <>
            <span className="quiet number">{calendar.code}</span>
            {calendar.standard ? <PlainTag>{t('standard')}</PlainTag> : null}
          </>
        }
        actions={
          mayManage ? (
            <Button type="primary" onClick={edit}>
              {t('detail.edit')} <kbd className="wide-only on-primary">E</kbd>
            </Button>
          ) : null
        }
      />
      {calendar.missingYears.map(year => (
        <Alert
          key={year}
          type="warning"
          showIcon
          className="page-alert"
          title={t('missingYearLong', { year })}
          description={t('missingHint')}
        />
      ))}
      <YearPanel calendar={calendar} set={set} />
      <div className="two-columns">
        <Calculator calendar={calendar} />
        <div>
          <Panel title={t('detail.facts')}>
            <CalendarFacts calendar={calendar} holidays={set ? localName(set) : undefined} />
          </Panel>
          {mayAudit ? <AuditPanel subjectId={calendar.id} subjectType="Calendar" /> : null}
        </div>
      </div>
    </>
  );
}

function CalendarFacts({ calendar, holidays }: { calendar: WorkCalendar; holidays: string | undefined }) {
  const { t } = useTranslation('calendar');
  const words = useCalendarWords();
  return (
    <Facts
      facts={[
        { label: t('detail.hours'), value: words.week(calendar.week), wide: true },
        { label: t('field.zone'), value: calendar.zone, wide: true },
        {
          label: t('field.cutOff'),
          value: calendar.cutOff ? calendar.cutOff.slice(0, 5) : <Nothing />,
          wide: true,
        },
        { label: t('field.holidaySetId'), value: holidays ?? <Nothing />, wide: true },
        { label: t('detail.day'), value: words.duration(calendar.standardDayMinutes), wide: true },
        { label: t('detail.week'), value: words.duration(calendar.weekMinutes), wide: true },
        {
          label: t('field.teams'),
          value: calendar.standard
            ? t('allOthers')
            : calendar.teams.map(team => team.name).join(t('separator')) || <Nothing />,
          wide: true,
        },
      ]}
    />
  );
}
