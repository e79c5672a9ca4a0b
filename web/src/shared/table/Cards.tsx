import type { ReactNode } from 'react';
import type { KeyedColumn } from './columns';

interface CardsProps<R> {
  rows: readonly R[];
  columns: readonly KeyedColumn<R>[];
  rowKey: (row: R) => string;
  onOpen?: ((row: R) => void) | undefined;
  rowActions?: ((row: R) => ReactNode) | undefined;
  rowTone?: ((row: R) => string | undefined) | undefined;
}

/// The rows of a table on a phone.
export function Cards<R>({ rows, columns, rowKey, onOpen, rowActions, rowTone }: CardsProps<R>) {
  const shown = columns.filter(column => column.card !== 'hidden' && (!column.optional || column.card));
  const titles = shown.filter(column => column.card === 'title');
  const statuses = shown.filter(column => column.card === 'status');
  const fields = shown.filter(column => !column.card || column.card === 'field' || column.card === 'wide');
  return (
    <ul className="cards">
      {rows.map(row => (
        <li key={rowKey(row)} className={['card', rowTone?.(row)].filter(Boolean).join(' ')}>
          <div
            className={onOpen ? 'card-body opens' : 'card-body'}
            {...(onOpen
              ? {
                  role: 'link',
                  tabIndex: 0,
                  onClick: () => onOpen(row),
                  onKeyDown: event => event.key === 'Enter' && onOpen(row),
                }
              : {})}
          >
            <div className="card-head">
              <div className="card-title">
                {titles.map(column => (
                  <span key={column.key}>{column.render(row)}</span>
                ))}
              </div>
              <div className="card-status">
                {statuses.map(column => (
                  <span key={column.key}>{column.render(row)}</span>
                ))}
              </div>
            </div>
            <dl>
              {fields.map(column => (
                <div key={column.key} className={column.card === 'wide' ? 'wide' : undefined}>
                  <dt>{column.title}</dt>
                  <dd>{column.render(row)}</dd>
                </div>
              ))}
            </dl>
          </div>
          {rowActions ? <div className="card-actions">{rowActions(row)}</div> : null}
        </li>
      ))}
    </ul>
  );
}
