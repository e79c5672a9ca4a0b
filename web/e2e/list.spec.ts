import { expect, test } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { as, read } from './people';

interface Row {
  number?: string;
  customerName: string;
}

test('orders are filtered by stage, searched by number and customer, and opened by keyboard', async ({
  page,
}) => {
  await as(page, '跟单员');
  const { items } = await read<{ items: Row[] }>(page, '/api/orders?stage=COMPLETED&limit=5');
  const [completed] = items;
  await page.goto('/workbench');
  await page.locator('.stage-tile').filter({ hasText: '已完成' }).click();
  await expect(page).toHaveURL(/stage=COMPLETED/);
  const rows = page.locator('tr.ant-table-row');
  await expect(rows.first()).toContainText('已完成');
  await page.getByPlaceholder('订单号、客户单号、客户或电话').fill(completed!.number!);
  await expect(rows).toHaveCount(1);
  await expect(rows.first()).toContainText(completed!.customerName);
  await page.getByRole('button', { name: '清除筛选' }).first().click();
  await expect(page).not.toHaveURL(/stage=/);
  await page.locator('.page-head h1').click();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await expect(rows.nth(1)).toBeFocused();
  await page.keyboard.press('k');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: '动态' })).toBeVisible();
});

test('what is filtered can be kept as a view and exported', async ({ page }) => {
  await as(page, '跟单员');
  await page.goto('/orders');
  await page
    .getByRole('group', { name: '按状态筛选' })
    .getByRole('button', { name: /备货中/ })
    .click();
  await expect(page.locator('tr.ant-table-row').first()).toContainText('备货中');
  await page.getByRole('button', { name: '视图' }).click();
  await page.getByLabel('视图名称').fill('等货的');
  await page.getByRole('button', { name: '保存当前筛选' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出' }).click();
  const csv = await readFile((await (await download).path())!, 'utf8');
  expect(csv).toContain('订单号,状态');
  expect(csv.split('\r\n').filter(line => line.includes('备货中')).length).toBeGreaterThan(0);
  expect(csv).not.toContain('已完成');
});

test('on a phone the list is cards and nothing is cut off', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await as(page, '跟单员');
  await page.goto('/orders');
  await expect(page.locator('.card').first()).toBeVisible();
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(wider).toBeLessThanOrEqual(0);
  await page.locator('.card-body').first().click();
  await expect(page.getByRole('region', { name: '动态' })).toBeVisible();
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  ).toBeLessThanOrEqual(0);
});

test('the keyboard help lists what works here', async ({ page }) => {
  await as(page, '跟单员');
  await page.goto('/orders');
  await expect(page.locator('tr.ant-table-row').first()).toBeVisible();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toContainText('新建订单');
  await expect(page.getByRole('dialog')).toContainText('下一行');
});
