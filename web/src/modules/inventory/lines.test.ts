import { expect, it } from 'vitest';
import { filled, newLine, parsePasted } from './lines';

it('reads code and quantity from cells of a spreadsheet, thousands separators and all', () => {
  expect(parsePasted('A-1\t500\r\nA-2\t1,200\n\n  A-3 \t 3.5 \n')).toEqual([
    { code: 'A-1', quantity: '500' },
    { code: 'A-2', quantity: '1200' },
    { code: 'A-3', quantity: '3.5' },
  ]);
});

it('reads what was typed with a comma or spaces between, and codes alone', () => {
  expect(parsePasted('A-1, 500\nA-2；7\nA-3   9\nA-4')).toEqual([
    { code: 'A-1', quantity: '500' },
    { code: 'A-2', quantity: '7' },
    { code: 'A-3', quantity: '9' },
    { code: 'A-4', quantity: '' },
  ]);
});

it('sends no line in which nothing was typed', () => {
  expect(filled([newLine('A', '1'), newLine(), newLine('', '5')]).map(line => line.code)).toEqual(['A', '']);
});
