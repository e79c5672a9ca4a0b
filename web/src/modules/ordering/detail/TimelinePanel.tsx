import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { orders, type Order, type TimelineEntry } from '@/api/orders';
import { LoadFailed } from '@/shared/problems';
import { StageTag } from '@/shared/Tone';
import { InstantText, Nothing, PersonName } from '@/shared/Values';
import { useChangeWords } from './changeWords';

const FIRST_CHANGES = 5;
/// The actor's name in the event log where nobody did it.
const SYSTEM = 'system';

/// Who did what, when, from what to what, and why: the newest first.
export function TimelinePanel({ order }: { order: Order }) {
  const { t } = useTranslation(['ordering', 'shared']);
  const result = useInfiniteQuery({
    queryKey: ['orders', order.id, 'timeline', order.version],
    queryFn: ({ pageParam }) => orders.timeline(order.id, { cursor: pageParam, limit: 30 }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.next,
  });
  const entries = result.data?.pages.flatMap(page => page.items) ?? [];
  return (
    <section className="panel" aria-label={t('timeline.title')}>
      <div className="panel-head">
        <h2>{t('timeline.title')}</h2>
      </div>
      {result.isPending ? (
        <Skeleton active title={false} paragraph={{ rows: 3 }} />
      ) : result.isError ? (
        <LoadFailed problem={result.error} onRetry={() => void result.refetch()} />
      ) : (
        <ol className="timeline">
          {entries.map((entry, index) => (
            <Entry key={`${entry.at} ${entry.type} ${index}`} entry={entry} />
          ))}
        </ol>
      )}
      {result.hasNextPage ? (
        <Button loading={result.isFetchingNextPage} onClick={() => void result.fetchNextPage()}>
          {t('shared:table.more')}
        </Button>
      ) : null}
    </section>
  );
}

function Entry({ entry }: { entry: TimelineEntry }) {
  const { t } = useTranslation(['ordering', 'shared']);
  const words = useChangeWords();
  const [all, setAll] = useState(false);
  const details = (entry.details ?? []).filter(change => !words.isNothing(change));
  const shown = all ? details : details.slice(0, FIRST_CHANGES);
  return (
    <li>
      <span className="timeline-at">
        <InstantText value={entry.at} />
      </span>
      <div className="timeline-what">
        <div className="timeline-head">
          <b>{entry.title}</b>
          {entry.to ? (
            <span className="tag-row">
              {entry.from ? (
                <>
                  <span className="quiet">{t(`shared:stage.${entry.from}`)}</span>
                  <span aria-hidden className="quiet">
                    →
                  </span>
                </>
              ) : null}
              <StageTag stage={entry.to} />
            </span>
          ) : null}
          <span className="quiet">
            <PersonName name={entry.actorName === SYSTEM ? t('shared:audit.system') : entry.actorName} />
          </span>
        </div>
        {entry.reason ? <div className="timeline-reason">{words.reasonOf(entry)}</div> : null}
        {shown.length > 0 ? (
          <ul className="audit-changes">
            {shown.map(change => (
              <li key={change.field}>
                <span className="quiet">{words.field(change.field)}</span>
                {words.isState(change.field) ? (
                  <span>{words.value(change.field, change.to)}</span>
                ) : (
                  <>
                    {change.from ? <del>{words.value(change.field, change.from)}</del> : <Nothing />}
                    <span aria-hidden>→</span>
                    <ins>{change.to ? words.value(change.field, change.to) : <Nothing />}</ins>
                  </>
                )}
              </li>
            ))}
          </ul>
        ) : null}
        {details.length > shown.length ? (
          <Button type="link" className="timeline-all" onClick={() => setAll(true)}>
            {t('timeline.all', { count: details.length - shown.length })}
          </Button>
        ) : null}
      </div>
    </li>
  );
}
