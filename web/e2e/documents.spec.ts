import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import { expect, test, type Page } from '@playwright/test';
import { as, read } from './people';

/// The order as a document, made from its page: the file arrives under the order's name and holds what it should.

interface Found {
  items: { id: string; number: string }[];
}

/// All text of an XLSX: its parts, unpacked by the directory at the end of the file.
function textOf(zip: Buffer): string {
  const end = zip.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  let at = zip.readUInt32LE(end + 16);
  let text = '';
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const packed = zip.readUInt32LE(at + 20);
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const part = zip.subarray(start, start + packed);
    text += zip.readUInt16LE(at + 10) === 8 ? inflateRawSync(part).toString() : part.toString();
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return text.replace(/&#x([0-9a-f]+);/g, (_, code: string) => String.fromCodePoint(parseInt(code, 16)));
}

/// The menu lists the formats of the order first, then those of its process sheet.
async function download(
  page: Page,
  format: string,
  of: 'order' | 'sheet' = 'order',
): Promise<{ name: string; content: Buffer }> {
  await page.getByRole('button', { name: '订单文件' }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page
      .getByRole('menuitem', { name: format, exact: true })
      .nth(of === 'order' ? 0 : 1)
      .click(),
  ]);
  return { name: file.suggestedFilename(), content: readFileSync(await file.path()) };
}

test('the document of an order comes as PDF and XLSX, in Chinese and English', async ({ page }) => {
  await as(page, '跟单员');
  const { items } = await read<Found>(page, '/api/orders?stage=PARTIALLY_SHIPPED&limit=1');
  const order = items[0]!;
  await page.goto(`/orders/${order.id}`);
  for (const language of ['中文', '英文']) {
    const pdf = await download(page, `PDF（${language}）`);
    expect(pdf.name).toContain(order.number);
    expect(pdf.name).toMatch(/\.pdf$/);
    expect(pdf.content.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.content.subarray(-8).toString()).toContain('%%EOF');
    const xlsx = await download(page, `Excel（${language}）`);
    expect(xlsx.name).toContain(order.number);
    expect(xlsx.name).toMatch(/\.xlsx$/);
    const text = textOf(xlsx.content);
    for (const word of [
      order.number,
      ...(language === '中文' ? ['单价', '合计'] : ['Unit price', 'Total']),
    ]) {
      expect(text.includes(word), `${xlsx.name} holds ${word}`).toBe(true);
    }
  }
});

test('the process sheet of an order comes as a workbook with the five columns', async ({ page }) => {
  await as(page, '跟单员');
  const { items } = await read<Found>(page, '/api/orders?stage=PARTIALLY_SHIPPED&limit=1');
  await page.goto(`/orders/${items[0]!.id}`);
  const sheet = await download(page, 'Excel（中文）', 'sheet');
  expect(sheet.name).toContain('流程表');
  const text = textOf(sheet.content);
  for (const word of ['步骤', '负责人', '预期时间', '状态', '备注', '订单准备与打包', '1 周']) {
    expect(text.includes(word), `${sheet.name} holds ${word}`).toBe(true);
  }
});
