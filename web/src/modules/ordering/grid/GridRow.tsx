import { CloseOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { formatDecimal } from '@/shared/format';
import { minorDigits, text } from '../draft/decimal';
import { isBlank, skuOf, type CellFault } from '../draft/lines';
import { CELL_COLUMNS, type CellColumn } from '../draft/paste';
import type { Row } from '../draft/lines';
import { numberOf } from '../draft/typed';
import { useRow, useSheet } from '../draft/useSheet';
import { CellEditor } from './CellEditor';
import { ROW_HEIGHT, type GridColumn } from './columns';
import type { Cell, Move } from './moves';

export interface CellActions {
  activate: (cell: Cell) => void;
  leave: () => void;
  /// False when the move leads out of the grid.
  move: (cell: Cell, move: Move) => boolean;
  remove: (key: number) => void;
  pasteBlock: (text: string, cell: Cell) => void;
}

interface GridRowProps {
  lineKey: number;
  index: number;
  shown: readonly GridColumn[];
  typed: readonly CellColumn[];
  /// The column of the cell that holds the input, if it is in this row.
  active: CellColumn | null;
  /// The row whose first cell takes the focus when the grid is entered by Tab.
  entry: boolean;
  strict: boolean;
  actions: CellActions;
}

const LATER: readonly CellFault[] = ['skuMissing', 'quantityMissing'];

export function GridRow({ lineKey, index, shown, typed, active, entry, strict, actions }: GridRowProps) {
  const { t } = useTranslation('ordering');
  const sheet = useSheet();
  const row = useRow(lineKey);
  if (!row) return null;
  const blank = isBlank(row.line);
  const faults = blank ? {} : sheet.faultsIn(row.line);
  const wrongIn = (column: CellColumn): string | undefined => {
    const fault = faults[column];
    if (fault && (strict || !LATER.includes(fault))) return t(`fault.${fault}`, { code: row.line.sku });
    return row.refusals?.[column]?.join(' ');
  };
  return (
    <div
      className={active ? 'grid-row at' : 'grid-row'}
      role="row"
      aria-rowindex={index + 2}
      style={{ transform: `translateY(${index * ROW_HEIGHT}px)` }}
    >
      {shown.map(column => {
        if (!isTyped(column)) {
          return (
            <div key={column} role="gridcell" className={`cell ${column}`}>
              {column === 'no' ? (
                <span className="row-no">{index + 1}</span>
              ) : column === 'remove' ? (
                blank ? null : (
                  <RemoveButton index={index} onRemove={() => actions.remove(lineKey)} />
                )
              ) : (
                <Derived column={column} row={row} />
              )}
            </div>
          );
        }
        const wrong = wrongIn(column);
        const editable = typed.includes(column);
        const isActive = active === column;
        return (
          <div
            key={column}
            role="gridcell"
            className={`cell typed ${column}${wrong ? ' wrong' : ''}${isActive ? ' active' : ''}${editable ? '' : ' fixed'}`}
            title={isActive ? undefined : (wrong ?? (row.line[column] || undefined))}
            tabIndex={entry && column === 'sku' && !isActive ? 0 : undefined}
            onFocus={event => {
              if (event.target === event.currentTarget) actions.activate({ key: lineKey, column });
            }}
            onMouseDown={event => {
              if (!editable || isActive) return;
              event.preventDefault();
              actions.activate({ key: lineKey, column });
            }}
          >
            {isActive ? (
              <CellEditor row={row} index={index} column={column} wrong={wrong} actions={actions} />
            ) : (
              <TypedText row={row} column={column} />
            )}
          </div>
        );
      })}
    </div>
  );
}

function isTyped(column: GridColumn): column is CellColumn {
  return (CELL_COLUMNS as readonly string[]).includes(column);
}

function RemoveButton({ index, onRemove }: { index: number; onRemove: () => void }) {
  const { t } = useTranslation('ordering');
  return (
    <button
      type="button"
      tabIndex={-1}
      className="remove-line"
      aria-label={t('grid.removeLine', { no: index + 1 })}
      title={t('grid.removeHint')}
      onMouseDown={event => event.preventDefault()}
      onClick={onRemove}
    >
      <CloseOutlined />
    </button>
  );
}

function TypedText({ row, column }: { row: Row; column: CellColumn }) {
  const value = row.line[column];
  if (column === 'quantity' || column === 'price') {
    const number = value ? numberOf(value) : null;
    if (number !== null) {
      const digits = column === 'price' ? 2 : 0;
      return (
        <span className={column === 'price' ? 'number own-price' : 'number'}>
          {formatDecimal(number, digits, 6)}
        </span>
      );
    }
    if (column === 'price' && !value && row.worth?.listPrice) {
      return <span className="number quiet">{formatDecimal(row.worth.listPrice, 2, 6)}</span>;
    }
  }
  return <span className="typed-text">{value}</span>;
}

function Derived({ column, row }: { column: GridColumn; row: Row }) {
  const { t } = useTranslation('ordering');
  const sheet = useSheet();
  const sku = skuOf(row.state);
  if (column === 'product') {
    if (sku)
      return <ProductText name={sku.productName} model={sku.model} specification={sku.specification} />;
    if (row.state === 'asking') return <span className="quiet">{t('grid.asking')}</span>;
    if (row.state === 'unknown') return <span className="tone-problem">{t('grid.unknown')}</span>;
    return null;
  }
  if (!sku || !row.worth) return null;
  if (column === 'unit') return <span className="quiet">{sku.unit}</span>;
  if (column === 'amount') {
    const digits = minorDigits(sheet.terms.currency || 'CNY');
    return row.worth.amount ? (
      <span className="number">{formatDecimal(text(row.worth.amount), digits, 6)}</span>
    ) : null;
  }
  const { available, missing } = row.worth;
  if (!available) return null;
  const number = formatDecimal(text(available), 0, 4);
  if (missing.units <= 0n) return <span className="number quiet">{number}</span>;
  return (
    <span
      className="number tone-problem short"
      title={t('grid.short', { available: number, missing: text(missing) })}
    >
      <span aria-hidden>{number}</span>
      <b>{t('grid.missing', { missing: formatDecimal(text(missing), 0, 4) })}</b>
    </span>
  );
}

export function ProductText({
  name,
  model,
  specification,
}: {
  name: string;
  model?: string | undefined;
  specification?: string | undefined;
}) {
  const rest = [model, specification].filter(Boolean).join(' · ');
  return (
    <span className="product-text" title={[name, rest].filter(Boolean).join(' · ')}>
      {name}
      {rest ? <span className="quiet"> {rest}</span> : null}
    </span>
  );
}
