import { describe, expect, it } from 'vitest';
import { arrowsOf, barsOf, LEAST_BAR, ROW, type StepBars } from './layout';

const hour = (n: number) => new Date(Date.UTC(2026, 10, 23) + n * 3_600_000).toISOString();
const axis = { from: Date.parse(hour(0)), to: Date.parse(hour(100)), width: 1000 };

function step(changes: Partial<Parameters<typeof barsOf>[0]> = {}) {
  return {
    code: 'stock',
    state: 'WAITING' as const,
    plannedStart: hour(10),
    plannedEnd: hour(20),
    forecastStart: hour(12),
    forecastEnd: hour(22),
    dependsOn: [],
    ...changes,
  };
}

describe('bars of a step', () => {
  it('that waits: planned and forecast', () => {
    const bars = barsOf(step(), axis, Date.parse(hour(5)));
    expect(bars.planned).toEqual({ x: 100, width: 100 });
    expect(bars.actual).toBeNull();
    expect(bars.forecast).toEqual({ x: 120, width: 100 });
    expect([bars.start, bars.end]).toEqual([120, 220]);
  });

  it('that runs: what has happened until now, what is to come after it', () => {
    const bars = barsOf(step({ state: 'IN_PROGRESS', startedAt: hour(11) }), axis, Date.parse(hour(15)));
    expect(bars.actual).toEqual({ x: 110, width: 40 });
    expect(bars.forecast).toEqual({ x: 150, width: 70 });
    expect([bars.start, bars.end]).toEqual([110, 220]);
  });

  it('that was done: nothing to come', () => {
    const done = step({ state: 'DONE', readyAt: hour(10), startedAt: hour(11), doneAt: hour(14) });
    const bars = barsOf(done, axis, Date.parse(hour(50)));
    expect(bars.actual).toEqual({ x: 110, width: 30 });
    expect(bars.forecast).toBeNull();
  });

  it('that took no time at all is still seen', () => {
    const done = step({ state: 'DONE', startedAt: hour(14), doneAt: hour(14) });
    expect(barsOf(done, axis, Date.parse(hour(50))).actual).toEqual({ x: 140, width: LEAST_BAR });
  });

  it('whose start was said after its end does not turn around', () => {
    const done = step({ state: 'DONE', startedAt: hour(16), doneAt: hour(14) });
    expect(barsOf(done, axis, Date.parse(hour(50))).actual).toEqual({ x: 140, width: LEAST_BAR });
  });
});

describe('arrows', () => {
  const bars = (code: string, start: number, end: number): [string, StepBars] => [
    code,
    { code, start, end, planned: { x: 0, width: 1 }, actual: null, forecast: null },
  ];

  it('go down in right angles and keep off the bars', () => {
    const all = new Map([bars('a', 10, 50), bars('b', 80, 90)]);
    const [arrow] = arrowsOf([step({ code: 'a' }), step({ code: 'b', dependsOn: ['a'] })], all, ['a', 'b']);
    expect(arrow).toEqual({
      from: 'a',
      to: 'b',
      path: `M50 ${ROW / 2}H57V${ROW * 1.5}H79`,
      critical: true,
    });
  });

  it('go around when the next one begins before the first one ends', () => {
    const all = new Map([bars('a', 10, 50), bars('b', 50, 90)]);
    const [arrow] = arrowsOf([step({ code: 'a' }), step({ code: 'b', dependsOn: ['a'] })], all, []);
    expect(arrow!.path).toBe(`M50 ${ROW / 2}H57V${ROW}H43V${ROW * 1.5}H49`);
    expect(arrow!.critical).toBe(false);
  });

  it('leave out what is not there', () => {
    const all = new Map([bars('b', 50, 90)]);
    expect(arrowsOf([step({ code: 'b', dependsOn: ['gone'] })], all, [])).toEqual([]);
  });
});
