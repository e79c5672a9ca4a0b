import { dialog, expect, expectNoOverflow, inLanguage, logIn, main, mark, test } from './support';

const STANDARD = '/process-templates/01900000-0000-7000-8000-000000000801';

test('a template is copied, spoilt, mended, activated, compared and retired', async ({ page }) => {
  await logIn(page, '跟单员');
  await page.goto('/process-templates');
  await main(page).getByRole('link', { name: '标准订单' }).click();
  await expect(page.getByText('对照客户的来单')).toBeVisible();
  await page.getByRole('button', { name: '更多' }).hover();
  await page.getByRole('menuitem', { name: '复制为新模板' }).click();
  const name = `浙江订单 ${mark()}`;
  await dialog(page).getByLabel('模板代码').fill(`T_${mark()}`);
  await dialog(page).getByLabel('中文名称').fill(name);
  await dialog(page).getByLabel('英文名称').fill('Orders of Zhejiang');
  await dialog(page).getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('heading', { name: `编辑：${name}` })).toBeVisible();

  // only for one province
  await page.getByLabel('区域', { exact: true }).click();
  await page.getByRole('menuitemcheckbox', { name: '浙江省' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByText('适用：浙江省')).toBeVisible();

  // a step that waits for the last one, which waits for it
  await page.getByRole('button', { name: '添加步骤' }).click();
  await page.getByLabel('步骤（中文）').fill('质量回访');
  await page.getByLabel('步骤（英文）').fill('Quality call');
  await page.getByLabel('角色', { exact: true }).click();
  await page.getByTitle('客服', { exact: true }).click();
  await page.getByLabel('负责人显示为（英文）').fill('Customer service');
  await page.getByRole('button', { name: /^(right|down)?\s*6 售后服务/ }).click();
  await page.getByLabel('前置步骤').click();
  await page.getByTitle('质量回访', { exact: true }).last().click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '保存草稿' }).click();
  await expect(page.getByText(/步骤互相等待，永远无法开始：售后服务与反馈收集 → 质量回访/)).toBeVisible();
  await expect(main(page).getByRole('group', { name: '流程图' }).getByText('需要改正')).toBeVisible();

  // taken back with the keyboard
  await page.keyboard.press('Control+z');
  await page.getByRole('button', { name: '保存草稿' }).click();
  await expect(page.getByText('步骤互相等待')).toHaveCount(0);

  // moved with the keyboard, and back
  const row = page.getByRole('button', { name: /7 质量回访/ });
  await row.focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(page.getByRole('button', { name: /6 质量回访/ })).toBeFocused();
  await page.keyboard.press('Alt+ArrowDown');

  // moved with the mouse, and back
  const rows = page.locator('.step-list > li');
  await rows.nth(5).locator('.step-toggle').click();
  await rows.nth(6).locator('.drag-handle').dragTo(rows.nth(1));
  await expect(rows.nth(1)).toContainText('质量回访');
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(rows.nth(6)).toContainText('质量回访');

  // leaving asks first
  await page.getByRole('button', { name: '返回模板' }).click();
  await page.locator('.ant-modal-confirm').getByRole('button', { name: '留在本页' }).click();
  await page.getByRole('button', { name: '保存草稿' }).click();

  await page.getByRole('button', { name: '启用第 1 版' }).click();
  await expect(dialog(page).getByText('目前没有按这个模板进行中的流程表。')).toBeVisible();
  await dialog(page).getByLabel('修改说明').fill('浙江的订单多一次回访');
  await dialog(page).getByRole('button', { name: '启用', exact: true }).click();
  await expect(page.getByText('使用中 · 第 1 版')).toBeVisible();

  // a second version, and what differs
  await page.getByRole('button', { name: '编辑' }).click();
  await page.getByLabel('预期时间').fill('3');
  await page.getByRole('button', { name: '保存草稿' }).click();
  await page.getByRole('button', { name: '返回模板' }).click();
  await page.getByRole('button', { name: '版本历史' }).click();
  await expect(page.getByText('“订单接收与确认”的预期时间：2小时 → 3小时')).toBeVisible();
  await page.getByRole('button', { name: '返回模板' }).click();

  await page.getByRole('button', { name: '更多' }).hover();
  await page.getByRole('menuitem', { name: '停用' }).click();
  await dialog(page)
    .getByLabel(/原因|理由/)
    .fill('试用结束');
  await dialog(page).getByRole('button', { name: '停用' }).click();
  await expect(page.getByText('未使用')).toBeVisible();
});

test('the order of choice is changed with the keyboard', async ({ page }) => {
  await logIn(page, '跟单员');
  await page.goto('/process-templates');
  const names = () => main(page).locator('.template-list a').allInnerTexts();
  await expect(main(page).getByRole('link', { name: '服务订单' })).toBeVisible();
  const before = await names();
  const up = page.getByRole('button', { name: '上移“服务订单”' });
  await up.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('顺序已保存')).toBeVisible();
  expect(await names()).not.toEqual(before);
  await page.getByRole('button', { name: '下移“服务订单”' }).click();
  await expect.poll(names).toEqual(before);
});

test('a salesperson reads templates and changes none', async ({ page }) => {
  await logIn(page, '销售');
  await page.goto(STANDARD);
  await expect(page.getByRole('heading', { name: '3. 订单准备与打包' })).toBeVisible();
  await expect(page.getByRole('button', { name: '编辑' })).toHaveCount(0);
  await page.goto(`${STANDARD}/edit`);
  await expect(page.getByText('没有权限').first()).toBeVisible();
});

test('templates are read and changed on a phone in English', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await inLanguage(page, 'en-US');
  await logIn(page, '跟单员');
  for (const path of ['/process-templates', STANDARD, `${STANDARD}/edit`, `${STANDARD}/history`]) {
    await page.goto(path);
    await expect(main(page).getByRole('heading').first()).toBeVisible();
    await expectNoOverflow(page);
  }
  await page.goto(`${STANDARD}/edit`);
  await page.getByRole('button', { name: /2 Check the stock/ }).click();
  await page.getByLabel('Expected time').fill('2');
  await expect(
    main(page).getByRole('group', { name: 'Flow chart' }).getByText('2 hours').first(),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByLabel('Expected time')).toHaveValue('1');
});
