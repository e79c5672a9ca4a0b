import { useInfiniteQuery, type QueryKey } from '@tanstack/react-query';
import { Button, Empty, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import type { Page } from '@/api/client';
import { LoadFailed } from './problems';
import { InstantText, Nothing, PersonName } from './Values';

export interface Change {
  field: string;
  from?: string | null;
  to?: string | null;
}

export interface Happening {
  key: string;
  at: string;
  actorName?: string | undefined;
  title: ReactNode;
  changes?: readonly Change[] | undefined;
  reason?: string | undefined;
}

export interface AuditListProps {
  queryKey: QueryKey;
  load: (cursor: string | undefined) => Promise<Page<Happening>>;
  /// The name of a field as users know it.
  fieldName?: (field: string) => string;
  /// A value as users know it.
  renderValue?: (field: string, value: string) => ReactNode;
}

/// Who did what, when, from what to what, and why: newest first, more on demand.
export function AuditList({ queryKey, load, fieldName, renderValue }: AuditListProps) {
  const { t } = useTranslation('shared');
  const result = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam }) => load(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.next,
  });
  if (result.isPending) return <Skeleton active title={false} paragraph={{ rows: 4 }} />;
  if (result.isError) return <LoadFailed problem={result.error} onRetry={() => void result.refetch()} />;
  const happenings = result.data.pages.flatMap(page => page.items);
  if (happenings.length === 0) {
    return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('audit.nothing')} />;
  }
  return (
    <>
      <ol className="audit-list">
        {happenings.map(one => (
          <li key={one.key}>
            <div className="audit-head">
              <InstantText value={one.at} />
              <PersonName name={one.actorName ?? t('audit.system')} />
              <span className="audit-title">{one.title}</span>
            </div>
            <ChangeList changes={one.changes ?? []} fieldName={fieldName} renderValue={renderValue} />
            {one.reason ? (
              <div className="audit-reason">{t('audit.reason', { reason: one.reason })}</div>
            ) : null}
          </li>
        ))}
      </ol>
      {result.hasNextPage ? (
        <Button loading={result.isFetchingNextPage} onClick={() => void result.fetchNextPage()}>
          {t('table.more')}
        </Button>
      ) : null}
    </>
  );
}

export interface ChangeListProps {
  changes: readonly Change[];
  fieldName?: ((field: string) => string) | undefined;
  renderValue?: ((field: string, value: string) => ReactNode) | undefined;
}

/// Field by field: what it was, what it is now.
export function ChangeList({
  changes,
  fieldName = field => field,
  renderValue = (_, value) => value,
}: ChangeListProps) {
  if (changes.length === 0) return null;
  return (
    <ul className="audit-changes">
      {changes.map(change => (
        <li key={change.field}>
          <span className="quiet">{fieldName(change.field)}</span>
          {change.from ? (
            <>
              <del>{renderValue(change.field, change.from)}</del>
              <span aria-hidden>→</span>
            </>
          ) : null}
          <ins>{change.to ? renderValue(change.field, change.to) : <Nothing />}</ins>
        </li>
      ))}
    </ul>
  );
}
