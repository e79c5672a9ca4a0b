import type { GanttRow } from '@/api/process';
import { DAY_MS, dayStart, type Axis } from '../gantt/axis';

/// Which rows are in view, and how far the time of many orders reaches. Only numbers.

export const ROW_HEIGHT = 28;
const OVERSCAN = 6;

export interface Range {
  from: number;
  to: number;
}

/// The rows that are drawn: those in view and some around them.
export function rowsInView(scrollTop: number, height: number, count: number, rowHeight = ROW_HEIGHT): Range {
  const from = Math.max(0, Math.floor(scrollTop / rowHeight) - OVERSCAN);
  const to = Math.min(count, Math.ceil((scrollTop + height) / rowHeight) + OVERSCAN);
  return { from: Math.min(from, count), to };
}

export type Zoom = 'day' | 'week' | 'month';

export const PIXELS_A_DAY: Record<Zoom, number> = { day: 180, week: 48, month: 15 };
const MOST_BEFORE = 45 * DAY_MS;
const MOST_AFTER = 120 * DAY_MS;

/// From the first day on which something began to the last on which something ends, within what can be read.
export function axisOfRows(rows: readonly GanttRow[], now: number, zoom: Zoom, zone: string): Axis {
  let first = now - DAY_MS;
  let last = now + 7 * DAY_MS;
  for (const row of rows) {
    for (const step of row.steps) first = Math.min(first, Date.parse(step.start));
    last = Math.max(last, Date.parse(row.forecastEnd));
  }
  const from = dayStart(Math.max(first, now - MOST_BEFORE), zone);
  const to = dayStart(Math.min(last, now + MOST_AFTER), zone) + 2 * DAY_MS;
  return { from, to, width: Math.round(((to - from) / DAY_MS) * PIXELS_A_DAY[zoom]) };
}
