import { useInfiniteQuery } from '@tanstack/react-query';
import { Empty, Segmented, Skeleton } from 'antd';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { boards } from '@/api/process';
import '@/modules/ordering/style.css';
import { PageHead } from '@/shared/PageHead';
import { LoadFailed } from '@/shared/problems';
import { usePlace } from '@/shared/table/place';
import { GanttLegend, OF_MANY } from '../gantt/GanttLegend';
import { ManyGantt } from './ManyGantt';
import type { Zoom } from './rows';
import { BoardTabs, useBoardFilters } from './useBoardFilters';
import '../style.css';

const LIVE_MS = 15_000;
const PAGE = 100;
const ZOOMS: readonly Zoom[] = ['day', 'week', 'month'];

/// Many orders in time, one row each, the first promised first.
export function GanttPage() {
  const { t } = useTranslation('process');
  const filters = useBoardFilters();
  const place = usePlace(['zoom']);
  const zoom = ZOOMS.find(one => one === place.filters.zoom) ?? 'week';
  const result = useInfiniteQuery({
    queryKey: ['boards', 'gantt', filters.values],
    queryFn: ({ pageParam, signal }) =>
      boards.gantt({ ...filters.values, cursor: pageParam, limit: PAGE }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.next,
    refetchInterval: LIVE_MS,
  });
  const rows = useMemo(() => result.data?.pages.flatMap(page => page.items) ?? [], [result.data]);
  const { fetchNextPage, hasNextPage, isFetchingNextPage } = result;
  useEffect(() => {
    // The second page at once: two hundred orders are what a planner looks at.
    if (rows.length === PAGE && hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [rows.length, hasNextPage, isFetchingNextPage, fetchNextPage]);
  return (
    <div className="board-page">
      <PageHead title={t('board.gantt')} aside={<BoardTabs />} />
      <div className="table-tools">
        {filters.bar}
        <Segmented
          aria-label={t('board.zoom')}
          value={zoom}
          options={ZOOMS.map(value => ({ value, label: t(`board.zooms.${value}`) }))}
          onChange={next => place.filter({ zoom: next })}
        />
      </div>
      {result.data && rows.length > 0 ? (
        <>
          <ManyGantt
            rows={rows}
            zoom={zoom}
            onEnd={() => hasNextPage && !isFetchingNextPage && void fetchNextPage()}
          />
          <div className="many-foot">
            <GanttLegend kinds={OF_MANY} />
            <span className="quiet">
              {t(hasNextPage ? 'board.rowsSoFar' : 'board.rows', { count: rows.length })}
            </span>
          </div>
        </>
      ) : result.data ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('board.noOrders')} className="panel" />
      ) : result.isError ? (
        <LoadFailed problem={result.error} onRetry={() => void result.refetch()} />
      ) : (
        <Skeleton active title={false} paragraph={{ rows: 12, width: '100%' }} className="panel" />
      )}
    </div>
  );
}
