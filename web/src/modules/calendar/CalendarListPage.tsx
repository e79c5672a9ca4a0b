import { PlusOutlined } from '@ant-design/icons';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { calendars, type WorkCalendar } from '@/api/calendar';
import { localName } from '@/modules/identity/useTeams';
import { PageHead } from '@/shared/PageHead';
import { usePermitted } from '@/shared/session';
import { useShortcut } from '@/shared/shortcuts';
import { KeyedTable, type KeyedColumn } from '@/shared/table';
import { PlainTag, ToneTag } from '@/shared/Tone';
import { Nothing } from '@/shared/Values';
import { useHolidaySets } from './queries';
import { useCalendarWords } from './words';

export function CalendarListPage() {
  const { t } = useTranslation('calendar');
  const navigate = useNavigate();
  const mayManage = usePermitted('calendar.manage');
  const columns = useColumns();
  const create = () => void navigate({ to: '/calendars/new' });
  useShortcut('n', t('list.new'), create, 'page', mayManage);
  return (
    <>
      <PageHead
        title={t('list.title')}
        actions={
          mayManage ? (
            <Button type="primary" icon={<PlusOutlined />} onClick={create}>
              {t('list.new')} <kbd className="wide-only on-primary">N</kbd>
            </Button>
          ) : null
        }
      />
      <KeyedTable<WorkCalendar>
        name="calendars"
        queryKey={['calendars', 'list']}
        load={calendars.list}
        columns={columns}
        rowKey={row => row.id}
        onOpen={row => void navigate({ to: '/calendars/$calendarId', params: { calendarId: row.id } })}
        emptyText={t('list.empty')}
      />
    </>
  );
}

function useColumns(): KeyedColumn<WorkCalendar>[] {
  const { t } = useTranslation('calendar');
  const words = useCalendarWords();
  const sets = useHolidaySets().data?.items;
  return useMemo(
    () => [
      {
        key: 'name',
        title: t('field.name'),
        render: row => (
          <>
            <span className="strong">{localName(row)}</span>{' '}
            {row.standard ? <PlainTag>{t('standard')}</PlainTag> : null}
          </>
        ),
        csv: localName,
        card: 'title',
      },
      {
        key: 'week',
        title: t('field.week'),
        render: row => words.week(row.week),
        csv: row => words.week(row.week),
        card: 'wide',
      },
      { key: 'zone', title: t('field.zone'), width: 150, render: row => row.zone, csv: row => row.zone },
      {
        key: 'cutOff',
        title: t('field.cutOff'),
        width: 90,
        render: row => (row.cutOff ? <span className="number">{row.cutOff.slice(0, 5)}</span> : <Nothing />),
        csv: row => row.cutOff?.slice(0, 5),
      },
      {
        key: 'holidays',
        title: t('field.holidaySetId'),
        render: row => {
          const set = sets?.find(one => one.id === row.holidaySetId);
          return (
            <>
              {set ? localName(set) : <Nothing />}{' '}
              {row.missingYears.map(year => (
                <ToneTag key={year} tone="problem">
                  {t('missingYear', { year })}
                </ToneTag>
              ))}
            </>
          );
        },
        csv: row => sets?.find(one => one.id === row.holidaySetId)?.code,
        card: 'wide',
      },
      {
        key: 'teams',
        title: t('field.teams'),
        render: row =>
          row.standard ? (
            <span className="quiet">{t('allOthers')}</span>
          ) : row.teams.length > 0 ? (
            row.teams.map(team => team.name).join(t('separator'))
          ) : (
            <Nothing />
          ),
        csv: row => row.teams.map(team => team.name).join(' '),
        card: 'wide',
      },
    ],
    [t, words, sets],
  );
}
