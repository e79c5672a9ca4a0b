import type { Page } from '@/api/client';
import { csvText, saveFile } from '../format';
import type { KeyedColumn } from './columns';

/// Longest export; beyond it the file says so in its last row.
export const MAX_EXPORTED = 20_000;
const PAGE = 200;

/// Reads everything that is filtered, page after page, and saves it as one CSV file.
export async function exportRows<R>(
  name: string,
  columns: readonly KeyedColumn<R>[],
  load: (cursor: string | undefined, limit: number) => Promise<Page<R>>,
  progress: (rows: number) => void,
  cancelled: () => boolean,
  truncatedNote: string,
): Promise<number> {
  const written = columns.filter(column => column.csv);
  const rows: (string | number | boolean | null | undefined)[][] = [written.map(column => column.title)];
  let cursor: string | undefined;
  let count = 0;
  do {
    const page = await load(cursor, PAGE);
    if (cancelled()) return 0;
    for (const row of page.items) rows.push(written.map(column => column.csv?.(row)));
    count += page.items.length;
    progress(count);
    cursor = page.next;
  } while (cursor && count < MAX_EXPORTED);
  if (cursor) rows.push([truncatedNote]);
  saveFile(`${name}.csv`, csvText(rows), 'text/csv;charset=utf-8');
  return count;
}
