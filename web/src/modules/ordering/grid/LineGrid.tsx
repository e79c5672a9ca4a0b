import {
  memo,
  useCallback,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type Ref,
} from 'react';
import { useTranslation } from 'react-i18next';
import { isBlank } from '../draft/lines';
import type { CellColumn } from '../draft/paste';
import { useLines, useSheet, useTerm } from '../draft/useSheet';
import { gridColumns, ROW_HEIGHT, template, typedColumns } from './columns';
import { GridRow, type CellActions } from './GridRow';
import { moved, type Cell, type Move } from './moves';

export interface GridHandle {
  focusCell: (cell: Cell) => void;
  focusFirst: () => void;
}

interface LineGridProps {
  ref: Ref<GridHandle>;
  mayPrice: boolean;
  /// Marks what is still missing, after somebody tried to save.
  strict: boolean;
  onPasteBlock: (text: string, index: number, column: CellColumn) => void;
}

const OVERSCAN = 8;
const HEADER = 30;

/// The lines of an order as a spreadsheet: one cell at a time holds an input, only the rows in view are drawn, and a
/// key that is typed draws only its own row.
export const LineGrid = memo(function LineGrid({ ref, mayPrice, strict, onPasteBlock }: LineGridProps) {
  const { t } = useTranslation('ordering');
  const sheet = useSheet();
  const keys = useLines();
  const usesStock = useTerm('orderType') !== 'SERVICE';
  const shown = useMemo(() => gridColumns(usesStock), [usesStock]);
  const typed = useMemo(() => typedColumns(mayPrice), [mayPrice]);
  const [active, setActive] = useState<Cell | null>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const { from, to, onScroll } = useWindow(scroller, keys.length);
  const rowOf = useMemo(() => new Map(keys.map((key, index) => [key, index])), [keys]);

  const isBlankLine = useCallback(
    (key: number) => {
      const line = sheet.row(key)?.line;
      return !line || isBlank(line);
    },
    [sheet],
  );
  const show = useCallback((index: number) => {
    const box = scroller.current;
    if (!box) return;
    const top = index * ROW_HEIGHT;
    if (top < box.scrollTop) box.scrollTop = top;
    else if (top + ROW_HEIGHT > box.scrollTop + box.clientHeight - HEADER) {
      box.scrollTop = top + ROW_HEIGHT - box.clientHeight + HEADER;
    }
  }, []);
  const focusCell = useCallback(
    (cell: Cell) => {
      show(sheet.keys.indexOf(cell.key));
      setActive(cell);
    },
    [sheet, show],
  );
  useImperativeHandle(ref, () => ({
    focusCell,
    focusFirst: () => focusCell({ key: sheet.keys.find(isBlankLine) ?? sheet.keys[0]!, column: 'sku' }),
  }));

  const actions = useMemo<CellActions>(
    () => ({
      activate: focusCell,
      leave: () => setActive(null),
      move: (cell: Cell, move: Move) => {
        const to = moved(cell, move, { keys: sheet.keys, columns: typed, isBlank: isBlankLine });
        if (to) focusCell(to);
        return to !== null;
      },
      remove: (key: number) => {
        const index = sheet.keys.indexOf(key);
        sheet.removeAt(index);
        const next = sheet.keys[Math.min(index, sheet.keys.length - 1)];
        if (next !== undefined) focusCell({ key: next, column: 'sku' });
      },
      pasteBlock: (text, cell) => onPasteBlock(text, sheet.keys.indexOf(cell.key), cell.column),
    }),
    [sheet, typed, focusCell, isBlankLine, onPasteBlock],
  );

  const rows: number[] = [];
  for (let index = from; index < to; index++) rows.push(index);
  const activeRow = active ? rowOf.get(active.key) : undefined;
  if (activeRow !== undefined && (activeRow < from || activeRow >= to)) rows.push(activeRow);
  const style = { '--grid-columns': template(shown) } as React.CSSProperties;

  return (
    <div
      className="line-grid"
      role="grid"
      aria-label={t('grid.name')}
      aria-rowcount={keys.length + 1}
      aria-colcount={shown.length}
      style={style}
      ref={scroller}
      onScroll={onScroll}
      onMouseDown={event => {
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        focusCell({ key: sheet.keys.at(-1)!, column: 'sku' });
      }}
    >
      <div className="grid-head" role="row" aria-rowindex={1}>
        {shown.map(column => (
          <div key={column} role="columnheader" className={`cell ${column}`}>
            {column === 'no' || column === 'remove' ? (
              <span className="sr-only">{t(`grid.${column}`)}</span>
            ) : (
              t(`grid.${column}`)
            )}
          </div>
        ))}
      </div>
      <div className="grid-body" role="rowgroup" style={{ height: keys.length * ROW_HEIGHT }}>
        {rows.map(index => (
          <MemoRow
            key={keys[index]}
            lineKey={keys[index]!}
            index={index}
            shown={shown}
            typed={typed}
            active={active && active.key === keys[index] ? active.column : null}
            entry={active === null && index === 0}
            strict={strict}
            actions={actions}
          />
        ))}
      </div>
    </div>
  );
});

const MemoRow = memo(GridRow);

/// Which rows are in view.
function useWindow(scroller: React.RefObject<HTMLDivElement | null>, count: number) {
  const [view, setView] = useState({ top: 0, height: 600 });
  const measure = useCallback(() => {
    const box = scroller.current;
    if (!box) return;
    const step = ROW_HEIGHT * 4;
    const top = Math.floor(box.scrollTop / step) * step;
    setView(before =>
      before.top === top && before.height === box.clientHeight ? before : { top, height: box.clientHeight },
    );
  }, [scroller]);
  useLayoutEffect(measure, [measure, count]);
  useEffect(() => {
    const box = scroller.current;
    if (!box) return undefined;
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    return () => observer.disconnect();
  }, [scroller, measure]);
  const from = Math.max(0, Math.floor(view.top / ROW_HEIGHT) - OVERSCAN);
  const to = Math.min(count, Math.ceil((view.top + view.height) / ROW_HEIGHT) + OVERSCAN + 4);
  return { from, to, onScroll: measure };
}
