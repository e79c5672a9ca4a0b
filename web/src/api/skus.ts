import { get, post, type Page } from './client';
import type { Money } from './common';

/// What can be ordered, with what of it is in stock: the picker and the look-up of pasted codes.

export interface PickedSku {
  id: string;
  code: string;
  productName: string;
  model?: string;
  specification?: string;
  unit: string;
  unitPrice: Money;
  taxRate: string;
  priceIncludesTax: boolean;
  packSize?: string;
  minimumQuantity?: string;
  available: string;
  onHand: string;
  reserved: string;
}

export interface Warehouse {
  id: string;
  code?: string;
  name: string;
  active?: boolean;
  main?: boolean;
}

/// A look-up takes this many codes at once.
export const LOOKUP_MOST = 2000;

export const skus = {
  find: (q: string, warehouseId: string | undefined, signal?: AbortSignal) =>
    get<Page<PickedSku>>('/api/skus', { q, warehouseId, limit: 20 }, signal),
  lookUp: (codes: string[], warehouseId?: string) =>
    post<{ items: PickedSku[]; unknown: string[] }>('/api/skus/lookup', { codes, warehouseId }),
  warehouses: () => get<Page<Warehouse>>('/api/warehouses'),
};
