import { dialog, expect, logIn, main, mark, taxNumber, test } from './support';

test('a customer is entered, noticed as a duplicate, changed and found', async ({ page, watched }) => {
  watched.expectStatus(409);
  await logIn(page, '跟单员');
  const name = `绍兴柯桥${mark()}纺织印染有限公司`;
  await page.goto('/customers');
  await expect(page.getByRole('heading', { name: '客户', exact: true })).toBeVisible();
  await page.keyboard.press('n');
  await page.waitForURL('**/customers/new');
  const form = main(page);
  await form.getByLabel('客户名称').fill(name);
  await form.getByLabel('税号').fill(taxNumber());
  await form.getByLabel('姓名').fill('钱小芳');
  await form.getByRole('button', { name: '添加地址' }).click();
  await form.getByLabel('收货人').fill('钱小芳');
  await form.locator('.row-block').last().getByLabel('电话').fill('13957512345');
  await form.getByLabel('省市区').click();
  for (const division of ['浙江省', '绍兴市', '柯桥区']) {
    await page.locator(`.ant-cascader-menu-item[title="${division}"]`).click();
  }
  await form.getByLabel('详细地址').fill('轻纺城大道 88 号');
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('heading', { name })).toBeVisible();
  await expect(main(page).getByText('浙江省绍兴市柯桥区 轻纺城大道 88 号')).toBeVisible();

  // The same company again: it is noticed while typing, and not saved without a look.
  await page.goto('/customers/new');
  await form.getByLabel('客户名称').fill(name.replace('有限公司', ''));
  await expect(page.getByText('可能已有这位客户，请先核对：')).toBeVisible();
  await form.getByRole('button', { name: '保存' }).click();
  await form.getByRole('checkbox', { name: '已核对，不是同一客户' }).check();
  await form.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText('客户已保存')).toBeVisible();

  // Found by part of the name, from anywhere.
  await expect(
    main(page)
      .getByText('变更记录')
      .or(main(page).getByText('信用', { exact: true })),
  ).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.type(name.slice(2, 12));
  await page.locator('.ant-select-item-option', { hasText: name }).first().click();
  await expect(page.getByRole('heading', { name })).toBeVisible();
});

test('two people change the same customer: the second is told, and keeps what was typed', async ({
  page,
  browser,
  watched,
}) => {
  watched.expectStatus(412);
  const other = await browser.newPage();
  await logIn(other, '主管');
  await other.goto('/customers');
  await other.locator('tr.ant-table-row').first().click();
  await other.waitForURL(/customers\/[0-9a-f-]{36}$/);

  await logIn(page, '跟单员');
  await page.goto(`${other.url()}/edit`);
  await main(page).getByLabel('备注').fill('第二个人写的备注');

  await other.goto(`${other.url()}/edit`);
  await main(other).getByLabel('备注').fill(`第一个人写的备注 ${mark()}`);
  await main(other).getByRole('button', { name: '保存' }).click();
  await expect(other.getByText('客户已保存')).toBeVisible();
  await other.close();

  await main(page).getByRole('button', { name: '保存' }).click();
  await expect(page.getByText('内容已被他人修改')).toBeVisible();
  await expect(main(page).getByLabel('备注')).toHaveValue('第二个人写的备注');
  await page.getByRole('button', { name: '载入最新内容' }).click();
  await expect(main(page).getByLabel('备注')).toHaveValue(/第一个人写的备注/);
});

test('a supervisor sets the credit limit and the blacklist, each with a reason', async ({ page }) => {
  await logIn(page, '主管');
  await page.goto('/customers');
  await page.locator('tr.ant-table-row').first().click();
  await page.getByRole('button', { name: '调整额度' }).click();
  const limit = dialog(page);
  await limit.getByRole('checkbox', { name: '不设上限' }).uncheck();
  await limit.getByLabel('信用额度').fill('880000');
  await limit.getByLabel('调整原因').fill('年度授信复核');
  await limit.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText('信用额度已调整')).toBeVisible();
  await expect(main(page).getByText('¥880,000.00').first()).toBeVisible();

  await page.getByRole('button', { name: '更多操作' }).click();
  await page.getByRole('menuitem', { name: '加入黑名单' }).click();
  await dialog(page).getByRole('button', { name: '长期拖欠货款' }).click();
  await dialog(page).getByRole('button', { name: '加入黑名单' }).click();
  await expect(page.getByText('该客户在黑名单中，新订单不能提交')).toBeVisible();
  await page.getByRole('button', { name: '更多操作' }).click();
  await page.getByRole('menuitem', { name: '移出黑名单' }).click();
  await dialog(page).getByRole('button', { name: '误加入' }).click();
  await dialog(page).getByRole('button', { name: '移出' }).click();
  await expect(page.getByText('该客户在黑名单中，新订单不能提交')).toBeHidden();
});

test('a lost network is told, nothing typed is lost, and saving works when it is back', async ({
  page,
  context,
}) => {
  await logIn(page, '跟单员');
  await page.goto('/customers/new');
  const name = `断网测试${mark()}有限公司`;
  await main(page).getByLabel('客户名称').fill(name);
  await context.setOffline(true);
  await main(page).getByRole('button', { name: '保存' }).click();
  await expect(page.getByText('与服务器的连接中断')).toBeVisible();
  await expect(main(page).getByLabel('客户名称')).toHaveValue(name);
  await context.setOffline(false);
  await expect(page.getByText('与服务器的连接中断')).toBeHidden({ timeout: 15_000 });
  await main(page).getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('heading', { name })).toBeVisible();
});

test('filters stand in the address, views are kept, and what is filtered is exported', async ({ page }) => {
  await logIn(page, '跟单员');
  await page.goto('/customers');
  await page.getByRole('combobox', { name: '等级' }).click();
  await page.getByTitle('VIP', { exact: true }).click();
  await page.waitForURL('**/customers?level=VIP');
  await page.getByRole('button', { name: '视图' }).click();
  await page.getByPlaceholder('视图名称').fill('大客户');
  await page.getByRole('button', { name: '保存当前筛选' }).click();
  await page.goto('/customers');
  await page.getByRole('button', { name: '视图' }).click();
  await page.getByRole('button', { name: '大客户', exact: true }).click();
  await page.waitForURL('**/customers?level=VIP');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('customers.csv');
});
