/// An exact amount: the decimal is a string, never a float.
export interface Money {
  amount: string;
  currency: string;
}

export type { Page } from './client';

export const PERMISSIONS = [
  'order.read',
  'order.draft',
  'order.submit',
  'order.price',
  'order.confirm',
  'order.cancel',
  'order.release-credit',
  'order.payment',
  'order.ship',
  'order.receipt',
  'order.complete',
  'order.archive',
  'order.import',
  'step.work',
  'step.override',
  'process.dispatch',
  'customer.read',
  'customer.write',
  'customer.credit',
  'customer.blacklist',
  'product.read',
  'product.write',
  'stock.read',
  'stock.move',
  'stock.check',
  'process.template',
  'people.read',
  'people.write',
  'audit.read',
  'token.own',
  'calendar.manage',
  'system.operate',
] as const;

export type PermissionCode = (typeof PERMISSIONS)[number];

export const DATA_SCOPES = ['OWN', 'TEAM', 'REGION', 'ALL'] as const;
export type DataScope = (typeof DATA_SCOPES)[number];
