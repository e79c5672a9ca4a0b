import { get, post, put, request, type Page, type Query } from './client';
import type { PaymentMethod } from './orders';
import type { Money } from './common';

export const CUSTOMER_LEVELS = ['VIP', 'GOLD', 'SILVER', 'NORMAL'] as const;
export type CustomerLevel = (typeof CUSTOMER_LEVELS)[number];

export interface Contact {
  name: string;
  title?: string;
  phone?: string;
  email?: string;
  main?: boolean;
}

export interface Address {
  addressNo?: number;
  recipient?: string;
  phone?: string;
  country?: string;
  divisionCode?: string;
  province?: string;
  city?: string;
  district?: string;
  detail?: string;
  postalCode?: string;
  main?: boolean;
}

export interface CustomerRow {
  id: string;
  code: string;
  name: string;
  level?: CustomerLevel;
  phone?: string;
  regionCode?: string;
  regionName?: string;
  ownerId?: string;
  ownerName?: string;
  blacklisted: boolean;
  blacklistReason?: string;
  active: boolean;
  creditLimit?: Money;
  receivable: Money;
  creditLeft?: Money;
  version: number;
}

export interface Customer extends CustomerRow {
  taxNumber?: string;
  email?: string;
  currency: string;
  defaultPayment?: PaymentMethod;
  remark?: string;
  contacts: Contact[];
  addresses: Address[];
  createdAt?: string;
  updatedAt?: string;
}

export type CustomerFields = Partial<
  Omit<
    Customer,
    | 'id'
    | 'version'
    | 'receivable'
    | 'creditLeft'
    | 'blacklisted'
    | 'blacklistReason'
    | 'ownerName'
    | 'regionName'
    | 'createdAt'
    | 'updatedAt'
  >
> & {
  /// It looks like another customer and is none.
  knownDuplicate?: boolean;
};

export interface Duplicate {
  /// Absent when it lies outside the person's data scope.
  id?: string;
  code: string;
  name: string;
  /// Who looks after it.
  ownerName?: string;
  reason: 'TAX_NUMBER' | 'PHONE' | 'NAME';
}

export interface CreditEntry {
  position: number;
  occurredAt: string;
  /// SUBMITTED, RELEASED, PAYMENT, CANCELLED, REFUND, CORRECTION.
  kind: string;
  /// Below zero when the customer owes less.
  amount: Money;
  receivableAfter: Money;
  subjectType?: string;
  subjectId?: string;
}

export interface Credit {
  creditLimit?: Money;
  receivable: Money;
  creditLeft?: Money;
  items: CreditEntry[];
  next?: string;
}

export interface Division {
  code: string;
  name: string;
  /// Of the lowest level, as an address needs it.
  leaf: boolean;
}

export const customers = {
  list: (query: Query, signal?: AbortSignal) => get<Page<CustomerRow>>('/api/customers', query, signal),
  read: (id: string) => request<Customer>('GET', `/api/customers/${id}`),
  add: (body: CustomerFields, idempotencyKey?: string) =>
    post<Customer>('/api/customers', body, { idempotencyKey }),
  change: (id: string, body: CustomerFields, ifMatch: string | number) =>
    put<Customer>(`/api/customers/${id}`, body, { ifMatch }),
  duplicates: (body: { name?: string; taxNumber?: string; phone?: string }) =>
    post<Page<Duplicate>>('/api/customers/duplicates', body),
  setCreditLimit: (
    id: string,
    body: { creditLimit: Money | null; reason: string },
    ifMatch?: string | number,
  ) => put<Customer>(`/api/customers/${id}/credit-limit`, body, { ifMatch }),
  setBlacklisted: (id: string, body: { blacklisted: boolean; reason: string }, ifMatch?: string | number) =>
    put<Customer>(`/api/customers/${id}/blacklist`, body, { ifMatch }),
  credit: (id: string, query: Query) => get<Credit>(`/api/customers/${id}/credit`, query),
};

export const divisions = {
  below: (parent?: string) => get<Division[]>('/api/divisions', { parent }),
  names: (code: string) => get<{ code: string; names: string[] }>(`/api/divisions/${code}`),
};
