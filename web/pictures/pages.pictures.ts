import { expect, test, type Page } from '@playwright/test';
import { copyFileSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { cell, chooseCustomer, customersOf, goods, newOrder, paste } from '../e2e/orders';
import { as, read, type Role } from '../e2e/people';

/// Those that the guide and the README show: picture of a run → its name there.
const CHOSEN = ['workbench', 'order-list', 'order-edit', 'order-detail'];
const GUIDE = '../docs/guide/pictures';
const LARGEST = 300_000;

const SCREENS = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];
const LANGUAGES = { zh: 'zh-CN', en: 'en-US' } as const;

async function idOf(page: Page, path: string): Promise<string> {
  const { items } = await read<{ items: { id: string }[] }>(page, path);
  expect(items.length, path).toBeGreaterThan(0);
  return items[0]!.id;
}

/// Waits until nothing is loading, then takes the picture.
async function take(page: Page, file: string) {
  await expect(page.locator('.ant-skeleton, .ant-spin-spinning')).toHaveCount(0);
  await page.evaluate(() => document.fonts.ready);
  mkdirSync(dirname(file), { recursive: true });
  await page.screenshot({ path: file, animations: 'disabled' });
}

for (const [short, language] of Object.entries(LANGUAGES)) {
  for (const viewport of SCREENS) {
    const folder = `test-results/pictures/${short}-${viewport.width}`;
    const isLarge = viewport.width > 1000;

    test.describe(`${short} ${viewport.width}`, () => {
      test.use({ viewport });

      const start = async (page: Page, role: Role) => {
        await page.addInitScript(chosen => localStorage.setItem('gendan.language', chosen), language);
        await as(page, role);
      };
      const picture = async (page: Page, path: string, name: string) => {
        await page.goto(path);
        await expect(page.locator('.page-head h1, .entrance-box h1').first()).toBeVisible();
        await take(page, `${folder}/${name}.png`);
      };

      test('orders', async ({ page }) => {
        await start(page, '跟单员');
        await picture(page, '/workbench', 'workbench');
        await picture(page, '/orders', 'order-list');
        for (const stage of [
          'PARTIALLY_SHIPPED',
          'PREPARING',
          'AWAITING_PAYMENT',
          'COMPLETED',
          'CANCELLED',
        ]) {
          const id = await idOf(page, `/api/orders?stage=${stage}&limit=1`);
          await picture(
            page,
            `/orders/${id}`,
            stage === 'PARTIALLY_SHIPPED' ? 'order-detail' : `order-${stage.toLowerCase()}`,
          );
        }
        const draft = await idOf(page, '/api/orders?stage=DRAFT&limit=1');
        await picture(page, `/orders/${draft}/edit`, 'order-draft');
        await picture(page, '/orders/new', 'order-new');
      });

      if (isLarge) {
        test('an order being written', async ({ page }) => {
          await page.addInitScript(() => localStorage.setItem('gendan.language', 'zh-CN'));
          await as(page, '跟单员');
          const [customer] = await customersOf(page);
          const skus = await goods(page);
          await newOrder(page);
          await chooseCustomer(page, customer!);
          await cell(page, 1, 'sku').click();
          const block = skus
            .slice(0, 7)
            .map((sku, at) => `${sku.code}\t${at === 3 ? Number(sku.available) + 25 : 20 + at * 15}`);
          await paste(page, [...block, 'HD-2096\t40'].join('\n'));
          await expect(cell(page, 4, 'available')).toContainText('缺');
          if (short === 'en') await page.getByRole('button', { name: '切换到英文' }).click();
          await expect(page.locator('.decisions li').first()).toBeVisible();
          await page.locator('.ant-message-notice').first().waitFor({ state: 'hidden', timeout: 15_000 });
          await page.locator('.order-checks').scrollIntoViewIfNeeded();
          await page.evaluate(() => window.scrollTo(0, 0));
          await take(page, `${folder}/order-edit.png`);
        });
      }

      test('dialogs', async ({ page }) => {
        const dialogs: [Role, string, string][] = [
          ['财务', 'AWAITING_PAYMENT', 'RECORD_PAYMENT'],
          ['仓库管理员', 'CONFIRMED', 'SHIP_PARCEL'],
          ['客服', 'SHIPPED', 'CONFIRM_RECEIPT'],
          ['主管', 'IN_REVIEW', 'SEND_BACK'],
        ];
        for (const [role, stage, action] of dialogs) {
          await start(page, role);
          const id = await idOf(page, `/api/orders?stage=${stage}&limit=1`);
          await page.goto(`/orders/${id}?do=${action}`);
          await expect(page.getByRole('dialog')).toBeVisible();
          await take(page, `${folder}/dialog-${action.toLowerCase()}.png`);
        }
      });

      test('master data, stock and people', async ({ page }) => {
        await start(page, '管理员');
        const customer = await idOf(page, '/api/customers?limit=1');
        const product = await idOf(page, '/api/products?limit=1');
        for (const [path, name] of [
          ['/customers', 'customer-list'],
          [`/customers/${customer}`, 'customer-detail'],
          ['/customers/new', 'customer-new'],
          ['/products', 'product-list'],
          [`/products/${product}`, 'product-detail'],
          ['/stock', 'stock'],
          ['/stock/receipt', 'stock-receipt'],
          ['/imports', 'imports'],
          ['/people', 'people'],
          ['/teams', 'teams'],
          ['/roles', 'roles'],
          ['/audit', 'audit'],
          ['/tokens', 'tokens'],
          ['/profile', 'profile'],
        ] as const) {
          await picture(page, path, name);
        }
      });

      test('login', async ({ page }) => {
        await page.addInitScript(chosen => localStorage.setItem('gendan.language', chosen), language);
        await picture(page, '/login', 'login');
      });
    });
  }
}

test('the chosen ones go into the guide', () => {
  mkdirSync(GUIDE, { recursive: true });
  const pictures = [
    ...Object.keys(LANGUAGES).flatMap(short =>
      CHOSEN.map(name => [`${short}-1440/${name}`, `${name}-${short}`]),
    ),
    ...Object.keys(LANGUAGES).map(short => [`${short}-390/order-list`, `phone-${short}`]),
  ];
  for (const [from, to] of pictures) {
    const file = `test-results/pictures/${from}.png`;
    expect(statSync(file).size, `${file} is too large for the guide`).toBeLessThan(LARGEST);
    copyFileSync(file, `${GUIDE}/${to}.png`);
  }
});
