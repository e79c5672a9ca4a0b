import { expect, test as base, type Page } from '@playwright/test';

/// The walks use the demo company's accounts, as the login page offers them.

interface DemoAccount {
  loginName: string;
  password: string;
  name: string;
  roleName: string;
}

interface Watched {
  /// Statuses that this test provokes and that are no failure.
  expectStatus: (...statuses: number[]) => void;
}

/// A page that fails its test when a script breaks, when the console complains, or when the program answers 5xx.
export const test = base.extend<{ watched: Watched }>({
  watched: [
    async ({ page }, use) => {
      const wrong: string[] = [];
      const expected = new Set<number>();
      page.on('pageerror', error => wrong.push(`script: ${error.message}`));
      page.on('console', message => {
        const isLoad = message.text().startsWith('Failed to load resource');
        if (message.type() === 'error' && !isLoad) wrong.push(`console: ${message.text()}`);
      });
      page.on('response', answer => {
        const status = answer.status();
        if (answer.url().includes('/api/') && status >= 400 && !expected.has(status)) {
          wrong.push(`${status}: ${answer.request().method()} ${answer.url()}`);
        }
      });
      await use({ expectStatus: (...statuses) => statuses.forEach(status => expected.add(status)) });
      expect(wrong).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

export async function accountOf(page: Page, roleName: string): Promise<DemoAccount> {
  const state = await page.request.get('/api/session/state');
  const { demoAccounts = [] } = (await state.json()) as { demoAccounts?: DemoAccount[] };
  const account = demoAccounts.find(one => one.roleName === roleName);
  if (!account) throw new Error(`The demo company has no account with the role ${roleName}`);
  return account;
}

export async function logIn(page: Page, roleName: string): Promise<DemoAccount> {
  const account = await accountOf(page, roleName);
  if (!new URL(page.url(), 'http://x').pathname.startsWith('/login')) await page.goto('/login');
  await page
    .getByRole('region', { name: /演示账号|Demo accounts/ })
    .getByRole('button')
    .filter({ has: page.getByText(account.loginName, { exact: true }) })
    .first()
    .click();
  await page.waitForURL(url => !url.pathname.startsWith('/login'));
  return account;
}

/// The part right of the navigation.
export function main(page: Page) {
  return page.locator('#main');
}

export function dialog(page: Page) {
  return page.getByRole('dialog').filter({ visible: true }).last();
}

export async function inLanguage(page: Page, language: 'zh-CN' | 'en-US') {
  await page.addInitScript(chosen => localStorage.setItem('gendan.language', chosen), language);
}

/// Nothing may be wider than the window.
export async function expectNoOverflow(page: Page) {
  const wide = await page.evaluate(() =>
    document.documentElement.scrollWidth > window.innerWidth
      ? [...document.querySelectorAll('body *')]
          .filter(element => element.getBoundingClientRect().right > window.innerWidth + 1)
          .slice(0, 5)
          .map(element => `${element.tagName}.${element.className}`)
      : [],
  );
  expect(wide).toEqual([]);
}

/// A mark that keeps what this run makes apart from what others made.
export function mark(): string {
  return Date.now().toString(36).toUpperCase();
}

/// 统一社会信用代码 with a right check digit.
export function taxNumber(): string {
  const digits = '0123456789ABCDEFGHJKLMNPQRTUWXY';
  const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
  const body = `91330106MA${[...Array(7)].map(() => digits[Math.floor(Math.random() * 31)]).join('')}`;
  const sum = weights.reduce((total, weight, at) => total + weight * digits.indexOf(body[at] ?? '0'), 0);
  return body + digits[(31 - (sum % 31)) % 31];
}
