import { expect, type Locator, type Page } from '@playwright/test';
import { read } from './people';

/// What the walks need to know of orders, customers and goods: found in the demo company when the test runs.

export interface Customer {
  id: string;
  code: string;
  name: string;
  blacklisted: boolean;
  creditLimit?: { amount: string };
  creditLeft?: { amount: string };
  receivable?: { amount: string };
  defaultPayment?: string;
}

export interface Sku {
  code: string;
  productName: string;
  unitPrice: { amount: string; currency: string };
  available: string;
  minimumQuantity?: string;
}

interface Page_<T> {
  items: T[];
}

/// Customers for whom this person may order, those with the most credit first.
export async function customersOf(page: Page): Promise<Customer[]> {
  const { items } = await read<Page_<Customer>>(page, '/api/customers?active=true&limit=100');
  return items
    .filter(one => !one.blacklisted && one.creditLeft)
    .sort((left, right) => Number(right.creditLeft?.amount) - Number(left.creditLeft?.amount));
}

export async function blacklisted(page: Page): Promise<Customer> {
  const { items } = await read<Page_<Customer>>(page, '/api/customers?blacklisted=true&limit=100');
  expect(items.length, 'the demo company has a blacklisted customer').toBeGreaterThan(0);
  return items[0]!;
}

/// Goods in stock, the most first.
export async function goods(page: Page, least = 20): Promise<Sku[]> {
  const codes = new Map<string, Sku>();
  for (const q of ['', 'a', 'c', 'd', 's', 't', '1', '2']) {
    const { items } = await read<Page_<Sku>>(page, `/api/skus?limit=20&q=${q}`);
    items.forEach(sku => codes.set(sku.code, sku));
  }
  return [...codes.values()]
    .filter(sku => Number(sku.available) >= least && Number(sku.minimumQuantity ?? '0') <= 10)
    .sort((left, right) => Number(right.available) - Number(left.available));
}

export function cell(page: Page, line: number, column: string): Locator {
  return page.locator(`.grid-row[aria-rowindex="${line + 1}"] .cell.${column}`);
}

export async function newOrder(page: Page) {
  await page.goto('/orders/new');
  await expect(page.getByRole('grid')).toBeVisible();
}

/// Chooses a customer by keyboard, as a person would: types a part, waits for the list, Enter.
export async function chooseCustomer(page: Page, customer: Customer) {
  await page.getByLabel('客户', { exact: true }).click();
  await page.keyboard.type(customer.code);
  await expect(page.locator('.customer-option').filter({ hasText: customer.code }).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.locator('.customer-card')).toBeVisible();
}

/// Types a line from its code on; the cursor stands in a code cell before and after.
export async function typeLine(page: Page, sku: string, quantity: string) {
  await page.keyboard.type(sku);
  await expect(page.getByRole('option').filter({ hasText: sku }).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.type(quantity);
  await page.keyboard.press('Enter');
}

/// Puts text into the clipboard's place and pastes it into the cell in focus, as Ctrl+V does.
export async function paste(page: Page, text: string) {
  await page.evaluate(block => {
    const data = new DataTransfer();
    data.setData('text/plain', block);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, text);
}

/// The stage's tag at the head of an order's page.
export function stage(page: Page): Locator {
  return page.locator('.page-aside .tone-tag').first();
}

export async function act(page: Page, name: string) {
  await page.locator('.page-actions').getByRole('button', { name, exact: true }).click();
}

/// The dialog in view.
export function dialog(page: Page): Locator {
  return page.getByRole('dialog').filter({ visible: true });
}

export async function confirmDialog(page: Page) {
  await dialog(page).locator('.ant-modal-footer .ant-btn-primary').click();
}

export async function said(page: Page, text: string | RegExp) {
  await expect(
    page.locator('.ant-message-notice-content, .ant-message-notice').filter({ hasText: text }).first(),
  ).toBeVisible();
}
