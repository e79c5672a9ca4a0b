import { describe, expect, it } from 'vitest';
import {
  addDecimals,
  compareDecimals,
  csvCell,
  csvText,
  formatDecimal,
  formatInstant,
  formatMoney,
  subtractDecimals,
} from './format';

describe('decimals', () => {
  it('are grouped exactly, whatever their length', () => {
    expect(formatDecimal('1234567.8', 2)).toBe('1,234,567.80');
    expect(formatDecimal('12345678901234567890.123456', 2, 6)).toBe('12,345,678,901,234,567,890.123456');
    expect(formatDecimal('0.5000', 0, 4)).toBe('0.5');
    expect(formatDecimal('-0.00', 2)).toBe('0.00');
    expect(formatDecimal('007', 0)).toBe('7');
    expect(formatDecimal('n/a')).toBe('n/a');
  });

  it('are compared and added without a float', () => {
    expect(compareDecimals('0.1', '0.10')).toBe(0);
    expect(compareDecimals('-2', '1.5')).toBe(-1);
    expect(compareDecimals('9007199254740993', '9007199254740992')).toBe(1);
    expect(addDecimals('0.1', '0.2')).toBe('0.3');
    expect(addDecimals('-1.50', '1.5')).toBe('0');
    expect(subtractDecimals('10', '12.25')).toBe('-2.25');
    expect(subtractDecimals('1', '-1')).toBe('2');
  });
});

describe('money', () => {
  it('has its sign, two decimals at least and a minus in front', () => {
    expect(formatMoney({ amount: '12300.5', currency: 'CNY' })).toBe('¥12,300.50');
    expect(formatMoney({ amount: '-12.345', currency: 'USD' })).toBe('-$12.345');
    expect(formatMoney({ amount: '100', currency: 'JPY' })).toBe('JPY 100');
  });
});

describe('instants', () => {
  it('are shown in the zone of the person', () => {
    expect(formatInstant('2026-11-22T17:30:05Z', 'Asia/Shanghai')).toBe('2026-11-23 01:30');
    expect(formatInstant('2026-11-22T17:30:05Z', 'UTC', true)).toBe('2026-11-22 17:30:05');
    expect(formatInstant('2026-11-22T16:00:00Z', 'Asia/Shanghai')).toBe('2026-11-23 00:00');
  });
});

describe('CSV', () => {
  it('quotes what needs it and is never taken for a formula', () => {
    expect(csvCell('a,"b"')).toBe('"a,""b"""');
    expect(csvCell('=HYPERLINK("x")')).toBe('"\'=HYPERLINK(""x"")"');
    expect(csvCell('+86 138')).toBe("'+86 138");
    expect(csvCell('-12.50')).toBe('-12.50');
    expect(
      csvText([
        ['客户', 1],
        [null, true],
      ]),
    ).toBe('\uFEFF客户,1\r\n,true\r\n');
  });
});
