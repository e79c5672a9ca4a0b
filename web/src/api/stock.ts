import { get, post, put, type Page, type Query } from './client';

export interface Warehouse {
  id: string;
  code: string;
  name: string;
  regionCode?: string;
  address?: string;
  main?: boolean;
  active: boolean;
  version: number;
}

export type WarehouseFields = Omit<Warehouse, 'id' | 'version'>;

export interface StockRow {
  skuId: string;
  skuCode: string;
  productName: string;
  model?: string;
  specification?: string;
  unit?: string;
  warehouseId: string;
  warehouseName: string;
  onHand: string;
  reserved: string;
  available: string;
  /// What orders wait for.
  short?: string;
}

export interface Movement {
  position: number;
  kind: string;
  onHandChange: string;
  reservedChange: string;
  onHandAfter: string;
  reservedAfter: string;
  subjectType: string;
  subjectId?: string;
  lineNo?: number;
  reason?: string;
  actorName?: string;
  warehouseId?: string;
  warehouseName?: string;
  occurredAt: string;
}

/// A line of an order that waits for stock.
export interface Shortage {
  skuId: string;
  warehouseId: string;
  orderId: string;
  lineNo: number;
  quantity: string;
  /// Who is served first, in this order.
  urgency: 'VIP' | 'URGENT' | 'NORMAL';
  detectedAt: string;
}

export interface Drift {
  skuId: string;
  skuCode: string;
  productName?: string;
  warehouseId: string;
  warehouseName?: string;
  onHand: string;
  onHandByLedger: string;
  reserved: string;
  reservedByLedger: string;
  /// BALANCE: it was changed without a movement; MOVEMENT: one does not go on from where the one before it ended.
  kind: 'BALANCE' | 'MOVEMENT';
  /// The movement at which it began; absent when there is a balance and no movement at all.
  since?: {
    position: number;
    kind: string;
    subjectType: string;
    subjectId?: string;
    lineNo?: number;
    actorName?: string;
    occurredAt: string;
    /// Type of the event that was recorded with it.
    event?: string;
  };
}

export interface DriftReport {
  checkedAt: string;
  /// How many balances were recomputed.
  balances: number;
  items: Drift[];
  /// There are more than these.
  more: boolean;
}

export interface ReceiptBody {
  warehouseId: string;
  lines: { skuCode?: string; skuId?: string; quantity: string }[];
  reason: string;
}

export interface CountBody {
  warehouseId: string;
  lines: { skuCode?: string; skuId?: string; counted: string }[];
  reason: string;
}

export const stock = {
  warehouses: () => get<Page<Warehouse>>('/api/warehouses'),
  addWarehouse: (body: WarehouseFields, idempotencyKey?: string) =>
    post<Warehouse>('/api/warehouses', body, { idempotencyKey }),
  changeWarehouse: (id: string, body: WarehouseFields, ifMatch: string | number) =>
    put<Warehouse>(`/api/warehouses/${id}`, body, { ifMatch }),
  list: (query: Query, signal?: AbortSignal) => get<Page<StockRow>>('/api/stock', query, signal),
  movements: (skuId: string, query: Query) => get<Page<Movement>>(`/api/stock/${skuId}/movements`, query),
  shortages: (query: Query) => get<Page<Shortage>>('/api/shortages', query),
  receive: (body: ReceiptBody, idempotencyKey?: string) =>
    post<unknown>('/api/stock/receipts', body, { idempotencyKey }),
  count: (body: CountBody, idempotencyKey?: string) =>
    post<unknown>('/api/stock/counts', body, { idempotencyKey }),
  drift: () => get<DriftReport>('/api/stock/drift'),
  repair: (
    body: { reason: string; balances: { skuId: string; warehouseId: string }[] },
    idempotencyKey?: string,
  ) => post<unknown>('/api/stock/drift/repair', body, { idempotencyKey }),
};
