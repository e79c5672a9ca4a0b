import { download, get, post, put, request, type Page, type Query } from './client';
import type { Money } from './common';

/// Orders as the program speaks of them: `gendan.ordering` OrderDraft, OrderView, OrderResult, OrderSummary.

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

export const ORDER_TYPES = ['STANDARD', 'MADE_TO_ORDER', 'PURCHASED', 'SERVICE'] as const;
export type OrderType = (typeof ORDER_TYPES)[number];

export const PRIORITIES = ['NORMAL', 'URGENT', 'VIP'] as const;
export type Priority = (typeof PRIORITIES)[number];

export const CHANNELS = ['STAFF', 'PHONE', 'EMAIL', 'PORTAL', 'API', 'IMPORT'] as const;
export type Channel = (typeof CHANNELS)[number];

export const PAYMENT_METHODS = ['FULL', 'INSTALMENTS', 'CASH_ON_DELIVERY', 'ON_ACCOUNT'] as const;
export type PaymentMethod = (typeof PAYMENT_METHODS)[number];

export const PAYMENT_STATES = ['UNPAID', 'PARTIALLY_PAID', 'PAID', 'REFUNDED'] as const;
export type PaymentState = (typeof PAYMENT_STATES)[number];

export const FREIGHT_TERMS = ['PREPAID', 'COLLECT', 'THIRD_PARTY'] as const;
export type FreightTerms = (typeof FREIGHT_TERMS)[number];

export const PAYMENT_MEANS = ['BANK', 'ALIPAY', 'WECHAT', 'CARD', 'CASH', 'OTHER'] as const;
export type PaymentMeans = (typeof PAYMENT_MEANS)[number];

export const GOODS_CONDITIONS = ['GOOD', 'DAMAGED', 'SHORT', 'WRONG'] as const;
export type GoodsCondition = (typeof GOODS_CONDITIONS)[number];

export type Fulfilment = 'UNSHIPPED' | 'PARTIALLY_SHIPPED' | 'SHIPPED' | 'DELIVERED';

export type OrderAction =
  | 'EDIT'
  | 'SUBMIT'
  | 'RELEASE_CREDIT'
  | 'CONFIRM'
  | 'SEND_BACK'
  | 'CANCEL'
  | 'SERVE_BACK_ORDER'
  | 'RECORD_PAYMENT'
  | 'SHIP_PARCEL'
  | 'CONFIRM_RECEIPT'
  | 'COMPLETE'
  | 'ARCHIVE';

export const MAX_LINES = 2000;

export interface OrderRow {
  id: string;
  number?: string;
  stage: OrderStage;
  status: string;
  fulfilment: Fulfilment;
  payment: PaymentState;
  orderType: OrderType;
  priority: Priority;
  channel: Channel;
  customerId: string;
  customerName: string;
  customerOrderNumber?: string;
  totalAmount: Money;
  paidAmount: Money;
  orderedOn?: string;
  expectedDeliveryOn?: string;
  ownerName?: string;
  lineCount: number;
  backOrdered: boolean;
  createdAt: string;
}

export interface ShipTo {
  recipient?: string;
  phone?: string;
  country?: string;
  divisionCode?: string;
  province?: string;
  city?: string;
  district?: string;
  detail?: string;
  postalCode?: string;
}

export interface OrderTerms {
  orderType: OrderType;
  priority: Priority;
  channel: Channel;
  customerOrderNumber?: string;
  currency: string;
  sellingCompany: string;
  orderedOn: string;
  expectedDeliveryOn?: string;
  paymentMethod: PaymentMethod;
  paymentDueOn?: string;
  instalments: { dueOn: string; amount: Money }[];
  freightTerms: FreightTerms;
  warehouseId: string;
  contactName?: string;
  contactPhone?: string;
  contactEmail?: string;
  customerAddress?: string;
  shipTo?: ShipTo;
  specialRequirements?: string;
  remark?: string;
}

