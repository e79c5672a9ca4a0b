import type { PickedSku } from '@/api/skus';

/// One line of a receipt or of a stock-taking while it is typed.
export interface EntryLine {
  key: number;
  code: string;
  sku?: PickedSku;
  quantity: string;
  unknown?: boolean;
}

let keys = 0;

export function newLine(code = '', quantity = '', sku?: PickedSku): EntryLine {
  return { key: ++keys, code, quantity, ...(sku ? { sku } : {}) };
}

/// Rows of a table copied from a spreadsheet (cells between tabs), or typed with a comma, semicolon or spaces between
/// code and quantity. Thousands separators go.
export function parsePasted(text: string): { code: string; quantity: string }[] {
  return text
    .split(/\r?\n/)
    .map(row =>
      (row.includes('\t') ? row.split('\t') : row.split(/[,;，；]|\s{2,}/)).map(cell => cell.trim()),
    )
    .filter(([code]) => Boolean(code))
    .map(([code = '', quantity = '']) => ({ code, quantity: quantity.replaceAll(/[,，\s]/g, '') }));
}

/// The lines that say something; an empty last line is there only to be typed into.
export function filled(lines: readonly EntryLine[]): EntryLine[] {
  return lines.filter(line => line.code.trim() || line.quantity.trim());
}
