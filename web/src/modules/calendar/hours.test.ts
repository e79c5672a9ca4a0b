import { describe, expect, it } from 'vitest';
import { groupsOf, hoursText, minutesOf, parseClock, parseHours } from './hours';

describe('hours', () => {
  it.each([
    ['9-12 13-18', '09:00–12:00, 13:00–18:00'],
    ['09:00–12:00, 13:30~24:00', '09:00–12:00, 13:30–24:00'],
    ['8 - 12、13 至 17', '08:00–12:00, 13:00–17:00'],
    ['0-24', '00:00–24:00'],
    ['', ''],
  ])('reads %j as people write it', (typed, shown) => {
    expect(hoursText(parseHours(typed)!)).toBe(shown);
  });

  it.each(['9', 'nine to five', '9-25', '9:60-12', '24-12', '9-12-18'])('does not read %j', typed => {
    expect(parseHours(typed)).toBeNull();
  });

  it.each([
    ['16', '16:00'],
    ['9:30', '09:30'],
    ['24', null],
    ['four', null],
  ])('reads the time %j as %j', (typed, read) => {
    expect(parseClock(typed)).toBe(read);
  });

  it('counts to the end of the day', () => {
    expect(minutesOf(parseHours('22-24 0-6')!)).toBe(8 * 60);
  });

  it('puts weekdays of the same hours together', () => {
    const day = parseHours('9-17')!;
    expect(groupsOf({ MONDAY: day, TUESDAY: day, THURSDAY: day, SATURDAY: parseHours('9-12')! })).toEqual([
      { first: 'MONDAY', last: 'TUESDAY', text: '09:00–17:00' },
      { first: 'THURSDAY', last: 'THURSDAY', text: '09:00–17:00' },
      { first: 'SATURDAY', last: 'SATURDAY', text: '09:00–12:00' },
    ]);
  });
});
