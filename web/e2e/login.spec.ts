import { accountOf, expect, inLanguage, logIn, main, test } from './support';

test.describe('logging in', () => {
  test('a wrong password is told, and what was typed stays', async ({ page, watched }) => {
    watched.expectStatus(401, 429);
    await page.goto('/login');
    await page.getByLabel('用户名').fill('nobody-of-that-name');
    await page.getByLabel('密码').fill('wrong-password-1');
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await expect(page.getByText('用户名或密码不正确。')).toBeVisible();
    await expect(page.getByLabel('用户名')).toHaveValue('nobody-of-that-name');
  });

  test('whoever comes with an address gets there after logging in', async ({ page }) => {
    await page.goto('/customers?level=VIP');
    await page.waitForURL('**/login**');
    await logIn(page, '跟单员');
    await page.waitForURL('**/customers?level=VIP');
    await expect(page.getByRole('heading', { name: '客户', exact: true })).toBeVisible();
  });

  test('logging out ends the session', async ({ page }) => {
    const account = await logIn(page, '跟单员');
    await page.getByRole('button', { name: `${account.name} 的菜单` }).click();
    await page.getByRole('menuitem', { name: '退出登录' }).click();
    await page.waitForURL('**/login');
    await page.goto('/orders');
    await page.waitForURL('**/login?to=**');
  });

  test('a session that ends while somebody types is renewed on the spot', async ({ page, watched }) => {
    watched.expectStatus(401);
    const account = await logIn(page, '跟单员');
    await page.goto('/customers/new');
    await main(page).getByLabel('客户名称').fill('还没保存的客户');
    await page.request.delete('/api/session', { headers: { 'X-XSRF-TOKEN': await csrf(page) } });
    await main(page).getByLabel('电话').first().fill('0575-88001234');
    const ended = page.getByRole('dialog', { name: '登录已过期' });
    await ended.getByLabel('密码').fill(account.password);
    await ended.getByRole('button', { name: '继续工作' }).click();
    await expect(ended).toBeHidden();
    await expect(main(page).getByLabel('客户名称')).toHaveValue('还没保存的客户');
  });

  test('the page speaks the language that was chosen', async ({ page }) => {
    await inLanguage(page, 'en-US');
    await page.goto('/login');
    await expect(page.getByRole('button', { name: 'Log in', exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'Switch to Chinese' }).click();
    await expect(page.getByRole('button', { name: '登录', exact: true })).toBeVisible();
  });
});

test.describe('what a role sees', () => {
  test('the warehouse keeper has stock but neither customers nor people', async ({ page }) => {
    await logIn(page, '仓库管理员');
    const navigation = page.getByRole('navigation', { name: '主导航' });
    await expect(navigation.getByRole('link', { name: '库存' })).toBeVisible();
    await expect(navigation.getByRole('link', { name: '客户' })).toHaveCount(0);
    await expect(navigation.getByRole('link', { name: '人员' })).toHaveCount(0);
    await page.goto('/customers');
    await expect(page.getByText('没有权限')).toBeVisible();
  });

  test('the administrator has everything', async ({ page }) => {
    await logIn(page, '管理员');
    const navigation = page.getByRole('navigation', { name: '主导航' });
    for (const place of [
      '工作台',
      '订单',
      '客户',
      '产品',
      '库存',
      '导入',
      '人员',
      '团队',
      '角色权限',
      '变更记录',
      '访问令牌',
    ]) {
      await expect(navigation.getByRole('link', { name: place, exact: true })).toBeVisible();
    }
  });

  test('an address that nobody knows says so', async ({ page }) => {
    await logIn(page, '跟单员');
    await page.goto('/no-such-page');
    await expect(page.getByText('没有这个页面')).toBeVisible();
  });
});

test('the profile and the password can be changed', async ({ page, watched }) => {
  watched.expectStatus(422);
  const account = await logIn(page, '客服');
  await page.goto('/profile');
  await main(page).getByLabel('电话').fill('13800002222');
  await main(page).getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByText('个人资料已保存')).toBeVisible();
  await main(page).getByLabel('当前密码').fill('not-the-password-1');
  await main(page).getByLabel('新密码', { exact: true }).fill('another-Password-1');
  await main(page).getByLabel('再输一次新密码').fill('another-Password-1');
  await main(page).getByRole('button', { name: '修改密码' }).click();
  await expect(page.getByText('当前密码不正确。')).toBeVisible();
  await page.reload();
  await expect(main(page).getByLabel('电话')).toHaveValue('13800002222');
  expect((await accountOf(page, '客服')).loginName).toBe(account.loginName);
});

async function csrf(page: import('@playwright/test').Page): Promise<string> {
  const cookies = await page.context().cookies();
  return cookies.find(cookie => cookie.name === 'XSRF-TOKEN')?.value ?? '';
}
