import { expect, expectNoOverflow, inLanguage, logIn, test } from './support';

/// Every page in both languages on a large and on a small screen: nothing is cut off, no text is missing.

const PAGES = [
  'workbench',
  'orders',
  'orders/new',
  'customers',
  'customers/new',
  'products',
  'products/new',
  'stock',
  'stock/receipt',
  'stock/count',
  'stock/drift',
  'stock/warehouses',
  'imports',
  'people',
  'teams',
  'calendars',
  'calendars/new',
  'roles',
  'audit',
  'tokens',
  'profile',
];

const MISSING_TEXT = /(^|\s)[a-z][A-Za-z]*(\.[A-Za-z]+)+($|\s)/;

for (const language of ['zh-CN', 'en-US'] as const) {
  for (const width of [1440, 390]) {
    test(`all pages, ${language}, ${width} pixels`, async ({ page }, info) => {
      test.setTimeout(240_000);
      await page.setViewportSize({ width, height: width < 500 ? 844 : 900 });
      await inLanguage(page, language);
      await logIn(page, '管理员');
      await page.evaluate(chosen => localStorage.setItem('gendan.language', chosen), language);
      const paths = [...PAGES];
      for (const list of ['orders', 'customers', 'products', 'calendars']) {
        const answer = await page.request.get(`/api/${list}?limit=1`);
        const { items } = (await answer.json()) as { items: { id: string }[] };
        if (items[0]) paths.push(`${list}/${items[0].id}`);
      }
      for (const path of paths) {
        await page.goto(`/${path}`);
        await expect(page.locator('#main h1')).toBeVisible();
        await page.waitForLoadState('networkidle');
        const name = `${path.replace(/\/[0-9a-f-]{36}/, '-detail').replaceAll('/', '-')}-${language.slice(0, 2)}-${width}`;
        await page.screenshot({ path: info.outputPath(`${name}.png`) });
        await expectNoOverflow(page);
        const words = await page.locator('th, dt, label, button, h1, h2, .ant-menu-item').allInnerTexts();
        expect(
          words.filter(word => MISSING_TEXT.test(word)),
          path,
        ).toEqual([]);
        if (language === 'en-US') {
          const chrome = await page
            .locator('th, label, .page-actions button, .ant-menu-item')
            .allInnerTexts();
          expect(
            chrome.filter(word => /\p{Script=Han}/u.test(word)),
            path,
          ).toEqual([]);
        }
      }
    });
  }
}

test('the keyboard goes everywhere', async ({ page }) => {
  await logIn(page, '管理员');
  await expect(page.locator('#main h1')).toBeVisible();
  await page.keyboard.press('g');
  await page.keyboard.press('c');
  await page.waitForURL('**/customers');
  await page.keyboard.press('g');
  await page.keyboard.press('s');
  await page.waitForURL('**/stock');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: '键盘快捷键' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await expect(page.getByPlaceholder('搜索订单号、客户单号、客户名称或电话')).toBeFocused();
});

test('a phone has its places at the bottom and the rest in a drawer', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await logIn(page, '管理员');
  const bar = page.locator('.bottom-bar');
  await expect(bar.getByRole('link')).toHaveText(['工作台', '我的任务', '订单', '看板']);
  await bar.getByRole('link', { name: '订单' }).click();
  await expect(page.locator('.card').first()).toBeVisible();
  await page.getByRole('button', { name: '打开菜单' }).click();
  await page.getByRole('link', { name: '角色权限' }).click();
  await expect(page.getByRole('heading', { name: '角色权限' })).toBeVisible();
});
