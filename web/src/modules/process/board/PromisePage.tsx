import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Drawer, Skeleton } from 'antd';
import dayjs from 'dayjs';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { boards, type PromiseCalendar } from '@/api/process';
import { countText } from '@/modules/ordering/StageTabs';
import '@/modules/ordering/style.css';
import { PageHead } from '@/shared/PageHead';
import { LoadFailed } from '@/shared/problems';
import { useShortcut } from '@/shared/shortcuts';
import type { FilterValues } from '@/shared/table';
import { usePlace } from '@/shared/table/place';
import { weeksOf } from './month';
import { OrderCard } from './OrderCard';
import { BoardTabs, useBoardFilters } from './useBoardFilters';
import '../style.css';

const LIVE_MS = 15_000;
const WITHOUT = 'without';

/// For which days open orders are promised; a day opens its orders.
export function PromisePage() {
  const { t } = useTranslation('process');
  const filters = useBoardFilters();
  const place = usePlace(['month', 'day']);
  const { month, day } = place.filters;
  const result = useQuery({
    queryKey: ['boards', 'calendar', filters.values, month ?? ''],
    queryFn: ({ signal }) => boards.calendar({ ...filters.values, month }, signal),
    placeholderData: keepPreviousData,
    refetchInterval: LIVE_MS,
  });
  const shown = month ?? result.data?.today.slice(0, 7);
  const turn = (months: number) =>
    shown && place.filter({ month: dayjs(`${shown}-01`).add(months, 'month').format('YYYY-MM') });
  useShortcut('[', t('board.monthBefore'), () => turn(-1), 'list');
  useShortcut(']', t('board.monthAfter'), () => turn(1), 'list');
  const open = (one: string | undefined) => place.filter({ ...(month ? { month } : {}), day: one ?? '' });
  return (
    <>
      <PageHead title={t('board.calendar')} aside={<BoardTabs />} />
      <div className="table-tools">
        {filters.bar}
        <span className="month-turn">
          <Button icon={<LeftOutlined />} aria-label={t('board.monthBefore')} onClick={() => turn(-1)} />
          <b className="number">{shown ?? ''}</b>
          <Button icon={<RightOutlined />} aria-label={t('board.monthAfter')} onClick={() => turn(1)} />
          <Button onClick={() => place.filter({})}>{t('board.today')}</Button>
        </span>
      </div>
      {result.data && shown ? (
        <Month calendar={result.data} month={shown} onOpen={open} />
      ) : result.isError ? (
        <LoadFailed problem={result.error} onRetry={() => void result.refetch()} />
      ) : (
        <Skeleton active title={false} paragraph={{ rows: 12, width: '100%' }} className="panel" />
      )}
      {day ? <DayOrders day={day} filters={filters.values} onClose={() => open(undefined)} /> : null}
    </>
  );
}

interface MonthProps {
  calendar: PromiseCalendar;
  month: string;
  onOpen: (day: string) => void;
}

function Month({ calendar, month, onOpen }: MonthProps) {
  const { t } = useTranslation('process');
  const byDay = new Map(calendar.days.map(day => [day.day, day]));
  const onKey = (event: KeyboardEvent<HTMLElement>) => {
    const step = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }[event.key];
    if (!step) return;
    const all = [...event.currentTarget.querySelectorAll<HTMLElement>('.month-day')];
    const at = all.indexOf(document.activeElement as HTMLElement);
    if (at < 0) return;
    event.preventDefault();
    all[at + step]?.focus();
  };
  return (
    <>
      <div className="month" role="group" aria-label={t('board.calendar')} onKeyDown={onKey}>
        {(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const).map(name => (
          <span key={name} className="month-name">
            {t(`weekday.${name}`)}
          </span>
        ))}
        {weeksOf(month).map(date => {
          const found = byDay.get(date);
          const classes = [
            'month-day',
            date.slice(0, 7) === month ? '' : 'outside',
            date === calendar.today ? 'today' : '',
          ];
          return (
            <button
              key={date}
              type="button"
              className={classes.filter(Boolean).join(' ')}
              tabIndex={date === calendar.today || date === `${month}-01` ? 0 : -1}
              onClick={() => onOpen(date)}
              {...(date === calendar.today ? { 'aria-current': 'date' as const } : {})}
              aria-label={
                found
                  ? t('board.dayName', {
                      day: date,
                      count: found.count,
                      red: found.red,
                      behind: found.behindPromise,
                    })
                  : date
              }
            >
              <span className="month-date number">{Number(date.slice(8))}</span>
              {found ? (
                <span className="month-counts">
                  <b className="number">{t('board.ordersOfDay', { count: found.count })}</b>
                  {found.red > 0 ? (
                    <span className="tone-problem">
                      <i aria-hidden className="tone-dot problem" />{' '}
                      {t('board.redOfDay', { count: found.red })}
                    </span>
                  ) : null}
                  {found.behindPromise > 0 ? (
                    <span className="tone-progress">
                      {t('board.behindOfDay', { count: found.behindPromise })}
                    </span>
                  ) : null}
                </span>
              ) : null}
            </button>
          );
        })}
      </div>
      <p className="month-rest quiet">
        {calendar.before > 0 ? <span>{t('board.before', { count: countText(calendar.before) })}</span> : null}{' '}
        {calendar.without > 0 ? (
          <button type="button" className="text-button" onClick={() => onOpen(WITHOUT)}>
            {t('board.without', { count: countText(calendar.without) })}
          </button>
        ) : null}
      </p>
    </>
  );
}

interface DayOrdersProps {
  day: string;
  filters: FilterValues;
  onClose: () => void;
}

function DayOrders({ day, filters, onClose }: DayOrdersProps) {
  const { t } = useTranslation(['process', 'shared']);
  const result = useInfiniteQuery({
    queryKey: ['boards', 'day', day, filters],
    queryFn: ({ pageParam, signal }) =>
      boards.day({ ...filters, ...(day === WITHOUT ? {} : { day }), cursor: pageParam, limit: 50 }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.next,
    refetchInterval: LIVE_MS,
  });
  const cards = result.data?.pages.flatMap(page => page.items) ?? [];
  return (
    <Drawer
      open
      size={420}
      onClose={onClose}
      title={day === WITHOUT ? t('summary.noPromise') : t('board.promised', { day })}
    >
      {result.isError ? (
        <LoadFailed problem={result.error} onRetry={() => void result.refetch()} />
      ) : result.isPending ? (
        <Skeleton active title={false} paragraph={{ rows: 6, width: '100%' }} />
      ) : cards.length === 0 ? (
        <p className="quiet">{t('board.noOrders')}</p>
      ) : (
        <div className="day-orders">
          {cards.map(card => (
            <Link
              key={card.orderId}
              to="/orders/$orderId"
              params={{ orderId: card.orderId } as never}
              className={`board-card ${card.light.toLowerCase()}`}
            >
              <OrderCard card={card} />
            </Link>
          ))}
          {result.hasNextPage ? (
            <Button loading={result.isFetchingNextPage} onClick={() => void result.fetchNextPage()}>
              {t('shared:table.more')}
            </Button>
          ) : null}
        </div>
      )}
    </Drawer>
  );
}
