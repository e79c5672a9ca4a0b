import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { skus, type PickedSku } from '@/api/skus';
import type { CellColumn } from '../draft/paste';
import { isBlock } from '../draft/paste';
import type { Row } from '../draft/lines';
import { codeOf } from '../draft/typed';
import { useSheet, useTerm } from '../draft/useSheet';
import type { CellActions } from './GridRow';
import type { Cell, Move } from './moves';
import { SkuOptions } from './SkuOptions';

interface CellEditorProps {
  row: Row;
  index: number;
  column: CellColumn;
  wrong: string | undefined;
  actions: CellActions;
}

const SEARCH_MS = 140;

/// The input in the active cell. Arriving selects all, so that typing replaces and arrows move on; typing, F2 or a click
/// into the text begins to edit, then arrows move the caret.
export function CellEditor({ row, index, column, wrong, actions }: CellEditorProps) {
  const { t } = useTranslation('ordering');
  const sheet = useSheet();
  const input = useRef<HTMLInputElement>(null);
  const { key } = row.line;
  const cell: Cell = { key, column };
  const [before] = useState(row.line[column]);
  const [editing, setEditing] = useState(false);
  const picker = useSkuPicker(row, column === 'sku' && editing);

  useLayoutEffect(() => {
    input.current?.focus({ preventScroll: true });
    input.current?.select();
    input.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, []);

  const leaveTo = (move: Move): boolean => {
    const typed = row.line.sku;
    sheet.commit(key, column);
    if (column === 'sku' && typed) picker.resolveLater(typed);
    return actions.move(cell, move);
  };
  const choose = (sku: PickedSku, move: Move) => {
    sheet.choose(key, sku);
    setEditing(false);
    actions.move(cell, move);
  };

  const onKeyDown = (event: React.KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const step = stepOf(event, editing, picker.open);
    if (step === null) return;
    if (step === 'leave') {
      sheet.commit(key, column);
      return;
    }
    if (typeof step === 'object') {
      const chosen = picker.open && !step.force ? picker.chosen : undefined;
      if (chosen) {
        event.preventDefault();
        choose(chosen, step.move);
      } else if (leaveTo(step.move)) event.preventDefault();
      return;
    }
    event.preventDefault();
    switch (step) {
      case 'edit':
        setEditing(true);
        input.current?.setSelectionRange(row.line[column].length, row.line[column].length);
        break;
      case 'revert':
        if (picker.open) picker.close();
        else {
          sheet.type(key, column, before);
          setEditing(false);
          requestAnimationFrame(() => input.current?.select());
        }
        break;
      case 'optionDown':
      case 'optionUp':
        picker.step(step === 'optionDown' ? 1 : -1);
        break;
      case 'copyDown':
        sheet.copyDown(index, column);
        break;
      case 'removeLine':
        actions.remove(key);
        break;
      case 'insertLine':
        sheet.insertAt(index);
        actions.activate({ key: sheet.keys[index]!, column: 'sku' });
        break;
      case 'undo':
        sheet.undo();
        break;
      case 'redo':
        sheet.redo();
        break;
    }
  };

  const id = `cell-${key}-${column}`;
  return (
    <>
      <input
        ref={input}
        className="cell-input"
        value={row.line[column]}
        maxLength={column === 'remark' ? 500 : 60}
        inputMode={column === 'quantity' || column === 'price' ? 'decimal' : undefined}
        spellCheck={false}
        autoComplete="off"
        aria-label={t('grid.cell', { no: index + 1, column: t(`grid.${column}`) })}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        {...(column === 'sku'
          ? {
              role: 'combobox',
              'aria-expanded': picker.open,
              'aria-controls': `${id}-options`,
              'aria-activedescendant': picker.open ? `${id}-option-${picker.at}` : undefined,
            }
          : {})}
        placeholder={
          column === 'sku' ? t('grid.skuPlaceholder') : column === 'price' ? row.worth?.listPrice : undefined
        }
        onChange={event => {
          setEditing(true);
          picker.reopen();
          sheet.type(key, column, event.target.value);
        }}
        onMouseDown={() => setEditing(true)}
        onKeyDown={onKeyDown}
        onPaste={event => {
          const text = event.clipboardData.getData('text/plain');
          if (!isBlock(text) || (column === 'remark' && !text.includes('\t'))) return;
          event.preventDefault();
          setEditing(false);
          actions.pasteBlock(text, cell);
        }}
        onBlur={event => {
          if (event.relatedTarget instanceof Element && event.relatedTarget.closest('.line-grid')) return;
          const typed = row.line.sku;
          sheet.commit(key, column);
          if (column === 'sku' && typed) picker.resolveLater(typed);
          if (document.hasFocus()) actions.leave();
        }}
      />
      {wrong ? (
        <div className="cell-wrong" id={`${id}-wrong`} role="alert">
          {wrong}
        </div>
      ) : null}
      {picker.open ? (
        <SkuOptions
          id={id}
          anchor={input}
          items={picker.items}
          at={picker.at}
          asking={picker.asking}
          q={picker.q}
          onChoose={sku => choose(sku, 'enter')}
        />
      ) : null}
    </>
  );
}

type Step =
  | { move: Move; force?: boolean }
  | 'leave'
  | 'edit'
  | 'revert'
  | 'optionDown'
  | 'optionUp'
  | 'copyDown'
  | 'removeLine'
  | 'insertLine'
  | 'undo'
  | 'redo'
  | null;

/// What a key means in a cell.
function stepOf(event: React.KeyboardEvent, editing: boolean, picking: boolean): Step {
  const mod = event.ctrlKey || event.metaKey;
  const { key, shiftKey } = event;
  if (mod) {
    if (key === 's' || key === 'Enter') return 'leave';
    if (key === 'd') return 'copyDown';
    if (key === 'Delete' || key === 'Backspace') return editing ? null : 'removeLine';
    if (key === 'Insert') return 'insertLine';
    if (key === 'z') return shiftKey ? 'redo' : 'undo';
    if (key === 'y') return 'redo';
    if (key === 'Home') return editing ? null : { move: 'top' };
    if (key === 'End') return editing ? null : { move: 'bottom' };
    return null;
  }
  switch (key) {
    case 'Enter':
      return shiftKey ? { move: 'up', force: true } : { move: 'enter' };
    case 'Tab':
      return shiftKey ? { move: 'previous', force: true } : { move: 'next' };
    case 'ArrowDown':
      return picking ? 'optionDown' : { move: 'down' };
    case 'ArrowUp':
      return picking ? 'optionUp' : { move: 'up' };
    case 'ArrowLeft':
      return editing ? null : { move: 'left' };
    case 'ArrowRight':
      return editing ? null : { move: 'right' };
    case 'PageDown':
      return { move: 'pageDown' };
    case 'PageUp':
      return { move: 'pageUp' };
    case 'Home':
      return editing ? null : { move: 'firstColumn' };
    case 'End':
      return editing ? null : { move: 'lastColumn' };
    case 'F2':
      return 'edit';
    case 'Escape':
      return editing ? 'revert' : null;
    default:
      return null;
  }
}

/// The list of SKUs under the cell: by code, name, model or pinyin.
function useSkuPicker(row: Row, editing: boolean) {
  const sheet = useSheet();
  const client = useQueryClient();
  const warehouseId = useTerm('warehouseId') || undefined;
  const typed = codeOf(row.line.sku);
  const [q, setQ] = useState('');
  const [at, setAt] = useState(0);
  const [closed, setClosed] = useState(false);
  useEffect(() => {
    if (!editing) return undefined;
    const timer = setTimeout(() => {
      setQ(typed);
      setAt(0);
    }, SEARCH_MS);
    return () => clearTimeout(timer);
  }, [typed, editing]);
  const query = (text: string) => ({
    queryKey: ['skus', 'find', text, warehouseId ?? ''],
    queryFn: ({ signal }: { signal?: AbortSignal }) => skus.find(text, warehouseId, signal),
    staleTime: 30_000,
  });
  const found = useQuery({ ...query(q), enabled: editing && q.length > 0 });
  const current = editing && q === typed && q.length > 0;
  const items = current ? (found.data?.items ?? []) : [];
  const exact = items.findIndex(one => one.code.toLowerCase() === typed.toLowerCase());
  const index = at === 0 && exact > 0 ? exact : Math.min(at, Math.max(items.length - 1, 0));
  return {
    q,
    items,
    at: index,
    asking: editing && (q !== typed || found.isFetching),
    open:
      editing &&
      !closed &&
      typed.length > 0 &&
      (items.length > 0 || q !== typed || found.isFetching || found.isSuccess),
    chosen: items[index],
    close: () => setClosed(true),
    reopen: () => setClosed(false),
    step: (by: number) => setAt(items.length === 0 ? 0 : (index + by + items.length) % items.length),
    /// Left before the list came: what is no code may still be the one product that the words fit.
    resolveLater: (text: string) => {
      const code = codeOf(text);
      const { key } = row.line;
      void sheet.askForSkus().then(async () => {
        if (sheet.stateOf(code) !== 'unknown') return;
        const page = await client.fetchQuery(query(code)).catch(() => null);
        const only = page?.items.length === 1 ? page.items[0] : undefined;
        if (only && codeOf(sheet.row(key)?.line.sku ?? '') === code) sheet.choose(key, only);
      });
    },
  };
}
