import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { App } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { calendars, WEEKDAYS, type CalendarFields, type Week, type WorkCalendar } from '@/api/calendar';
import { newIdempotencyKey } from '@/api/client';
import { PageLoading } from '@/app/ErrorPages';
import { localName } from '@/modules/identity/useTeams';
import { EditForm } from '@/shared/EditForm';
import { PageHead } from '@/shared/PageHead';
import { LoadFailed } from '@/shared/problems';
import { CalendarForm, type CalendarValues } from './CalendarForm';
import { hoursText, parseClock, parseHours } from './hours';
import { calendarQuery } from './queries';
import './style.css';

/// A new calendar, or an existing one with the teams that follow it. In the form the hours of a day are one text.
export function CalendarEditPage() {
  const { calendarId } = useParams({ strict: false }) as { calendarId?: string };
  return calendarId ? <ExistingCalendar id={calendarId} /> : <CalendarEditor />;
}

function ExistingCalendar({ id }: { id: string }) {
  const result = useQuery({ ...calendarQuery(id), staleTime: 0, refetchOnWindowFocus: false });
  const [round, setRound] = useState(0);
  if (result.isPending || (result.isFetching && !result.isFetchedAfterMount)) return <PageLoading />;
  if (result.isError) return <LoadFailed problem={result.error} onRetry={() => void result.refetch()} />;
  return (
    <CalendarEditor
      key={round}
      calendar={result.data}
      onReload={() => void result.refetch().then(() => setRound(round + 1))}
    />
  );
}

const NEW: CalendarValues = {
  zone: 'Asia/Shanghai',
  week: Object.fromEntries(WEEKDAYS.map((day, at) => [day, at < 5 ? '09:00–12:00, 13:00–18:00' : ''])),
  teamIds: [],
};

function valuesOf(calendar: WorkCalendar): CalendarValues {
  const { code, nameZh, nameEn, zone, cutOff, holidaySetId } = calendar;
  return {
    ...{ code, nameZh, nameEn, zone },
    ...(cutOff ? { cutOff: cutOff.slice(0, 5) } : {}),
    ...(holidaySetId ? { holidaySetId } : {}),
    week: Object.fromEntries(WEEKDAYS.map(day => [day, hoursText(calendar.week[day])])),
    teamIds: calendar.teams.map(team => team.id),
  };
}

function fieldsOf({ week, teamIds: _, ...values }: CalendarValues): CalendarFields {
  const hours: Week = {};
  for (const day of WEEKDAYS) {
    const read = parseHours(week?.[day] ?? '');
    if (read && read.length > 0) hours[day] = read;
  }
  const given = Object.entries(values).filter(([, value]) => value !== undefined && value !== '');
  const cutOff = parseClock(values.cutOff ?? '');
  return { ...Object.fromEntries(given), week: hours, ...(cutOff ? { cutOff } : {}) };
}

interface CalendarEditorProps {
  calendar?: WorkCalendar;
  onReload?: () => void;
}

function CalendarEditor({ calendar, onReload }: CalendarEditorProps) {
  const { t } = useTranslation('calendar');
  const navigate = useNavigate();
  const client = useQueryClient();
  const { message } = App.useApp();
  const key = useRef({ body: '', key: '' });
  const made = useRef<WorkCalendar>(undefined);
  const save = async (values: CalendarValues) => {
    const body = fieldsOf(values);
    const known = made.current ?? calendar;
    if (known) {
      made.current = await calendars.change(known.id, body, known.version);
    } else {
      const text = JSON.stringify(body);
      if (key.current.body !== text) key.current = { body: text, key: newIdempotencyKey() };
      made.current = await calendars.add(body, key.current.key);
    }
    const saved = made.current;
    if (saved.standard || sameTeams(saved, values.teamIds ?? [])) return saved;
    made.current = await calendars.assign(saved.id, values.teamIds ?? [], saved.version);
    return made.current;
  };
  const open = (id: string) =>
    void navigate({ to: '/calendars/$calendarId', params: { calendarId: id }, replace: true });
  return (
    <>
      <PageHead title={calendar ? t('edit.title', { name: localName(calendar) }) : t('list.new')} />
      <EditForm<CalendarValues, WorkCalendar>
        draftKey={`calendar.${calendar?.id ?? 'new'}`}
        version={calendar?.version}
        initial={calendar ? valuesOf(calendar) : NEW}
        save={save}
        onSaved={saved => {
          void client.invalidateQueries({ queryKey: ['calendars'] });
          void message.success(t('edit.saved'));
          open(saved.id);
        }}
        onCancel={() => (calendar ? open(calendar.id) : void navigate({ to: '/calendars' }))}
        {...(onReload ? { onReload } : {})}
      >
        <CalendarForm calendar={calendar} />
      </EditForm>
    </>
  );
}

function sameTeams(calendar: WorkCalendar, teamIds: readonly string[]): boolean {
  const before = new Set(calendar.teams.map(team => team.id));
  return before.size === teamIds.length && teamIds.every(id => before.has(id));
}
