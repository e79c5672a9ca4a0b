import type { SheetStep } from '@/api/process';
import { xOf, type Axis } from './axis';

/// Where the bars and arrows of a sheet stand. Only numbers, so that it can be tested without a page.

export const ROW = 46;
export const LEAST_BAR = 4;

export interface Bar {
  x: number;
  width: number;
}

export interface StepBars {
  code: string;
  planned: Bar;
  /// What has happened: until it was done, or until now.
  actual: Bar | null;
  /// What is still to come.
  forecast: Bar | null;
  /// Where arrows leave and arrive.
  start: number;
  end: number;
}

type Placed = Pick<
  SheetStep,
  | 'code'
  | 'state'
  | 'plannedStart'
  | 'plannedEnd'
  | 'forecastStart'
  | 'forecastEnd'
  | 'readyAt'
  | 'startedAt'
  | 'doneAt'
  | 'dependsOn'
>;

function bar(axis: Axis, from: number, to: number): Bar {
  const x = xOf(axis, from);
  return { x, width: Math.max(LEAST_BAR, xOf(axis, to) - x) };
}

/// When the work on a step began, as far as it has.
export function begun(step: Pick<Placed, 'state' | 'readyAt' | 'startedAt'>): number | null {
  if (step.state === 'WAITING') return null;
  const at = step.startedAt ?? (step.state === 'READY' ? undefined : step.readyAt);
  return at ? Date.parse(at) : null;
}

export function barsOf(step: Placed, axis: Axis, now: number): StepBars {
  const planned = bar(axis, Date.parse(step.plannedStart), Date.parse(step.plannedEnd));
  const from = begun(step);
  const forecastEnd = Date.parse(step.forecastEnd);
  let actual: Bar | null = null;
  let forecast: Bar | null = null;
  if (step.state === 'DONE' || step.state === 'SKIPPED') {
    const end = step.doneAt ? Date.parse(step.doneAt) : forecastEnd;
    actual = bar(axis, Math.min(from ?? end, end), end);
  } else if (from !== null) {
    actual = bar(axis, from, Math.max(from, now));
    if (forecastEnd > now) forecast = bar(axis, now, forecastEnd);
  } else {
    forecast = bar(axis, Date.parse(step.forecastStart), forecastEnd);
  }
  const parts = [actual, forecast].filter(one => one !== null);
  return {
    code: step.code,
    planned,
    actual,
    forecast,
    start: Math.min(...parts.map(one => one.x)),
    end: Math.max(...parts.map(one => one.x + one.width)),
  };
}

export interface Arrow {
  from: string;
  to: string;
  path: string;
  critical: boolean;
}

const REACH = 7;

/// From the end of what comes before to the beginning of what comes after, in right angles; around the bar when the
/// second begins before the first ends.
export function arrowsOf(
  steps: readonly Pick<Placed, 'code' | 'dependsOn'>[],
  bars: ReadonlyMap<string, StepBars>,
  criticalPath: readonly string[],
  rowHeight = ROW,
): Arrow[] {
  const row = new Map(steps.map((step, index) => [step.code, index]));
  const arrows: Arrow[] = [];
  for (const step of steps) {
    for (const before of step.dependsOn) {
      const from = bars.get(before);
      const to = bars.get(step.code);
      if (!from || !to) continue;
      const y1 = (row.get(before)! + 0.5) * rowHeight;
      const y2 = (row.get(step.code)! + 0.5) * rowHeight;
      arrows.push({
        from: before,
        to: step.code,
        path: pathOf(from.end, y1, to.start, y2, rowHeight),
        critical: isNext(criticalPath, before, step.code),
      });
    }
  }
  return arrows;
}

function isNext(path: readonly string[], before: string, after: string): boolean {
  const at = path.indexOf(before);
  return at >= 0 && path[at + 1] === after;
}

function pathOf(x1: number, y1: number, x2: number, y2: number, rowHeight: number): string {
  const round = (value: number) => Math.round(value * 10) / 10;
  const out = round(x1 + REACH);
  if (x2 - REACH >= out) return `M${round(x1)} ${y1}H${out}V${y2}H${round(x2 - 1)}`;
  const between = y1 + Math.sign(y2 - y1) * (rowHeight / 2);
  return `M${round(x1)} ${y1}H${out}V${between}H${round(x2 - REACH)}V${y2}H${round(x2 - 1)}`;
}
