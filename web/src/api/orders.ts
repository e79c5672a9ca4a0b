import { get, type Page, type Query } from './client';
import type { Money } from './common';

export const ORDER_STAGES = [
  'DRAFT',
  'IN_REVIEW',
  'CONFIRMED',
  'AWAITING_PAYMENT',
  'PREPARING',
  'PARTIALLY_SHIPPED',
  'SHIPPED',
  'DELIVERED',
  'COMPLETED',
  'CANCELLED',
  'ARCHIVED',
] as const;

export type OrderStage = (typeof ORDER_STAGES)[number];

export interface OrderRow {
  id: string;
  number?: string;
  stage: OrderStage;
  status: string;
  fulfilment: string;
  payment: string;
  priority: string;
  customerId: string;
  customerName: string;
  customerOrderNumber?: string;
  totalAmount: Money;
  paidAmount: Money;
  orderedOn?: string;
  expectedDeliveryOn?: string;
  ownerName?: string;
  lineCount: number;
  backOrdered?: boolean;
  createdAt: string;
}

export const orders = {
  list: (query: Query, signal?: AbortSignal) => get<Page<OrderRow>>('/api/orders', query, signal),
};