/// The body of `POST /api/orders`.
export interface OrderDraft extends Partial<OrderTerms> {
  customerId?: string;
  repeatOfCustomerOrderNumber?: boolean;
  lines: DraftLine[];
  submit?: boolean;
}

export interface DraftLine {
  sku?: string;
  quantity?: string;
  unitPrice?: Money;
  expectedDeliveryOn?: string;
  remark?: string;
}

export type DecisionOutcome = 'PASS' | 'WARN' | 'REFUSE' | 'RELEASED';

export interface Decision {
  kind: 'BLACKLIST' | 'CREDIT' | 'PRICE' | 'STOCK';
  outcome: DecisionOutcome;
  rule: string;
  inputs: Record<string, string>;
  sentence: string;
  /// The smallest change that would turn it.
  flip?: string;
}

export interface OrderResult {
  id: string;
  number?: string;
  stage: OrderStage;
  totalAmount: Money;
  paidAmount: Money;
  backOrdered: boolean;
  version: number;
  decisions: Decision[];
}

export interface OrderLine {
  lineNo: number;
  skuId: string;
  sku: string;
  productName: string;
  model?: string;
  specification?: string;
  unit: string;
  quantity: string;
  unitPrice: Money;
  listPrice?: Money;
  priceIncludesTax: boolean;
  taxRate: string;
  amount: Money;
  taxAmount: Money;
  expectedDeliveryOn?: string;
  remark?: string;
  reserved: string;
  backOrdered: string;
  shipped: string;
  delivered: string;
  returned: string;
  cancelled: string;
}

export interface Payment {
  paymentNo: number;
  means: PaymentMeans;
  amount: Money;
  paidOn: string;
  reference?: string;
  remark?: string;
  recordedByName?: string;
  recordedAt: string;
}

export interface ParcelLine {
  lineNo: number;
  sku: string;
  productName: string;
  quantity: string;
  received?: string;
  condition?: GoodsCondition;
  note?: string;
}

export interface Parcel {
  parcelNo: number;
  carrier: string;
  trackingNumber?: string;
  remark?: string;
  shippedAt: string;
  shippedByName?: string;
  receivedAt?: string;
  receivedBy?: string;
  /// CUSTOMER or AUTOMATIC.
  receiptKind?: string;
  lines: ParcelLine[];
}

export interface AllowedAction {
  action: OrderAction;
  allowed: boolean;
  reason?: string;
}

export interface Moments {
  createdAt?: string;
  submittedAt?: string;
  confirmedAt?: string;
  shippedAt?: string;
  deliveredAt?: string;
  completedAt?: string;
  cancelledAt?: string;
  archivedAt?: string;
}

export interface Order {
  id: string;
  number?: string;
  stage: OrderStage;
  status: string;
  fulfilment: Fulfilment;
  payment: PaymentState;
  returns: 'NONE' | 'PARTIAL' | 'FULL';
  customer: {
    id: string;
    code: string;
    name: string;
    level?: string;
    blacklisted: boolean;
    receivable?: Money;
    creditLeft?: Money;
  };
  ownerId?: string;
  ownerName?: string;
  warehouseName?: string;
  terms: OrderTerms;
  lines: OrderLine[];
  totalAmount: Money;
  taxAmount: Money;
  paidAmount: Money;
  outstandingAmount: Money;
  backOrdered: boolean;
  instalments: { instalmentNo: number; dueOn: string; amount: Money; paid: Money }[];
  payments: Payment[];
  parcels: Parcel[];
  decisions: Decision[];
  reason?: string;
  historical: boolean;
  version: number;
  moments: Moments;
  allowedActions: AllowedAction[];
}

export interface Preview {
  lines: {
    lineNo: number;
    sku: string;
    productName: string;
    unitPrice: Money;
    amount: Money;
    taxAmount: Money;
    available: string;
    reserved: string;
    backOrdered: string;
  }[];
  totalAmount?: Money;
  taxAmount?: Money;
  decisions: Decision[];
  errors: { code: string; field: string; detail: string }[];
}

