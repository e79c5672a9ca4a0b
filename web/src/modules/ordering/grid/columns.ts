import type { CellColumn } from '../draft/paste';

/// The grid's columns from left to right; those that can be typed in carry the line's own name.
export type GridColumn =
  | 'no'
  | 'sku'
  | 'product'
  | 'quantity'
  | 'unit'
  | 'available'
  | 'price'
  | 'amount'
  | 'date'
  | 'remark'
  | 'remove';

const WIDTHS: Record<GridColumn, string> = {
  no: '40px',
  sku: '142px',
  product: 'minmax(190px, 1fr)',
  quantity: '88px',
  unit: '46px',
  available: '104px',
  price: '100px',
  amount: '112px',
  date: '106px',
  remark: 'minmax(100px, 0.5fr)',
  remove: '34px',
};

export const ROW_HEIGHT = 32;

export function gridColumns(usesStock: boolean): GridColumn[] {
  return (Object.keys(WIDTHS) as GridColumn[]).filter(column => usesStock || column !== 'available');
}

export function template(columns: readonly GridColumn[]): string {
  return columns.map(column => WIDTHS[column]).join(' ');
}

export function typedColumns(mayPrice: boolean): CellColumn[] {
  return mayPrice ? ['sku', 'quantity', 'price', 'date', 'remark'] : ['sku', 'quantity', 'date', 'remark'];
}
