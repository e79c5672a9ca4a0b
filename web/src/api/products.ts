import { get, post, put, request, type Page, type Query } from './client';
import type { Money } from './common';

export interface Sku {
  id: string;
  code: string;
  specification?: string;
  barcode?: string;
  unitPrice: Money;
  priceIncludesTax: boolean;
  /// A share: `0.13` is 13 %.
  taxRate: string;
  priceWithTax?: Money;
  priceWithoutTax?: Money;
  packSize?: string;
  minimumQuantity?: string;
  weightKg?: string;
  active: boolean;
}

export interface Product {
  id: string;
  code: string;
  name: string;
  nameEn?: string;
  model?: string;
  category?: string;
  unit: string;
  description?: string;
  active: boolean;
  skus: Sku[];
  version: number;
  createdAt?: string;
  updatedAt?: string;
}

export type SkuFields = Partial<Omit<Sku, 'priceWithTax' | 'priceWithoutTax'>>;
export type ProductFields = Partial<Omit<Product, 'id' | 'version' | 'skus' | 'createdAt' | 'updatedAt'>> & {
  skus: SkuFields[];
};

export const products = {
  list: (query: Query, signal?: AbortSignal) => get<Page<Product>>('/api/products', query, signal),
  categories: () => get<{ items: string[] }>('/api/products/categories'),
  read: (id: string) => request<Product>('GET', `/api/products/${id}`),
  add: (body: ProductFields, idempotencyKey?: string) =>
    post<Product>('/api/products', body, { idempotencyKey }),
  change: (id: string, body: ProductFields, ifMatch: string | number) =>
    put<Product>(`/api/products/${id}`, body, { ifMatch }),
};
