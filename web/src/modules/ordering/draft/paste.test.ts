import { describe, expect, it } from 'vitest';
import { cellsOf, isBlock, linesOf } from './paste';
import { dateOf, numberOf } from './typed';

const TODAY = '2026-11-22';

describe('a block of cells from Excel', () => {
  it('becomes lines in the order of the columns', () => {
    const { lines, hadHeading } = linesOf('HD-01\t12\t35.8\t2026/12/1\t先发\r\nHD-02\t3\r\n', 'sku', TODAY);
    expect(hadHeading).toBe(false);
    expect(lines).toEqual([
      { sku: 'HD-01', quantity: '12', price: '35.8', date: '2026-12-01', remark: '先发' },
      { sku: 'HD-02', quantity: '3' },
    ]);
  });

  it('begins in the column where it was pasted', () => {
    expect(linesOf('5\t12.5\n6\t13', 'quantity', TODAY).lines).toEqual([
      { quantity: '5', price: '12.5' },
      { quantity: '6', price: '13' },
    ]);
  });

  it('is read by its headings, in any order', () => {
    const block = '序号\t产品名称\t数量\t物料编码\t备注\n1\t轴承\t1,200\tZC-6204\t急\n2\t油封\t40\tYF-25\t';
    expect(linesOf(block, 'sku', TODAY)).toEqual({
      hadHeading: true,
      lines: [
        { sku: 'ZC-6204', quantity: '1200', remark: '急' },
        { sku: 'YF-25', quantity: '40' },
      ],
    });
  });

  it('takes thousands separators and full-width digits', () => {
    expect(linesOf('ＨＤ－０１\t１，２００', 'sku', TODAY).lines).toEqual([
      { sku: 'HD-01', quantity: '1200' },
    ]);
  });

  it('keeps what it does not understand, to be marked', () => {
    expect(linesOf('A1\t两箱\t面议\t下周', 'sku', TODAY).lines).toEqual([
      { sku: 'A1', quantity: '两箱', price: '面议', date: '下周' },
    ]);
  });

  it('keeps a quoted cell with a line break together', () => {
    expect(cellsOf('A1\t2\t\t\t"第一行\n第二行 ""急"""\nA2\t3')).toEqual([
      ['A1', '2', '', '', '第一行 第二行 "急"'],
      ['A2', '3'],
    ]);
  });

  it('is told apart from a single value', () => {
    expect(isBlock('HD-01\n')).toBe(false);
    expect(isBlock('HD-01\nHD-02')).toBe(true);
    expect(isBlock('HD-01\t2')).toBe(true);
  });
});

describe('numbers as they are typed', () => {
  it.each([
    ['1,234.50', '1234.5'],
    ['１２．５', '12.5'],
    ['¥1,200', '1200'],
    ['10个', '10'],
    [' 3 ', '3'],
    ['.5', '0.5'],
    ['-2', '-2'],
    ['007', '7'],
  ])('%s is %s', (typed, number) => expect(numberOf(typed)).toBe(number));

  it.each(['1,5', '1,23,4', '1e3', '十', '', '1.2.3', '12x'])('%s is not guessed at', typed =>
    expect(numberOf(typed)).toBeNull(),
  );
});

describe('dates as they are typed', () => {
  it.each([
    ['2026-12-01', '2026-12-01'],
    ['2026/12/1', '2026-12-01'],
    ['2026年12月1日', '2026-12-01'],
    ['20261201', '2026-12-01'],
    ['12/1', '2026-12-01'],
    ['3月5日', '2027-03-05'],
    ['+7', '2026-11-29'],
    ['46357', '2026-12-01'],
    ['2026/12/1 0:00:00', '2026-12-01'],
  ])('%s is %s', (typed, day) => expect(dateOf(typed, TODAY)).toBe(day));

  it.each(['2026-02-30', '13/40', '明天', '1'])('%s is no day', typed =>
    expect(dateOf(typed, TODAY)).toBeNull(),
  );
});
