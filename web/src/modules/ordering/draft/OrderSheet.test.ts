import { describe, expect, it } from 'vitest';
import type { PickedSku } from '@/api/skus';
import { text } from './decimal';
import { OrderSheet } from './OrderSheet';
import type { LookUp } from './SkuBook';

function sku(code: string, unitPrice = '10', available = '100'): PickedSku {
  return {
    id: code,
    code,
    productName: `产品 ${code}`,
    unit: '个',
    unitPrice: { amount: unitPrice, currency: 'CNY' },
    taxRate: '0.13',
    priceIncludesTax: true,
    available,
    onHand: available,
    reserved: '0',
  };
}

const CATALOGUE = [sku('A1'), sku('A2', '2.5', '3'), sku('HD-01', '35.8', '0')];

function catalogue(asked: string[][] = []): LookUp {
  return async codes => {
    asked.push(codes);
    const items = CATALOGUE.filter(one => codes.some(code => code.toLowerCase() === one.code.toLowerCase()));
    return { items, unknown: [] };
  };
}

const settled = () => new Promise(resolve => setTimeout(resolve, 0));

async function sheetWith(
  block: { sku: string; quantity?: string; price?: string }[],
  asked: string[][] = [],
) {
  const sheet = new OrderSheet(catalogue(asked));
  sheet.set('currency', 'CNY');
  void sheet.paste(0, block);
  await settled();
  return sheet;
}

describe('an order being written', () => {
  it('always has one blank line at its end', async () => {
    const sheet = await sheetWith([{ sku: 'A1', quantity: '1' }]);
    expect(sheet.lines.map(line => line.sku)).toEqual(['A1', '']);
    sheet.type(sheet.lines[1]!.key, 'sku', 'A');
    expect(sheet.lines).toHaveLength(3);
  });

  it('adds up its lines', async () => {
    const sheet = await sheetWith([
      { sku: 'A1', quantity: '3' },
      { sku: 'A2', quantity: '2', price: '2' },
    ]);
    expect(sheet.totals.lines).toBe(2);
    expect(text(sheet.totals.amount, 2)).toBe('34.00');
    expect(text(sheet.totals.tax, 2)).toBe('3.91');
  });

  it('shares stock out first line first and says what is missing', async () => {
    const sheet = await sheetWith([
      { sku: 'A2', quantity: '2' },
      { sku: 'A2', quantity: '2' },
    ]);
    const missing = sheet.lines.slice(0, 2).map(line => text(sheet.row(line.key)!.worth!.missing));
    expect(missing).toEqual(['0', '1']);
    expect(sheet.totals.short).toBe(1);
    sheet.set('orderType', 'SERVICE');
    await settled();
    expect(sheet.totals.short).toBe(0);
  });

  it('asks for all pasted codes at once and for none twice', async () => {
    const asked: string[][] = [];
    const sheet = await sheetWith([{ sku: 'A1' }, { sku: 'A2' }, { sku: 'A1' }], asked);
    void sheet.paste(3, [{ sku: 'A2' }, { sku: 'NO' }]);
    await settled();
    expect(asked).toEqual([['A1', 'A2'], ['NO']]);
  });

  it('marks an unknown code in its place and writes a known one properly', async () => {
    const sheet = await sheetWith([
      { sku: 'hd-01', quantity: '1' },
      { sku: 'XX', quantity: '1' },
    ]);
    expect(sheet.lines[0]!.sku).toBe('HD-01');
    expect(sheet.faults()).toEqual([
      { key: sheet.lines[1]!.key, index: 1, column: 'sku', fault: 'skuUnknown' },
    ]);
  });

  it('asks again after the look-up was lost on the way', async () => {
    let fail = true;
    const found = catalogue();
    const sheet = new OrderSheet(async codes => {
      if (fail) throw new Error('network');
      return found(codes);
    });
    void sheet.paste(0, [{ sku: 'A1', quantity: '1' }]);
    await settled();
    expect(sheet.stateOf('A1')).toBeUndefined();
    fail = false;
    await sheet.askForSkus();
    expect(sheet.stateOf('A1')).toMatchObject({ code: 'A1' });
  });

  it('undoes a stay in a cell as one step, and a paste as one', async () => {
    const sheet = await sheetWith([{ sku: 'A1', quantity: '1' }]);
    const { key } = sheet.lines[0]!;
    for (const value of ['12', '123', '1234']) sheet.type(key, 'quantity', value);
    sheet.commit(key, 'quantity');
    expect(sheet.undo()).toBe(true);
    expect(sheet.lines[0]!.quantity).toBe('1');
    sheet.redo();
    expect(sheet.lines[0]!.quantity).toBe('1234');
    sheet.undo();
    sheet.undo();
    expect(sheet.lines.every(line => line.sku === '')).toBe(true);
    expect(sheet.undo()).toBe(false);
  });

  it('is sent without its blank lines, and refusals find their way back to the line', async () => {
    const sheet = await sheetWith([
      { sku: 'A1', quantity: '1' },
      { sku: 'A2', quantity: '2' },
    ]);
    sheet.insertAt(1);
    const { draft, keys } = sheet.body();
    expect(draft.lines).toEqual([
      { sku: 'A1', quantity: '1' },
      { sku: 'A2', quantity: '2' },
    ]);
    sheet.refuse(
      [{ code: 'order.below-minimum', field: '/lines/1/quantity', detail: '最小起订量为 5 个。' }],
      keys,
      'save',
    );
    const refused = sheet.lines[2]!;
    expect(refused.sku).toBe('A2');
    expect(sheet.row(refused.key)!.refusals).toEqual({ quantity: ['最小起订量为 5 个。'] });
    sheet.type(refused.key, 'quantity', '5');
    expect(sheet.row(refused.key)!.refusals).toBeUndefined();
  });

  it('leaves incomplete lines out of the preview only', async () => {
    const sheet = await sheetWith([
      { sku: 'A1', quantity: '一' },
      { sku: 'A2', quantity: '2' },
    ]);
    expect(sheet.body({ complete: true }).draft.lines).toEqual([{ sku: 'A2', quantity: '2' }]);
    expect(sheet.body().draft.lines).toEqual([{ sku: 'A1' }, { sku: 'A2', quantity: '2' }]);
  });

  it('comes back from what was kept as it was', async () => {
    const sheet = await sheetWith([{ sku: 'A1', quantity: '一', price: '9' }]);
    sheet.set('remark', '急单');
    const other = new OrderSheet(catalogue());
    other.restore(JSON.parse(JSON.stringify(sheet.snapshot())));
    expect(other.snapshot()).toEqual(sheet.snapshot());
  });

  it('draws only the row that is typed in', async () => {
    const sheet = await sheetWith(Array.from({ length: 1000 }, () => ({ sku: 'A1', quantity: '1' })));
    let drawn = 0;
    sheet.lines.forEach(line => sheet.topics.listen(`line:${line.key}`, () => drawn++));
    sheet.type(sheet.lines[999]!.key, 'remark', 'x');
    await settled();
    expect(drawn).toBeLessThanOrEqual(2);
  });
});
