import { codeOf, dateOf, numberOf } from './typed';

/// A block of cells copied from Excel, WPS or an e-mail, as lines of an order.

export const CELL_COLUMNS = ['sku', 'quantity', 'price', 'date', 'remark'] as const;
export type CellColumn = (typeof CELL_COLUMNS)[number];
export type PastedLine = Partial<Record<CellColumn, string>>;

export interface Pasted {
  lines: PastedLine[];
  /// True when the first row named the columns.
  hadHeading: boolean;
}

/// Rows and cells; a quoted cell may hold line breaks and tabs, as Excel writes them.
export function cellsOf(clipboard: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const source = clipboard.replace(/\r\n?/g, '\n');
  for (let at = 0; at < source.length; at++) {
    const char = source[at]!;
    if (quoted) {
      if (char === '"' && source[at + 1] === '"') {
        cell += '"';
        at++;
      } else if (char === '"') quoted = false;
      else cell += char;
    } else if (char === '"' && cell === '') quoted = true;
    else if (char === '\t' || char === '\n') {
      row.push(cell);
      cell = '';
      if (char === '\n') {
        rows.push(row);
        row = [];
      }
    } else cell += char;
  }
  if (cell !== '' || row.length > 0) rows.push([...row, cell]);
  return rows.map(cells => cells.map(one => one.replace(/\s*\n\s*/g, ' ').trim()));
}

const HEADINGS: [CellColumn | null, RegExp][] = [
  ['sku', /^(sku|sku ?code|item|item ?(code|no\.?|number)|part ?(no\.?|number)|code|stockcode)$/i],
  [
    'sku',
    /^(编码|编号|代码|料号|货号|物料(编码|编号|号)|产品(编码|编号|代码)|商品(编码|编号|代码)|存货编码)$/,
  ],
  ['quantity', /^(qty|quantity|pcs)$|^(订购|订货|下单|采购|需求)?(数量|件数)(\(.*\))?$/i],
  ['price', /^(price|unit ?price)$|^(含税|成交|折后|销售)?(单价|价格)(\(.*\))?$/i],
  ['date', /^(date|delivery( date)?|due( date)?)$|^(预计|要求|期望)?(交期|交货日期|交货日|到货日期|日期)$/i],
  ['remark', /^(remarks?|notes?|comments?)$|^(行)?(备注|说明|附注)$/i],
  [
    null,
    /^(序号|no\.?|#|行号|产品名称|品名|名称|型号|规格|规格型号|单位|金额|小计|合计|name|description|unit|amount)$/i,
  ],
];

function headingOf(cell: string): CellColumn | null | undefined {
  const plain = cell.normalize('NFKC').trim();
  return HEADINGS.find(([, pattern]) => pattern.test(plain))?.[0];
}

/// The meaning of each column when the first row names them, else undefined.
function headings(first: readonly string[]): (CellColumn | null)[] | undefined {
  const named = first.map(headingOf);
  const known = named.filter(one => one !== undefined).length;
  if (known < 2 && !(known === 1 && first.filter(Boolean).length === 1)) return undefined;
  return named.map(one => one ?? null);
}

/// Lines from a block of cells that was pasted at this column. With headings, the columns are found by name in any
/// order; without, they stand in the grid's own order from that column on.
export function linesOf(clipboard: string, at: CellColumn, today: string): Pasted {
  const rows = cellsOf(clipboard).filter(cells => cells.some(Boolean));
  const named = rows[0] ? headings(rows[0]) : undefined;
  const columns = named ?? CELL_COLUMNS.slice(CELL_COLUMNS.indexOf(at));
  const lines = (named ? rows.slice(1) : rows).map(cells => {
    const line: PastedLine = {};
    columns.forEach((column, index) => {
      const cell = cells[index];
      if (column && cell) line[column] = tidied(column, cell, today);
    });
    return line;
  });
  return { lines: lines.filter(line => Object.keys(line).length > 0), hadHeading: named !== undefined };
}

/// What is understood is written plainly; what is not stays as it came and is marked in its cell.
export function tidied(column: CellColumn, typed: string, today: string): string {
  switch (column) {
    case 'sku':
      return codeOf(typed);
    case 'quantity':
    case 'price':
      return typed.trim() === '' ? '' : (numberOf(typed) ?? typed.trim());
    case 'date':
      return typed.trim() === '' ? '' : (dateOf(typed, today) ?? typed.trim());
    case 'remark':
      return typed.trim();
  }
}

/// True when the clipboard holds more than one cell.
export function isBlock(clipboard: string): boolean {
  return /[\t\n\r]/.test(clipboard.replace(/[\r\n]+$/, ''));
}
