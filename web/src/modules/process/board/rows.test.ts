import { describe, expect, it } from 'vitest';
import { axisOfRows, PIXELS_A_DAY, rowsInView } from './rows';

describe('the rows of many orders', () => {
  it('are drawn where they are in view, with some around', () => {
    expect(rowsInView(0, 560, 200)).toEqual({ from: 0, to: 26 });
    expect(rowsInView(2800, 560, 200)).toEqual({ from: 94, to: 126 });
    expect(rowsInView(28 * 190, 560, 200)).toEqual({ from: 184, to: 200 });
  });

  it('are none where there are none, also while an old place is still scrolled to', () => {
    expect(rowsInView(0, 560, 0)).toEqual({ from: 0, to: 0 });
    expect(rowsInView(5600, 560, 3)).toEqual({ from: 3, to: 3 });
  });
});

describe('the time of many orders', () => {
  const now = Date.parse('2026-11-23T04:00:00Z');
  const day = 86_400_000;

  it('begins with a day and is as wide as its zoom', () => {
    const axis = axisOfRows([], now, 'week', 'Asia/Shanghai');
    expect(new Date(axis.from).toISOString()).toBe('2026-11-21T16:00:00.000Z');
    expect(axis.width).toBe(((axis.to - axis.from) / day) * PIXELS_A_DAY.week);
  });

  it('does not follow one old order for ever', () => {
    const row = { steps: [{ start: '2020-01-01T00:00:00Z' }], forecastEnd: '2031-01-01T00:00:00Z' };
    const axis = axisOfRows([row as never], now, 'month', 'Asia/Shanghai');
    expect((axis.to - axis.from) / day).toBeLessThan(170);
  });
});
