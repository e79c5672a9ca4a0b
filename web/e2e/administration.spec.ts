import { dialog, expect, logIn, main, mark, test } from './support';

test('a colleague is added, logs in, and is logged out by the administrator', async ({
  page,
  browser,
  watched,
}) => {
  watched.expectStatus(422);
  await logIn(page, '管理员');
  const loginName = `tester${mark().toLowerCase()}`;
  await page.goto('/people');
  await expect(page.getByRole('heading', { name: '人员' })).toBeVisible();
  await page.keyboard.press('n');
  const form = dialog(page);
  await form.getByLabel('姓名').fill('测试同事');
  await form.getByLabel('用户名').fill('No Good Name');
  await form.getByLabel('角色').click();
  await page.getByTitle('销售', { exact: true }).click();
  await form.getByLabel('姓名').click();
  await form.getByLabel('新密码', { exact: true }).fill('first-Password-1');
  await form.getByLabel('再输一次新密码').fill('first-Password-2');
  await form.getByRole('button', { name: '保存' }).click();
  await expect(form.getByText('两次输入的密码不一致')).toBeVisible();
  await form.getByLabel('再输一次新密码').fill('first-Password-1');
  await form.getByRole('button', { name: '保存' }).click();
  await expect(form.getByText(/用户名为 2 至 64 个字符/)).toBeVisible();
  await form.getByLabel('用户名').fill(loginName);
  await form.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText('人员已保存')).toBeVisible();

  const colleague = await browser.newPage();
  await colleague.goto('/login');
  await colleague.getByLabel('用户名').fill(loginName);
  await colleague.getByLabel('密码').fill('first-Password-1');
  await colleague.getByRole('button', { name: '登录', exact: true }).click();
  await colleague.waitForURL('**/workbench');

  await main(page).getByPlaceholder('姓名、用户名、拼音或电话').fill(loginName);
  await page.locator('tr.ant-table-row', { hasText: loginName }).click();
  await dialog(page).getByRole('button', { name: '强制退出' }).click();
  await page.locator('.ant-modal-confirm').getByRole('button', { name: '强制退出' }).click();
  await expect(page.getByText('已强制退出')).toBeVisible();
  await colleague.reload();
  await colleague.waitForURL('**/login**');
  await colleague.close();
});

test('a role is made, seen in the matrix, and deleted', async ({ page }) => {
  await logIn(page, '管理员');
  const code = `TEST_${mark()}`;
  await page.goto('/roles');
  await page.getByRole('button', { name: '新建角色' }).click();
  const form = dialog(page);
  await form.getByLabel('角色代码').fill(code);
  await form.getByLabel('中文名称').fill(`测试角色${code}`);
  await form.getByLabel('英文名称').fill(`Test role ${code}`);
  await form.getByRole('checkbox', { name: '查看订单' }).check();
  await form.getByRole('checkbox', { name: '客户', exact: true }).check();
  await form.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText('角色已保存')).toBeVisible();
  await page.getByRole('button', { name: `测试角色${code}` }).click();
  await expect(dialog(page).getByRole('checkbox', { name: '设置黑名单' })).toBeChecked();
  await expect(dialog(page).getByRole('checkbox', { name: '发货' })).not.toBeChecked();
  await dialog(page).getByRole('button', { name: '删除角色' }).click();
  await page.locator('.ant-modal-confirm').getByRole('button', { name: '删除角色' }).click();
  await expect(page.getByText('角色已删除')).toBeVisible();
  await expect(page.getByRole('button', { name: `测试角色${code}` })).toHaveCount(0);
});

test('a token is shown once, works, and stops working when it is revoked', async ({
  page,
  context,
  playwright,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await logIn(page, '管理员');
  await page.goto('/tokens');
  await page.getByRole('button', { name: '新建令牌' }).click();
  const name = `对接 ${mark()}`;
  await dialog(page).getByLabel('名称').fill(name);
  await dialog(page).getByLabel('权限').click();
  await page.getByTitle('查看订单', { exact: true }).click();
  await dialog(page).getByLabel('名称').click();
  await dialog(page).getByRole('button', { name: '生成令牌' }).click();
  await page.getByRole('button', { name: /复制$/ }).click();
  await expect(page.getByText('已复制到剪贴板')).toBeVisible();
  const secret = await page.evaluate(() => navigator.clipboard.readText());
  await page.getByRole('button', { name: '我已保存好' }).click();
  await expect(page.getByText(secret)).toHaveCount(0);

  const baseURL = new URL(page.url()).origin;
  const program = await playwright.request.newContext({
    baseURL,
    extraHTTPHeaders: { Authorization: `Bearer ${secret}` },
  });
  expect((await program.get('/api/orders?limit=1')).status()).toBe(200);
  expect((await program.get('/api/customers?limit=1')).status()).toBe(403);
  await page.locator('tr.ant-table-row', { hasText: name }).getByRole('button', { name: '撤销' }).click();
  await page.locator('.ant-modal-confirm').getByRole('button', { name: '撤销' }).click();
  await expect(page.getByText('令牌已撤销')).toBeVisible();
  expect((await program.get('/api/orders?limit=1')).status()).toBe(401);
  await program.dispose();

  await page.goto('/audit');
  await expect(page.locator('tr.ant-table-row', { hasText: '撤销' }).first()).toBeVisible();
});

test('past orders are imported, and every row is accounted for', async ({ page }) => {
  await logIn(page, '管理员');
  const invoice = String(900000 + (Date.now() % 90000));
  const rows = [
    'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country',
    `${invoice},22139,RETROSPOT TEA SET,6,2011-03-01 08:26:00,4.25,17850,United Kingdom`,
    `${invoice},21730,GLASS STAR HOLDER,2,2011-03-01 08:26:00,1.95,17850,United Kingdom`,
    `${Number(invoice) + 1},22139,,-3,2011-03-01 09:00:00,0,,United Kingdom`,
  ];
  await page.goto('/imports');
  await page.setInputFiles('input[type=file]', {
    name: `orders-${invoice}.csv`,
    mimeType: 'text/csv',
    buffer: Buffer.from(rows.join('\n')),
  });
  await page.getByRole('button', { name: '开始导入' }).click();
  await page.waitForURL(/imports\/[0-9a-f-]{36}/);
  await expect(page.getByText('已完成')).toBeVisible({ timeout: 30_000 });
  const file = page.locator('tr', { hasText: `orders-${invoice}.csv` }).first();
  await expect(file.locator('td').nth(1)).toHaveText('3');
  await expect(file.locator('td').nth(2)).toHaveText('2');
  await expect(file.locator('td').nth(4)).toHaveText('1');
  await expect(file.locator('td').nth(5)).toHaveText('£29.40');
  await expect(page.getByText(/库存调整/).first()).toBeVisible();
});
