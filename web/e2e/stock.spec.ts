import { expect, logIn, main, mark, test } from './support';

test('goods come in by paste from a spreadsheet, are counted, and the ledger tells it', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await logIn(page, '仓库管理员');
  await page.goto('/stock');
  await expect(page.locator('tr.ant-table-row').first()).toBeVisible();
  const codes = await page.locator('tr.ant-table-row td:first-child').allInnerTexts();
  const [first = '', second = ''] = [...new Set(codes)];
  await page.keyboard.press('r');
  await page.waitForURL('**/stock/receipt');
  await page.evaluate(
    text => navigator.clipboard.writeText(text),
    `${first}\t1,000\n${second}\t25\nNO-SUCH-SKU\t1\n`,
  );
  await page.locator('[data-cell="0 code"] input').click();
  await page.keyboard.press('Control+v');
  await expect(page.getByText('没有这个 SKU')).toBeVisible();
  await expect(page.locator('[data-cell="0 quantity"] input')).toHaveValue('1000');
  await page
    .locator('tr', { has: page.locator('[data-cell="2 code"]') })
    .getByRole('button', { name: '移除此行' })
    .click();
  const note = `到货 ${mark()}`;
  await main(page).getByLabel('入库说明').fill(note);
  await page.keyboard.press('Control+s');
  await expect(page.getByText('已入库 2 行')).toBeVisible();

  await page.waitForURL('**/stock');
  await page.locator('tr.ant-table-row', { hasText: first }).first().click();
  const ledger = page.getByRole('dialog');
  await expect(ledger.getByText('+1,000')).toBeVisible();
  await expect(ledger.getByText(note)).toBeVisible();
  const onHand = await ledger.locator('.figures dd').first().innerText();
  await page.keyboard.press('Escape');

  await page.goto('/stock/count');
  await page.locator('[data-cell="0 code"] input').fill(first);
  await page.locator('[data-cell="0 quantity"] input').click();
  const counted = Number.parseFloat(onHand.replaceAll(',', '')) + 3;
  await page.locator('[data-cell="0 quantity"] input').fill(String(counted));
  await expect(page.getByText('+3', { exact: true })).toBeVisible();
  await main(page).getByLabel('盘点说明').fill('月末盘点');
  await main(page).getByRole('button', { name: '提交盘点' }).click();
  await expect(page.getByText('盘点已提交，共 1 行')).toBeVisible();

  await page.goto('/stock/drift');
  await expect(page.getByText('账面与流水一致')).toBeVisible();
});

test('who waits for stock is seen from the short list', async ({ page }) => {
  await logIn(page, '仓库管理员');
  await page.goto('/stock');
  await page.getByRole('checkbox', { name: '只看缺货' }).check();
  await page.waitForURL('**/stock?onlyShort=true');
  const row = page.locator('tr.ant-table-row').first();
  await expect(row.or(page.getByText('没有符合筛选条件的数据'))).toBeVisible();
  if (await row.isVisible()) {
    await row.click();
    await expect(page.getByRole('dialog').getByText(/缺货 .*等货的订单/)).toBeVisible();
  }
});

test('a product is entered with two SKUs and found by its pinyin', async ({ page }) => {
  await logIn(page, '主管');
  await page.goto('/products/new');
  const name = `高温密封圈${mark()}`;
  await main(page).getByLabel('产品名称').fill(name);
  await main(page).getByLabel('分类').fill('密封件');
  await main(page).getByLabel('单价').fill('12.5');
  await main(page).getByLabel('规格', { exact: true }).fill('Φ20');
  await main(page).getByRole('button', { name: '添加规格' }).click();
  await main(page).locator('.row-block').nth(1).getByLabel('规格', { exact: true }).fill('Φ30');
  await main(page).locator('.row-block').nth(1).getByLabel('单价').fill('15');
  await main(page).locator('.row-block').nth(1).getByLabel('税率').fill('6');
  await main(page).getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('heading', { name })).toBeVisible();
  await expect(main(page).getByText('6%')).toBeVisible();
  await page.goto('/products');
  await expect(page.getByRole('heading', { name: '产品', exact: true })).toBeVisible();
  await page.keyboard.press('f');
  await page.keyboard.type('gaowenmifengquan');
  await expect(page.locator('tr.ant-table-row', { hasText: name })).toBeVisible();
});
