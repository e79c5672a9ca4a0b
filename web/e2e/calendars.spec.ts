import type { Page } from '@playwright/test';
import { as, read } from './people';
import { dialog, expect, expectNoOverflow, inLanguage, logIn, main, mark, test } from './support';

interface Calendars {
  items: { id: string; code: string }[];
}

test('a calendar is made with the keyboard, follows a team, and computes', async ({ page, watched }) => {
  watched.expectStatus(422);
  await logIn(page, '管理员');
  await page.goto('/calendars');
  await expect(page.getByRole('heading', { name: '工作日历' })).toBeVisible();
  await expect(main(page).getByText('标准工作日历')).toBeVisible();
  await page.keyboard.press('n');
  await expect(page.getByRole('heading', { name: '新建工作日历' })).toBeVisible();
  const code = `CAL-${mark()}`;
  await page.getByLabel('中文名称').fill('早班日历');
  await page.getByLabel('英文名称').fill('Early shift');
  await page.getByLabel('代码').fill(code);
  const monday = page.getByLabel('周一', { exact: true });
  await monday.fill('9 bis 5');
  await monday.press('ArrowDown');
  await expect(page.getByText('请写成如 9-12 13-18 的时段')).toBeVisible();
  await monday.fill('8-12 11-17');
  await monday.press('ArrowDown');
  await expect(page.getByLabel('周二', { exact: true })).toBeFocused();
  await page.keyboard.press('Control+s');
  await expect(page.getByText('与 08:00 至 12:00 的时段重叠')).toBeVisible();
  await monday.fill('8-12 13-17');
  await monday.press('ArrowDown');
  for (const day of ['周二', '周三', '周四', '周五']) {
    await page.getByLabel(day, { exact: true }).press('Control+d');
    await expect(page.getByLabel(day, { exact: true })).toHaveValue('08:00–12:00, 13:00–17:00');
    await page.keyboard.press('ArrowDown');
  }
  await page.getByLabel('周六', { exact: true }).fill('8-12');
  await page.getByLabel('截单时间').fill('20');
  await page.keyboard.press('Control+s');
  await expect(page.getByText('截单时间应在工作时间之内，例如下班前一小时。')).toBeVisible();
  await page.getByLabel('截单时间').fill('16');
  await page.screenshot({ path: 'test-results/calendar-edit.png', fullPage: true });
  await page.keyboard.press('Control+s');
  await expect(page.getByText('工作日历已保存')).toBeVisible();
  await expect(page.getByRole('heading', { name: '早班日历' })).toBeVisible();
  await expect(main(page).getByText('7 小时 20 分钟', { exact: true })).toBeVisible();
  await typeTime(page, '开始', '2026-03-06 17:00');
  await expect(main(page).getByText('2026-03-07 10:00 周六')).toBeVisible();
});

test('the year shows holidays and shifted work days, and they change with a click', async ({ page }) => {
  await as(page, '管理员');
  const { items } = await read<Calendars>(page, '/api/calendars');
  const standard = items.find(one => one.code === 'STANDARD')!;
  await page.goto(`/calendars/${standard.id}`);
  const year = page.getByRole('region', { name: /^20\d\d 年$/ });
  const present = Number((await year.getByRole('heading', { level: 2 }).innerText()).slice(0, 4));
  for (let at = present; at > 2026; at--) await year.getByRole('button', { name: '上一年' }).click();
  await expect(page.locator('[data-date="2026-10-01"]')).toHaveAttribute('title', /节假日 · 国庆节/);
  await expect(page.locator('[data-date="2026-10-10"]')).toHaveAttribute('title', /调休上班 .*8 小时/);
  await page.screenshot({ path: 'test-results/calendar-year.png', fullPage: true });

  await year.getByRole('button', { name: '下一年' }).click();
  await expect(main(page).getByText('2027 年的节假日尚未录入').first()).toBeVisible();
  await page.getByRole('button', { name: '按列表编辑节假日' }).click();
  const lines = dialog(page).getByLabel('节假日与调休');
  await lines.fill('2027-01-01 休 元旦 / New Year\n2027-01-03 班 元旦调休');
  await dialog(page).getByRole('button', { name: '保存' }).click();
  await expect(dialog(page).getByText('第 2 行看不懂')).toBeVisible();
  await lines.fill('2027-01-01~2027-01-03 休 元旦 / New Year');
  await page.screenshot({ path: 'test-results/calendar-list.png' });
  await dialog(page).getByRole('button', { name: '保存' }).click();
  await expect(page.getByText('节假日已保存')).toBeVisible();
  await expect(page.locator('[data-date="2027-01-02"]')).toHaveAttribute('title', /元旦/);
  await expect(main(page).getByText('2027 年的节假日尚未录入')).toHaveCount(0);

  const day = page.locator('[data-date="2027-01-09"]');
  await day.focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('[data-date="2027-01-10"]')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByText('调休上班')).toBeVisible();
  await dialog(page).getByLabel('中文名称').fill('元旦调休上班');
  await page.screenshot({ path: 'test-results/calendar-day.png' });
  await dialog(page).getByRole('button', { name: '保存' }).click();
  await expect(page.locator('[data-date="2027-01-10"]')).toHaveAttribute(
    'title',
    /调休上班 · 元旦调休上班 · 8 小时/,
  );

  await page.getByRole('button', { name: '按列表编辑节假日' }).click();
  await dialog(page).getByLabel('节假日与调休').fill('');
  await dialog(page).getByRole('button', { name: '保存' }).click();
  await expect(main(page).getByText('2027 年的节假日尚未录入').first()).toBeVisible();
});

test('a teamless reader sees the calendar and the calculator, on a phone and in English', async ({
  page,
}) => {
  await as(page, '销售');
  await inLanguage(page, 'en-US');
  const { items } = await read<Calendars>(page, '/api/calendars');
  const standard = items.find(one => one.code === 'STANDARD')!;
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`/calendars/${standard.id}`);
  await expect(page.getByRole('heading', { name: 'Standard work calendar' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Edit' })).toHaveCount(0);
  await typeTime(page, 'Start', '2025-09-30 17:00');
  await expect(main(page).getByText('2025-10-09 10:00 Thu')).toBeVisible();
  await expectNoOverflow(page);
  await page.screenshot({ path: 'test-results/calendar-phone.png', fullPage: true });
  await page.getByText('Working time', { exact: true }).first().click();
  await typeTime(page, 'End', '2025-10-09 10:00');
  await expect(main(page).getByText('2 h of working time, 0.25 standard days')).toBeVisible();
  await page.goto('/calendars');
  await expect(main(page).getByText('Standard work calendar')).toBeVisible();
  await expectNoOverflow(page);
});

/// As somebody who types into the picker instead of choosing from it.
async function typeTime(page: Page, label: string, time: string) {
  const field = page.getByRole('textbox', { name: label });
  await field.click();
  await expect(page.locator('.ant-picker-dropdown').filter({ visible: true })).toHaveCount(1);
  await field.fill(time);
  await field.press('Enter');
  await expect(field).toHaveValue(time);
}
