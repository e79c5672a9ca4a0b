import { LeftOutlined, RightOutlined, VerticalRightOutlined } from '@ant-design/icons';
import { keepPreviousData, useQuery, type QueryKey } from '@tanstack/react-query';
import { Button, Empty, Skeleton, Table, type TableColumnType } from 'antd';
import { useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Page } from '@/api/client';
import { LoadFailed } from '../problems';
import { usePerson } from '../session';
import { useShortcut } from '../shortcuts';
import { useNarrow } from '../useNarrow';
import { Cards } from './Cards';
import { filterKeys, type Filter, type FilterValues, type KeyedColumn } from './columns';
import { FilterBar } from './FilterBar';
import { pagesBefore, usePlace } from './place';
import { ColumnsButton, ExportButton, ViewsButton } from './TableTools';
import { useKept } from './views';

/// Height of the bar that stays on top, in pixels (style.css: --top).
const TOP_BAR = 46;

export interface ListQuery extends FilterValues {
  cursor: string;
  limit: string;
}

export interface KeyedTableProps<R> {
  /// Names the list in the browser's storage and the exported file, such as `customers`.
  name: string;
  queryKey: QueryKey;
  load: (query: Partial<ListQuery>, signal?: AbortSignal) => Promise<Page<R>>;
  columns: readonly KeyedColumn<R>[];
  filters?: readonly Filter[];
  /// Filters that always hold and are not shown.
  fixedFilters?: FilterValues;
  rowKey: (row: R) => string;
  /// Enter or a click on the row.
  onOpen?: (row: R) => void;
  /// Buttons to the right of the filters, such as "new".
  actions?: ReactNode;
  /// Says what to do when there is nothing yet and nothing is filtered.
  emptyText?: ReactNode;
  rowTone?: (row: R) => 'problem' | 'inactive' | undefined;
  /// Above the table, under the filters: counts as tabs, for example.
  head?: ReactNode;
  pageSize?: number;
  exportable?: boolean;
  /// Buttons in a last column, and at a card's foot.
  rowActions?: (row: R) => ReactNode;
  refetchInterval?: number;
}

/// A list that pages by key: filters in the address, saved views, column choice, export of what is filtered,
/// keyboard (j k or ↑ ↓, Enter, [ and ] turn pages), and cards instead of rows on a phone.
export function KeyedTable<R extends object>(props: KeyedTableProps<R>) {
  const { name, queryKey, load, columns, filters = [], fixedFilters, rowKey, onOpen, actions } = props;
  const { emptyText, head, pageSize = 50, exportable = true } = props;
  const { t } = useTranslation('shared');
  const narrow = useNarrow();
  const person = usePerson();
  const place = usePlace(filterKeys(filters));
  const kept = useKept(name, person?.id);
  const query = { ...place.filters, ...fixedFilters };
  const result = useQuery({
    queryKey: [...queryKey, query, place.cursor ?? null, pageSize],
    queryFn: ({ signal }) =>
      load({ ...query, ...(place.cursor ? { cursor: place.cursor } : {}), limit: String(pageSize) }, signal),
    placeholderData: keepPreviousData,
    ...(props.refetchInterval ? { refetchInterval: props.refetchInterval } : {}),
  });
  const shownKeys = kept.columns ?? columns.filter(c => !c.optional).map(c => c.key);
  const shown = columns.filter(c => c.fixed || shownKeys.includes(c.key));
  const rows = result.data?.items ?? [];
  const filtered = Object.keys(place.filters).length > 0;
  const state = result.isError && rows.length === 0 ? 'failed' : result.isPending ? 'loading' : 'shown';

  return (
    <section className="keyed-table" aria-label={name} aria-busy={result.isFetching}>
      <div className="table-tools">
        <FilterBar filters={filters} values={place.filters} onChange={place.filter} />
        <div className="table-buttons">
          {filters.length > 0 ? (
            <ViewsButton
              views={kept.views}
              filters={place.filters}
              onOpen={view => {
                place.filter(view.filters);
                if (view.columns) kept.chooseColumns(view.columns);
              }}
              onSave={view => kept.saveView({ name: view, filters: place.filters, columns: kept.columns })}
              onDrop={kept.dropView}
            />
          ) : null}
          {narrow ? null : (
            <ColumnsButton columns={columns} shown={shown.map(c => c.key)} onChange={kept.chooseColumns} />
          )}
          {exportable ? (
            <ExportButton
              name={name}
              columns={columns}
              load={(cursor, limit) =>
                load({ ...query, ...(cursor ? { cursor } : {}), limit: String(limit) })
              }
            />
          ) : null}
          {actions}
        </div>
      </div>
      {head}
      {state === 'failed' ? (
        <LoadFailed problem={result.error} onRetry={() => void result.refetch()} />
      ) : state === 'loading' ? (
        <Skeleton active title={false} paragraph={{ rows: 12, width: '100%' }} className="table-loading" />
      ) : rows.length === 0 ? (
        <NothingFound filtered={filtered} emptyText={emptyText} onClear={() => place.filter({})} />
      ) : narrow ? (
        <Cards
          rows={rows}
          columns={columns}
          rowKey={rowKey}
          onOpen={onOpen}
          rowActions={props.rowActions}
          rowTone={props.rowTone}
        />
      ) : (
        <Rows {...props} shown={shown} rows={rows} morePages={Boolean(result.data?.next || place.cursor)} />
      )}
      {state === 'shown' && (rows.length > 0 || place.cursor) ? (
        <Pager
          list={name}
          filters={place.filters}
          cursor={place.cursor}
          next={result.isPlaceholderData ? undefined : result.data?.next}
          count={rows.length}
          turn={place.turn}
        />
      ) : null}
      <span className="sr-only" role="status">
        {state === 'shown' && !result.isFetching ? t('table.rows', { count: rows.length }) : ''}
      </span>
    </section>
  );
}

