import { expect, type Page } from '@playwright/test';

/// The people of the demo company, by their role as the login page names it.
export type Role =
  '跟单员' | '销售' | '主管' | '仓库管理员' | '生产计划' | '采购' | '物流协调员' | '财务' | '客服' | '管理员';

interface Account {
  loginName: string;
  password: string;
  roleName: string;
}

/// Goes on as somebody of this role, without walking through the login page.
export async function as(page: Page, role: Role) {
  const context = page.context();
  await context.clearCookies();
  const state = (await (await page.request.get('/api/session/state')).json()) as {
    demoAccounts?: Account[];
  };
  const account = state.demoAccounts?.find(one => one.roleName === role);
  if (!account) throw new Error(`There is no demo account for ${role}: start the program in demo mode.`);
  const token = (await context.cookies()).find(cookie => cookie.name === 'XSRF-TOKEN')?.value ?? '';
  const answer = await page.request.post('/api/session', {
    data: { loginName: account.loginName, password: account.password },
    headers: { 'X-XSRF-TOKEN': decodeURIComponent(token) },
  });
  expect(answer.ok(), `logging in as ${role}`).toBe(true);
}

/// Reads from the API as whoever is logged in.
export async function read<T>(page: Page, path: string): Promise<T> {
  const answer = await page.request.get(path, { headers: { 'Accept-Language': 'zh-CN' } });
  expect(answer.ok(), `GET ${path}`).toBe(true);
  return (await answer.json()) as T;
}

/// Does something over the API as whoever is logged in, to set the scene for a test.
export async function send<T>(page: Page, path: string, body: unknown): Promise<T> {
  const cookies = await page.context().cookies();
  const token = cookies.find(cookie => cookie.name === 'XSRF-TOKEN')?.value ?? '';
  const answer = await page.request.post(path, {
    data: body,
    headers: { 'X-XSRF-TOKEN': decodeURIComponent(token), 'Accept-Language': 'zh-CN' },
  });
  expect(answer.ok(), `POST ${path}: ${await answer.text()}`).toBe(true);
  return (await answer.json()) as T;
}
