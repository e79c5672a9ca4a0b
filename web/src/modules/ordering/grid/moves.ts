import type { CellColumn } from '../draft/paste';

/// Where a key leads from a cell.

export interface Cell {
  key: number;
  column: CellColumn;
}

export interface Place {
  keys: readonly number[];
  columns: readonly CellColumn[];
  /// True when nothing stands in the line with this key.
  isBlank: (key: number) => boolean;
}

export type Move =
  | 'left'
  | 'right'
  | 'up'
  | 'down'
  | 'next'
  | 'previous'
  | 'enter'
  | 'firstColumn'
  | 'lastColumn'
  | 'top'
  | 'bottom'
  | 'pageUp'
  | 'pageDown';

const PAGE_ROWS = 12;

/// The cell that the move leads to; null means out of the grid (Tab on the blank line at the end, Shift+Tab at the
/// very beginning).
export function moved(from: Cell, move: Move, place: Place): Cell | null {
  const { keys, columns } = place;
  const row = Math.max(keys.indexOf(from.key), 0);
  const at = Math.max(columns.indexOf(from.column), 0);
  const lastRow = keys.length - 1;
  const lastColumn = columns.length - 1;
  const cell = (r: number, c: number): Cell => ({
    key: keys[Math.min(Math.max(r, 0), lastRow)]!,
    column: columns[Math.min(Math.max(c, 0), lastColumn)]!,
  });
  switch (move) {
    case 'left':
      return cell(row, at - 1);
    case 'right':
      return cell(row, at + 1);
    case 'up':
      return cell(row - 1, at);
    case 'down':
      return cell(row + 1, at);
    case 'next':
      if (row === lastRow && place.isBlank(from.key)) return null;
      return at < lastColumn ? cell(row, at + 1) : cell(row + 1, 0);
    case 'previous':
      if (row === 0 && at === 0) return null;
      return at > 0 ? cell(row, at - 1) : cell(row - 1, lastColumn);
    case 'enter':
      return entered(row, at, place, cell);
    case 'firstColumn':
      return cell(row, 0);
    case 'lastColumn':
      return cell(row, lastColumn);
    case 'top':
      return cell(0, at);
    case 'bottom':
      return cell(lastRow, at);
    case 'pageUp':
      return cell(row - PAGE_ROWS, at);
    case 'pageDown':
      return cell(row + PAGE_ROWS, at);
  }
}

/// Enter goes the way an order is read out: code, quantity, next code; in lines that are there already, downwards.
function entered(row: number, at: number, place: Place, cell: (r: number, c: number) => Cell): Cell {
  const { keys, columns } = place;
  const quantity = columns.indexOf('quantity');
  if (columns[at] === 'sku') return place.isBlank(keys[row]!) ? cell(row, at) : cell(row, quantity);
  const below = keys[row + 1];
  if (below !== undefined && place.isBlank(below)) return cell(row + 1, 0);
  return cell(row + 1, at);
}
