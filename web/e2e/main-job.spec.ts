import { expect, test, type Page } from '@playwright/test';
import {
  act,
  chooseCustomer,
  confirmDialog,
  customersOf,
  dialog,
  goods,
  newOrder,
  said,
  stage,
  typeLine,
} from './orders';
import { as } from './people';

/// The main job, once through every role: an order from the first key to the archive.
test.describe.configure({ mode: 'serial' });

let order = '';
let number = '';
const purchaseOrder = `PO-E2E-${Date.now()}`;

async function openOrder(page: Page) {
  await page.goto(order);
  await expect(page.locator('.page-head h1')).toContainText(number);
}

test('sales logs in on the login page and finds the workbench', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: /销售/ }).first().click();
  await expect(page.getByRole('heading', { name: '工作台' })).toBeVisible();
  await expect(page.locator('.stage-tile')).toHaveCount(9);
});

test('sales writes an order by keyboard alone and submits it', async ({ page }) => {
  await as(page, '销售');
  const [customer] = await customersOf(page);
  const [first, second] = await goods(page);
  await newOrder(page);
  await chooseCustomer(page, customer!);
  await expect(page.locator('.customer-card')).toContainText('剩余信用');
  await page.getByLabel('客户单号', { exact: true }).fill(purchaseOrder);
  await page.getByLabel('付款方式').click();
  await page.locator('.ant-select-item-option').getByText('全款', { exact: true }).click();
  await page.locator('.grid-row .cell.sku').first().click();
  await typeLine(page, first!.code, '10');
  await typeLine(page, second!.code, '10');
  await expect(page.locator('.line-totals')).toContainText('2 行');
  await expect(page.getByRole('region', { name: '提交前检查' })).toContainText('信用');
  await page.keyboard.press('Control+Enter');
  await said(page, '已提交');
  await expect(stage(page)).toHaveText('待审核');
  order = new URL(page.url()).pathname;
  number = (await page.locator('.page-head h1').textContent())!;
  expect(number).toMatch(/^SO/);
});

test('the supervisor sends it back with a reason', async ({ page }) => {
  await as(page, '主管');
  await page.goto('/workbench');
  await expect(page.getByRole('region', { name: '待审核' })).toContainText(number);
  await openOrder(page);
  await act(page, '退回修改');
  await confirmDialog(page);
  await expect(dialog(page).getByText('请写明原因')).toBeVisible();
  await dialog(page).getByRole('button', { name: '交期请与客户再确认' }).click();
  await confirmDialog(page);
  await said(page, '已退回修改');
  await expect(stage(page)).toHaveText('草稿');
});

test('sales sees why, changes the draft and submits again', async ({ page }) => {
  await as(page, '销售');
  await openOrder(page);
  await expect(page.getByText('被退回修改：交期请与客户再确认')).toBeVisible();
  await act(page, '编辑');
  await page.getByLabel('特殊要求').fill('送货前一天电话预约');
  await page.keyboard.press('Control+s');
  await said(page, '草稿已保存');
  await page.keyboard.press('Control+Enter');
  await said(page, '已提交');
  await expect(stage(page)).toHaveText('待审核');
  await expect(page.getByRole('region', { name: '动态' })).toContainText('送货前一天电话预约');
});

test('the supervisor confirms it from the workbench with one click and one yes', async ({ page }) => {
  await as(page, '主管');
  await page.goto('/workbench');
  await page.getByRole('link', { name: `审核确认：${number}` }).click();
  await expect(dialog(page)).toContainText(number);
  await confirmDialog(page);
  await said(page, '已审核');
  await expect(stage(page)).toHaveText('待付款');
  await expect(page.getByText(/付清后发货，还差 ¥/)).toBeVisible();
});

test('the warehouse cannot ship before it is paid, and is told why', async ({ page }) => {
  await as(page, '仓库管理员');
  await openOrder(page);
  const ship = page.locator('.page-actions').getByRole('button', { name: /还不能发货：尚未付清/ });
  await expect(ship).toHaveAttribute('aria-disabled', 'true');
});

test('finance records the payment', async ({ page }) => {
  await as(page, '财务');
  await openOrder(page);
  await act(page, '登记收款');
  const amount = dialog(page).getByLabel('收款金额');
  const all = await amount.inputValue();
  await amount.fill('99999999');
  await amount.blur();
  await expect(dialog(page).getByText(/超过未收金额/)).toBeVisible();
  await amount.fill(all);
  await dialog(page).getByLabel('流水号').fill('BK20261122001');
  await confirmDialog(page);
  await said(page, '收款已登记');
  await expect(stage(page)).toHaveText('已确认');
  await expect(page.getByRole('region', { name: '付款' })).toContainText('已付清');
});

test('the warehouse ships a part, then the rest', async ({ page }) => {
  await as(page, '仓库管理员');
  await openOrder(page);
  await act(page, '发货');
  await dialog(page).getByLabel('承运商').fill('顺丰速运');
  await page.keyboard.press('Escape');
  await dialog(page).getByLabel('运单号').fill('SF1234567890');
  await dialog(page).getByLabel('第 1 行 本次发货').fill('99');
  await expect(dialog(page).getByText('最多 10。')).toBeVisible();
  await dialog(page).getByLabel('第 1 行 本次发货').fill('4');
  await dialog(page).getByLabel('第 2 行 本次发货').fill('0');
  await confirmDialog(page);
  await said(page, '已发货');
  await expect(stage(page)).toHaveText('部分发货');
  await act(page, '发货');
  await expect(dialog(page).getByLabel('承运商')).toHaveValue('顺丰速运');
  await expect(dialog(page).getByLabel('第 1 行 本次发货')).toHaveValue('6');
  await confirmDialog(page);
  await expect(stage(page)).toHaveText('已发货');
  await expect(page.getByRole('region', { name: '包裹' })).toContainText('SF1234567890');
});

test('customer service confirms both receipts, one with damage', async ({ page }) => {
  await as(page, '客服');
  await openOrder(page);
  await page
    .locator('.parcel')
    .filter({ hasText: '包裹 2' })
    .getByRole('button', { name: '确认签收' })
    .click();
  await dialog(page).getByLabel('签收人').fill('张师傅');
  await confirmDialog(page);
  await said(page, '签收已登记');
  await page
    .locator('.parcel')
    .filter({ hasText: '包裹 1' })
    .getByRole('button', { name: '确认签收' })
    .click();
  await dialog(page).getByLabel('第 1 行 实收').fill('3');
  await dialog(page).getByLabel('第 1 行 说明').fill('外箱受潮');
  await confirmDialog(page);
  await expect(stage(page)).toHaveText('已签收');
  await expect(page.locator('.parcel').filter({ hasText: '包裹 1' })).toContainText(
    /实收 3\s+短少\s+外箱受潮/,
  );
});

test('the order administrator completes and archives it', async ({ page }) => {
  await as(page, '跟单员');
  await openOrder(page);
  await act(page, '完成订单');
  await confirmDialog(page);
  await said(page, '已完成');
  await act(page, '归档');
  await confirmDialog(page);
  await said(page, '已归档');
  await expect(stage(page)).toHaveText('已归档');
  const timeline = page.getByRole('region', { name: '动态' });
  for (const entry of ['订单归档', '订单完成', '包裹 1 签收', '发出包裹 2', '收款', '确认订单', '退回修改']) {
    await expect(timeline).toContainText(entry);
  }
});
