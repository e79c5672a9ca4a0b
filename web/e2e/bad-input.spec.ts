import { expect, test } from '@playwright/test';
import { act, cell, chooseCustomer, customersOf, goods, newOrder, paste, said, typeLine } from './orders';
import { as, send } from './people';

test('what is missing is said at its place, and nothing is sent', async ({ page }) => {
  await as(page, '跟单员');
  await newOrder(page);
  await page.getByRole('button', { name: /提交订单/ }).click();
  await expect(page.locator('.term.wrong').filter({ hasText: '客户' })).toContainText('必填');
  await expect(page).toHaveURL(/orders\/new/);
});

test('numbers, dates and codes that make no sense are marked in their cells', async ({ page }) => {
  await as(page, '跟单员');
  const [customer] = await customersOf(page);
  const [sku] = await goods(page);
  await newOrder(page);
  await chooseCustomer(page, customer!);
  await cell(page, 1, 'sku').click();
  await paste(page, `${sku!.code}\t-5\t\t明天\nNO-SUCH-CODE\t1`);
  await expect(cell(page, 1, 'quantity')).toHaveClass(/wrong/);
  await expect(cell(page, 1, 'date')).toHaveAttribute('title', /日期看不懂/);
  await expect(cell(page, 2, 'sku')).toHaveClass(/wrong/);
  await page.getByRole('button', { name: /提交订单/ }).click();
  const wrongs = page.locator('.wrongs');
  await expect(wrongs).toContainText('第 1 行：数量应大于零。');
  await wrongs.getByRole('button', { name: /NO-SUCH-CODE/ }).click();
  await expect(page.getByLabel('第 2 行 产品编码')).toBeFocused();
});

test('a refusal of the server stands at the very field, and goes when the field is changed', async ({
  page,
}) => {
  await as(page, '跟单员');
  const [customer] = await customersOf(page);
  const [sku] = await goods(page);
  await newOrder(page);
  await chooseCustomer(page, customer!);
  await cell(page, 1, 'sku').click();
  await typeLine(page, sku!.code, '10');
  await page.getByLabel('电子邮件').fill('nobody');
  await page.getByRole('button', { name: /保存草稿/ }).click();
  const email = page.locator('.term').filter({ hasText: '电子邮件' });
  await expect(email.getByRole('alert')).toBeVisible();
  await page.getByLabel('电子邮件').fill('nobody@example.com');
  await expect(email.getByRole('alert')).toHaveCount(0);
});

test("a customer's number that exists is noticed, and taken when somebody says so", async ({ page }) => {
  await as(page, '跟单员');
  const [customer] = await customersOf(page);
  const [sku] = await goods(page);
  const number = `PO-TWICE-${Date.now()}`;
  await send(page, '/api/orders', {
    customerId: customer!.id,
    customerOrderNumber: number,
    lines: [{ sku: sku!.code, quantity: '10' }],
  });
  await newOrder(page);
  await chooseCustomer(page, customer!);
  await page.getByLabel('客户单号', { exact: true }).fill(number);
  await cell(page, 1, 'sku').click();
  await typeLine(page, sku!.code, '10');
  await expect(page.getByText(`该客户的单号“${number}”已经录入过`).first()).toBeVisible();
  await page.getByLabel('单号重复，仍要录入').check();
  await page.getByRole('button', { name: /保存草稿/ }).click();
  await said(page, '草稿已保存');
});

test('who may not set prices cannot type one', async ({ page }) => {
  await as(page, '销售');
  const [sku] = await goods(page);
  await newOrder(page);
  await cell(page, 1, 'sku').click();
  await paste(page, `${sku!.code}\t2\t0.01`);
  await said(page, '您没有改价权限');
  await expect(cell(page, 1, 'price')).toHaveClass(/fixed/);
  await expect(cell(page, 1, 'price')).not.toContainText('0.01');
});

test('nothing typed is lost by a reload, and leaving asks first', async ({ page }) => {
  await as(page, '跟单员');
  const [customer] = await customersOf(page);
  const [sku] = await goods(page);
  await newOrder(page);
  await chooseCustomer(page, customer!);
  await cell(page, 1, 'sku').click();
  await typeLine(page, sku!.code, '7');
  await page.getByRole('link', { name: '工作台', exact: true }).first().click();
  await expect(page.getByText('有未保存的修改', { exact: true }).last()).toBeVisible();
  await page.getByRole('button', { name: '留在本页' }).click();
  await page.getByLabel('备注', { exact: true }).fill('急');
  await expect
    .poll(() => page.evaluate(() => sessionStorage.getItem('gendan.draft.order.new') ?? ''))
    .toContain('急');
  page.once('dialog', one => void one.accept());
  await page.reload();
  await expect(page.getByText('已找回上次没有保存的内容。')).toBeVisible();
  await expect(cell(page, 1, 'quantity')).toHaveText('7');
  await expect(page.getByLabel('备注', { exact: true })).toHaveValue('急');
});

test('two people change the same draft: the second is told and chooses', async ({ page, browser }) => {
  await as(page, '跟单员');
  const [customer] = await customersOf(page);
  const [sku] = await goods(page);
  const made = await send<{ id: string }>(page, '/api/orders', {
    customerId: customer!.id,
    lines: [{ sku: sku!.code, quantity: '10' }],
  });
  await page.goto(`/orders/${made.id}/edit`);
  await expect(cell(page, 1, 'quantity')).toHaveText('10');
  const other = await (await browser.newContext()).newPage();
  await as(other, '跟单员');
  await other.goto(`/orders/${made.id}/edit`);
  await other.getByLabel('备注', { exact: true }).fill('别人的话');
  await other.getByRole('button', { name: /保存草稿/ }).click();
  await said(other, '草稿已保存');
  await other.context().close();

  await page.getByLabel('备注', { exact: true }).fill('我的话');
  await page.getByRole('button', { name: /保存草稿/ }).click();
  await expect(page.locator('.wrongs')).toContainText('内容已被他人修改');
  await page.getByRole('button', { name: '放弃我的，载入最新' }).click();
  await expect(page.getByLabel('备注', { exact: true })).toHaveValue('别人的话');
});

test('an action on an order that has moved on says so and loads the present state', async ({
  page,
  browser,
}) => {
  await as(page, '主管');
  const [customer] = await customersOf(page);
  const [sku] = await goods(page);
  const made = await send<{ id: string }>(page, '/api/orders', {
    customerId: customer!.id,
    submit: true,
    lines: [{ sku: sku!.code, quantity: '10' }],
  });
  await page.goto(`/orders/${made.id}`);
  await act(page, '审核确认');
  const other = await (await browser.newContext()).newPage();
  await as(other, '主管');
  await send(other, `/api/orders/${made.id}/confirm`, {});
  await other.context().close();
  await page.getByRole('dialog').locator('.ant-modal-footer .ant-btn-primary').click();
  await expect(page.getByRole('dialog')).toContainText('不能再进行此操作');
});