interface RowsProps<R> extends KeyedTableProps<R> {
  shown: readonly KeyedColumn<R>[];
  rows: R[];
  morePages: boolean;
}

function Rows<R extends object>({
  shown,
  rows,
  rowKey,
  onOpen,
  rowTone,
  rowActions,
  morePages,
}: RowsProps<R>) {
  const { t } = useTranslation('shared');
  const [at, setAt] = useState(0);
  const tableColumns = useMemo(() => {
    const made: TableColumnType<R>[] = shown.map(column => ({
      key: column.key,
      title: column.title,
      render: (_: unknown, row: R) => column.render(row),
      ...(column.width ? { width: column.width } : {}),
      ...(column.align ? { align: column.align, className: column.align } : {}),
      ...(column.ellipsis ? { ellipsis: { showTitle: true } } : {}),
      ...(column.compare
        ? { sorter: column.compare, showSorterTooltip: morePages ? { title: t('table.sortsPage') } : false }
        : {}),
    }));
    if (rowActions) {
      made.push({ key: '~', title: '', align: 'right', render: (_: unknown, row: R) => rowActions(row) });
    }
    return made;
  }, [shown, rowActions, morePages, t]);
  const table = useRef<HTMLDivElement>(null);
  const focusRow = (step: number) => {
    const all = [...(table.current?.querySelectorAll<HTMLElement>('tr.ant-table-row') ?? [])];
    const from = all.findIndex(row => row === document.activeElement);
    all[from < 0 ? Math.min(at, all.length - 1) : from + step]?.focus();
  };
  useShortcut('j', t('table.nextRow'), () => focusRow(1), 'list', Boolean(onOpen));
  useShortcut('k', t('table.previousRow'), () => focusRow(-1), 'list', Boolean(onOpen));
  return (
    <div ref={table}>
      <Table<R>
        size="small"
        columns={tableColumns}
        dataSource={rows}
        rowKey={rowKey}
        pagination={false}
        scroll={{ x: 'max-content' }}
        sticky={{ offsetHeader: TOP_BAR }}
        rowClassName={(row, index) =>
          [rowTone?.(row), onOpen && 'opens', index === at && 'at'].filter(Boolean).join(' ')
        }
        onRow={(row, index) => ({
          tabIndex: onOpen ? (index === at ? 0 : -1) : undefined,
          onFocus: event => {
            if (event.target === event.currentTarget) setAt(index ?? 0);
          },
          onClick: event => {
            if (onOpen && !isControl(event.target) && !window.getSelection()?.toString()) onOpen(row);
          },
          onKeyDown: event => {
            if (event.target !== event.currentTarget) return;
            if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
              event.preventDefault();
              focusRow(event.key === 'ArrowDown' ? 1 : -1);
            } else if (event.key === 'Enter') onOpen?.(row);
          },
        })}
      />
    </div>
  );
}

function isControl(target: EventTarget): boolean {
  return target instanceof Element && target.closest('a, button, input, label, .ant-select') !== null;
}

interface NothingFoundProps {
  filtered: boolean;
  emptyText: ReactNode;
  onClear: () => void;
}

function NothingFound({ filtered, emptyText, onClear }: NothingFoundProps) {
  const { t } = useTranslation('shared');
  return (
    <Empty
      image={Empty.PRESENTED_IMAGE_SIMPLE}
      description={filtered ? t('table.nothingFiltered') : (emptyText ?? t('table.nothing'))}
    >
      {filtered ? <Button onClick={onClear}>{t('table.clearFilters')}</Button> : null}
    </Empty>
  );
}

interface PagerProps {
  list: string;
  filters: FilterValues;
  cursor: string | undefined;
  next: string | undefined;
  count: number;
  turn: (cursor: string | undefined) => void;
}

function Pager({ list, filters, cursor, next, count, turn }: PagerProps) {
  const { t } = useTranslation('shared');
  const before = pagesBefore(list, filters);
  const stack = cursor ? before.read() : [];
  const forward = () => {
    if (!next) return;
    before.write([...stack, cursor ?? null]);
    turn(next);
  };
  const back = () => {
    if (!cursor) return;
    before.write(stack.slice(0, -1));
    turn(stack.at(-1) ?? undefined);
  };
  useShortcut(']', t('table.nextPage'), forward, 'list');
  useShortcut('[', t('table.previousPage'), back, 'list');
  const page = cursor ? stack.length + 1 : 1;
  return (
    <nav className="pager" aria-label={t('table.pages')}>
      <span className="quiet">
        {next || cursor ? t('table.pageRows', { page, count }) : t('table.rows', { count })}
      </span>
      {next || cursor ? (
        <>
          <Button
            icon={<VerticalRightOutlined />}
            disabled={!cursor}
            aria-label={t('table.firstPage')}
            onClick={() => turn(undefined)}
          />
          <Button icon={<LeftOutlined />} disabled={!cursor} onClick={back}>
            {t('table.previousPage')}
          </Button>
          <Button icon={<RightOutlined />} iconPlacement="end" disabled={!next} onClick={forward}>
            {t('table.nextPage')}
          </Button>
        </>
      ) : null}
    </nav>
  );
}
