import { mkdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { as, read } from './people';
import { expect, expectNoOverflow, test } from './support';

/// Process sheets, tasks and boards, by mouse and by keyboard, with a picture of each.

const PICTURES = 'test-results/pictures/process';

async function picture(page: Page, name: string) {
  await expect(page.locator('.ant-skeleton')).toHaveCount(0);
  await page.evaluate(() => document.fonts.ready);
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: `${PICTURES}/${name}.png`, animations: 'disabled' });
}

async function orderIn(page: Page, stage: string): Promise<string> {
  const { items } = await read<{ items: { id: string }[] }>(page, `/api/orders?stage=${stage}&limit=1`);
  expect(items.length, stage).toBeGreaterThan(0);
  return items[0]!.id;
}

test('a sheet says why it is red, and opens a step beside its rows', async ({ page }) => {
  await as(page, '仓库管理员');
  await page.goto(`/orders/${await orderIn(page, 'PREPARING')}`);
  const sheet = page.getByRole('region', { name: '流程表' });
  await expect(sheet.locator('thead th')).toHaveText(['步骤', '负责人', '预期时间', '状态', '备注']);
  await expect(sheet.locator('tbody.step')).toHaveCount(6);
  await expect(sheet.getByRole('list', { name: '为什么是红色' })).toContainText('库存不足');
  await expect(sheet.getByRole('figure', { name: '甘特图' })).toBeVisible();
  await picture(page, 'sheet');
  await page.locator('.page-head h1').click();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  const details = page.getByRole('complementary', { name: /步骤详情：库存检查/ });
  await expect(details).toContainText('常见问题');
  await picture(page, 'sheet-step');
  await page.keyboard.press('Escape');
  await expect(details).toHaveCount(0);
});

test('a step is begun and remarked where it stands', async ({ page }) => {
  await as(page, '仓库管理员');
  await page.goto(`/orders/${await orderIn(page, 'CONFIRMED')}`);
  const row = page.locator('tbody.step').filter({ hasText: '订单准备与打包' });
  await row.getByRole('button', { name: '开始：订单准备与打包' }).click();
  await expect(row.locator('.of-state')).toContainText('进行中');
  await row.getByRole('button', { name: '修改“订单准备与打包”的备注' }).click();
  await page.keyboard.type('两箱，易碎');
  await page.keyboard.press('Enter');
  await expect(row.locator('.of-remark')).toContainText('两箱，易碎');
  await row.locator('.of-step').click();
  const details = page.getByRole('complementary', { name: /步骤详情/ });
  await details.getByRole('checkbox').first().click();
  await expect(details).toContainText('1/5');
  await expect(details.getByRole('button', { name: /^完成：暂时不能/ })).toBeVisible();
});

test('a task of the queue is taken from the list', async ({ page }) => {
  await as(page, '仓库管理员');
  await page.goto('/tasks?whose=TEAM');
  const rows = page.locator('tr.ant-table-row');
  await expect(rows.first()).toBeVisible();
  await picture(page, 'tasks');
  await page.locator('.page-head h1').click();
  await page.keyboard.press('j');
  await expect(rows.first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary', { name: /步骤详情/ })).toBeVisible();
});

test('a card is moved by the same command as on the order, and the other boards open', async ({ page }) => {
  await as(page, '主管');
  await page.goto('/boards/orders');
  const review = page.locator('[data-column="IN_REVIEW"]');
  await expect(review.locator('[data-card]').first()).toBeVisible();
  await picture(page, 'board-orders');
  await review.locator('[data-card]').first().dragTo(page.locator('[data-column="CONFIRMED"]'));
  await expect(page.getByRole('dialog')).toContainText('审核');
  await page.keyboard.press('Escape');
  for (const board of ['team', 'gantt', 'calendar']) {
    await page.goto(`/boards/${board}`);
    await expect(page.locator('.page-head h1')).toBeVisible();
    await picture(page, `board-${board}`);
  }
});

test('on a phone nothing is cut off', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.addInitScript(() => localStorage.setItem('gendan.language', 'en-US'));
  await as(page, '主管');
  const order = await orderIn(page, 'PREPARING');
  for (const [path, name] of [
    [`/orders/${order}`, 'sheet'],
    ['/tasks?whose=UNASSIGNED', 'tasks'],
    ['/boards/orders', 'board-orders'],
    ['/boards/team', 'board-team'],
    ['/boards/gantt', 'board-gantt'],
    ['/boards/calendar', 'board-calendar'],
  ] as const) {
    await page.goto(path);
    await expect(page.locator('.page-head h1')).toBeVisible();
    await picture(page, `${name}-phone-en`);
    await expectNoOverflow(page);
  }
});