export interface TimelineEntry {
  at: string;
  actorName?: string;
  type: string;
  title: string;
  from?: OrderStage;
  to?: OrderStage;
  details: { field: string; from?: string; to?: string }[];
  reason?: string;
}

export interface Workbench {
  counts: Partial<Record<OrderStage, number>>;
  tasks: { action: OrderAction; stage: OrderStage; count: number; orders: OrderRow[] }[];
}

/// Counts stop here: from 1,001 on they are shown as 1000+.
export const COUNTED_UP_TO = 1001;

type Version = { ifMatch?: string | number | undefined; idempotencyKey?: string | undefined };

function command(id: string, name: string, body: unknown, options: Version): Promise<OrderResult> {
  return post<OrderResult>(`/api/orders/${id}/${name}`, body, options);
}

export const orders = {
  list: (query: Query, signal?: AbortSignal) => get<Page<OrderRow>>('/api/orders', query, signal),
  counts: () => get<{ byStage: Partial<Record<OrderStage, number>> }>('/api/orders/counts'),
  workbench: () => get<Workbench>('/api/workbench'),
  read: async (id: string) => (await request<Order>('GET', `/api/orders/${id}`)).data,
  timeline: (id: string, query: Query) => get<Page<TimelineEntry>>(`/api/orders/${id}/timeline`, query),
  /// @param orderId the order that is being edited, whose own number is not taken by another
  preview: async (draft: OrderDraft, orderId?: string, signal?: AbortSignal) =>
    (await request<Preview>('POST', '/api/orders/preview', { body: draft, query: { orderId }, signal })).data,
  create: (draft: OrderDraft, idempotencyKey?: string) =>
    post<OrderResult>('/api/orders', draft, { idempotencyKey }),
  edit: (id: string, draft: OrderDraft, ifMatch: string | number) =>
    put<OrderResult>(`/api/orders/${id}`, draft, { ifMatch }),
  submit: (id: string, options: Version) => command(id, 'submit', undefined, options),
  releaseCredit: (id: string, body: { reason: string }, options: Version) =>
    command(id, 'release-credit', body, options),
  confirm: (id: string, options: Version) => command(id, 'confirm', undefined, options),
  sendBack: (id: string, body: { reason: string }, options: Version) =>
    command(id, 'send-back', body, options),
  cancel: (id: string, body: { reason: string }, options: Version) => command(id, 'cancel', body, options),
  recordPayment: (id: string, body: PaymentBody, options: Version) => command(id, 'payments', body, options),
  shipParcel: (id: string, body: ParcelBody, options: Version) => command(id, 'parcels', body, options),
  confirmReceipt: (id: string, parcelNo: number, body: ReceiptBody, options: Version) =>
    command(id, `parcels/${parcelNo}/receipt`, body, options),
  complete: (id: string, options: Version) => command(id, 'complete', undefined, options),
  archive: (id: string, options: Version) => command(id, 'archive', undefined, options),
  /// The order, or its process sheet, as a file.
  document: (id: string, kind: 'order' | 'sheet', format: 'pdf' | 'xlsx', language: 'zh' | 'en') =>
    download(`/api/orders/${id}/${kind === 'sheet' ? 'sheet/' : ''}document`, { format, language }),
};

export interface PaymentBody {
  amount: Money;
  means: PaymentMeans;
  paidOn?: string;
  reference?: string;
  remark?: string;
}

export interface ParcelBody {
  carrier: string;
  trackingNumber?: string;
  remark?: string;
  lines: { lineNo: number; quantity: string }[];
}

export interface ReceiptBody {
  receivedBy?: string;
  lines: { lineNo: number; received?: string; condition?: GoodsCondition; note?: string }[];
}
