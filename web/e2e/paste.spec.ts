import { expect, test } from '@playwright/test';
import { cell, chooseCustomer, customersOf, goods, newOrder, paste, said, stage } from './orders';
import { as } from './people';

test('cells from Excel become lines, found by their headings', async ({ page }) => {
  await as(page, '跟单员');
  const [customer] = await customersOf(page);
  const [first, second] = await goods(page);
  await newOrder(page);
  await chooseCustomer(page, customer!);
  await cell(page, 1, 'sku').click();
  const block = [
    '序号\t产品名称\t数量\t物料编码\t备注',
    `1\t甲\t１，２００\t${first!.code}\t先发`,
    `2\t乙\t"1,050"\t${second!.code.toLowerCase()}\t`,
    '3\t丙\t5\tNO-SUCH\t',
  ].join('\r\n');
  await paste(page, block);
  await said(page, '已粘贴 3 行；1 个编码没有找到，已标红');
  await expect(cell(page, 1, 'quantity')).toHaveText('1,200');
  await expect(cell(page, 1, 'product')).toContainText(first!.productName);
  await expect(cell(page, 1, 'remark')).toHaveText('先发');
  await expect(cell(page, 2, 'sku')).toHaveText(second!.code);
  await expect(cell(page, 3, 'product')).toHaveText('没有这个编码');
  await page.keyboard.press('Control+z');
  await expect(cell(page, 1, 'sku')).not.toContainText(first!.code);
});

test('the paste dialog says how it reads what is pasted', async ({ page }) => {
  await as(page, '跟单员');
  const [first] = await goods(page);
  await newOrder(page);
  await page.getByRole('button', { name: '批量粘贴' }).click();
  await page.getByRole('dialog').getByLabel('从 Excel 粘贴明细').fill(`${first!.code}\t3\n${first!.code}\t4`);
  await page.getByRole('dialog').getByRole('button', { name: '加入 2 行' }).click();
  await expect(cell(page, 2, 'quantity')).toHaveText('4');
});

test('the grid is walked like a spreadsheet', async ({ page }) => {
  await as(page, '跟单员');
  const [first] = await goods(page);
  await newOrder(page);
  await cell(page, 1, 'sku').click();
  await paste(page, `${first!.code}\t3\n${first!.code}\t4`);
  await expect(cell(page, 2, 'product')).toContainText(first!.productName);
  await page.keyboard.press('ArrowRight');
  await expect(page.getByLabel('第 1 行 数量')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Control+d');
  await expect(page.getByLabel('第 2 行 数量')).toHaveValue('3');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('12/1');
  await page.keyboard.press('Enter');
  await expect(cell(page, 2, 'date')).toHaveText(/^20\d\d-12-01$/);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Control+Delete');
  await expect(page.locator('.line-totals')).toContainText('1 行');
});

test('an order of 1,000 lines is pasted, typed in without delay, and submitted', async ({ page }) => {
  test.setTimeout(120_000);
  await as(page, '跟单员');
  const [customer] = await customersOf(page);
  const skus = (await goods(page)).slice(0, 20);
  await newOrder(page);
  await chooseCustomer(page, customer!);
  await page.getByLabel('付款方式').click();
  await page.locator('.ant-select-item-option').getByText('全款', { exact: true }).click();
  await cell(page, 1, 'sku').click();
  const lines = Array.from({ length: 1000 }, (_, at) => `${skus[at % skus.length]!.code}\t10\t0.01`);
  await paste(page, lines.join('\n'));
  await said(page, /已粘贴 1000 行/);
  await expect(page.locator('.line-totals')).toContainText('1000 行');
  expect(await page.locator('.grid-row').count(), 'only the rows in view are drawn').toBeLessThan(80);

  await page.keyboard.press('Control+End');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByLabel('第 1000 行 数量')).toBeFocused();
  const metrics = await page.context().newCDPSession(page);
  await metrics.send('Performance.setTimeDomain', { timeDomain: 'threadTicks' });
  await metrics.send('Performance.enable');
  const scriptSeconds = async () => {
    const { metrics: all } = await metrics.send('Performance.getMetrics');
    return all.find(one => one.name === 'ScriptDuration')!.value;
  };
  const before = await scriptSeconds();
  await page.keyboard.type('1.234567890123456', { delay: 40 });
  const perKey = ((await scriptSeconds()) - before) * (1000 / 17);
  expect(perKey, 'milliseconds of work for one key').toBeLessThan(50);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('11');
  await page.keyboard.press('Control+Enter');
  await expect(stage(page)).toHaveText('待审核', { timeout: 30_000 });
  await expect(page.getByRole('region', { name: '产品明细' })).toContainText('1000 行');
});
