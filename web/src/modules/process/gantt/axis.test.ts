import { describe, expect, it } from 'vitest';
import { axisAround, dateOf, DAY_MS, dayStart, endOfDate, ticksOf, xOf } from './axis';

const at = (text: string) => Date.parse(text);

describe('the axis of time', () => {
  it('puts the first and the last instant inside, with air', () => {
    const axis = axisAround([at('2026-11-23T01:00:00Z'), at('2026-11-27T01:00:00Z')], 1000);
    expect(xOf(axis, at('2026-11-23T01:00:00Z'))).toBeCloseTo(28.3, 1);
    expect(xOf(axis, at('2026-11-27T01:00:00Z'))).toBeCloseTo(971.7, 1);
  });

  it('is never shorter than half a day', () => {
    const one = at('2026-11-23T01:00:00Z');
    const axis = axisAround([one, one], 100);
    expect(axis.to - axis.from).toBeGreaterThanOrEqual(DAY_MS / 2);
  });

  it('knows when a day begins where the reader is', () => {
    const noon = at('2026-11-23T04:30:00Z');
    expect(dayStart(noon, 'Asia/Shanghai')).toBe(at('2026-11-22T16:00:00Z'));
    expect(dayStart(noon, 'America/New_York')).toBe(at('2026-11-22T05:00:00Z'));
    expect(dateOf(noon, 'Asia/Shanghai')).toBe('2026-11-23');
    expect(dateOf(noon, 'America/New_York')).toBe('2026-11-22');
  });

  it('knows it on the days on which the clock is changed', () => {
    expect(dayStart(at('2026-03-29T12:00:00Z'), 'Europe/Berlin')).toBe(at('2026-03-28T23:00:00Z'));
    expect(dayStart(at('2026-10-25T12:00:00Z'), 'Europe/Berlin')).toBe(at('2026-10-24T22:00:00Z'));
    expect(endOfDate('2026-03-29', 'Europe/Berlin')).toBe(at('2026-03-29T22:00:00Z'));
  });

  it('ends a promised day at its midnight', () => {
    expect(endOfDate('2026-11-26', 'Asia/Shanghai')).toBe(at('2026-11-26T16:00:00Z'));
  });

  it('leaves each word its room, in hours or in days', () => {
    const week = { from: at('2026-11-22T16:00:00Z'), to: at('2026-11-29T16:00:00Z'), width: 500 };
    const days = ticksOf(week, 'Asia/Shanghai');
    expect(days.map(tick => tick.label)).toEqual([
      '11-23',
      '11-24',
      '11-25',
      '11-26',
      '11-27',
      '11-28',
      '11-29',
      '11-30',
    ]);
    const day = { from: at('2026-11-22T16:00:00Z'), to: at('2026-11-23T15:00:00Z'), width: 500 };
    expect(ticksOf(day, 'Asia/Shanghai').map(tick => tick.label)).toEqual([
      '11-23',
      '4:00',
      '8:00',
      '12:00',
      '16:00',
      '20:00',
    ]);
    for (const width of [200, 500, 3000]) {
      const xs = ticksOf({ ...week, width }, 'Asia/Shanghai').map(tick => tick.x);
      xs.slice(1).forEach((x, index) => expect(x - xs[index]!).toBeGreaterThanOrEqual(57));
    }
  });
});
