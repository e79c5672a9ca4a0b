import { expect, test } from '@playwright/test';
import {
  act,
  blacklisted,
  cell,
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

test.describe.configure({ mode: 'serial' });
let draft = '';

test('an order beyond the credit limit is refused with the smallest change that would pass', async ({
  page,
}) => {
  await as(page, '销售');
  const customer = (await customersOf(page)).at(-1)!;
  const [sku] = await goods(page);
  const left = Math.max(0, Number(customer.creditLeft!.amount));
  const quantity = Math.ceil(left / Number(sku!.unitPrice.amount)) + 5;
  await newOrder(page);
  await chooseCustomer(page, customer);
  await cell(page, 1, 'sku').click();
  await typeLine(page, sku!.code, String(quantity));
  const checks = page.getByRole('region', { name: '提交前检查' });
  await expect(checks).toContainText('超出信用额度');
  await expect(checks.locator('.flip').filter({ hasText: '还差' })).toBeVisible();
  await page.getByRole('button', { name: /提交订单/ }).click();
  await expect(page.locator('.wrongs')).toContainText('超出信用额度');
  await page.getByRole('button', { name: /保存草稿/ }).click();
  await said(page, '草稿已保存');
  draft = new URL(page.url()).pathname.replace('/edit', '');
});

test('the supervisor releases the credit with a reason', async ({ page }) => {
  await as(page, '主管');
  await page.goto(draft);
  await act(page, '提交');
  await confirmDialog(page);
  await expect(dialog(page)).toContainText('超出信用额度');
  await dialog(page).locator('.ant-alert').getByRole('button', { name: '信用放行' }).click();
  await dialog(page).getByLabel('原因').fill('长期客户，货款在途');
  await confirmDialog(page);
  await said(page, '已放行');
  await expect(stage(page)).toHaveText('待审核');
  await expect(page.getByRole('region', { name: '提交时的判断' })).toContainText('主管已放行');
});

test('a blacklisted customer is warned of with the reason, before anything is typed', async ({ page }) => {
  await as(page, '跟单员');
  const customer = await blacklisted(page);
  await newOrder(page);
  await page.getByLabel('客户', { exact: true }).click();
  await page.keyboard.type(customer.code);
  await expect(page.locator('.customer-option').filter({ hasText: '黑名单' }).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText('该客户在黑名单中，订单不能提交')).toBeVisible();
});

test('the credit ledger shows every change with its amount', async ({ page }) => {
  await as(page, '财务');
  const customer = (await customersOf(page)).find(one => Number(one.receivable!.amount) > 0)!;
  await page.goto(`/customers/${customer.id}`);
  const newest = page
    .getByRole('row')
    .filter({ hasText: /订单提交|收款|订单取消/ })
    .first();
  await expect(newest).toContainText(/[+-]¥[\d,]+\.\d\d/);
});
