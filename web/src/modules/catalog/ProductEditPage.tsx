import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { App } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newIdempotencyKey } from '@/api/client';
import { products, type Product, type ProductFields, type SkuFields } from '@/api/products';
import { PageLoading } from '@/app/ErrorPages';
import { EditForm } from '@/shared/EditForm';
import { PageHead } from '@/shared/PageHead';
import { LoadFailed } from '@/shared/problems';
import { moved } from './prices';
import { productQuery } from './ProductDetailPage';
import { ProductForm } from './ProductForm';

/// A new product, or an existing one. In the form the tax rate is in percent and the price an amount.
export function ProductEditPage() {
  const { productId } = useParams({ strict: false });
  return productId ? <ExistingProduct id={productId} /> : <ProductEditor />;
}

function ExistingProduct({ id }: { id: string }) {
  const result = useQuery({ ...productQuery(id), staleTime: 0, refetchOnWindowFocus: false });
  const [round, setRound] = useState(0);
  if (result.isPending || (result.isFetching && !result.isFetchedAfterMount)) return <PageLoading />;
  if (result.isError) return <LoadFailed problem={result.error} onRetry={() => void result.refetch()} />;
  return (
    <ProductEditor
      key={round}
      product={result.data}
      onReload={() => void result.refetch().then(() => setRound(round + 1))}
    />
  );
}

export const NEW_SKU: SkuFields = {
  unitPrice: { amount: '', currency: 'CNY' },
  priceIncludesTax: true,
  taxRate: '13',
  packSize: '1',
  minimumQuantity: '0',
  active: true,
};

function fieldsOf(product: Product): ProductFields {
  const { code, name, nameEn, model, category, unit, description, active } = product;
  return {
    ...{ code, name, nameEn, model, category, unit, description, active },
    skus: product.skus.map(({ priceWithTax: _, priceWithoutTax: __, ...sku }) => ({
      ...sku,
      taxRate: moved(sku.taxRate, 2),
    })),
  };
}

interface ProductEditorProps {
  product?: Product;
  onReload?: () => void;
}

function ProductEditor({ product, onReload }: ProductEditorProps) {
  const { t } = useTranslation('catalog');
  const navigate = useNavigate();
  const client = useQueryClient();
  const { message } = App.useApp();
  const key = useRef({ body: '', key: '' });
  const initial: ProductFields = product
    ? fieldsOf(product)
    : { unit: t('edit.defaultUnit'), active: true, skus: [NEW_SKU] };
  const save = async (values: ProductFields) => {
    const body = tidy(values);
    if (product) return products.change(product.id, body, product.version);
    const text = JSON.stringify(body);
    if (key.current.body !== text) key.current = { body: text, key: newIdempotencyKey() };
    return products.add(body, key.current.key);
  };
  const open = (id: string) =>
    void navigate({ to: '/products/$productId', params: { productId: id }, replace: true });
  return (
    <>
      <PageHead title={product ? t('edit.title', { name: product.name }) : t('edit.new')} />
      <EditForm<ProductFields, Product>
        draftKey={`product.${product?.id ?? 'new'}`}
        version={product?.version}
        initial={initial}
        save={save}
        onSaved={saved => {
          void client.invalidateQueries({ queryKey: ['products'] });
          void message.success(t('edit.saved'));
          open(saved.id);
        }}
        onCancel={() => (product ? open(product.id) : void navigate({ to: '/products' }))}
        {...(onReload ? { onReload } : {})}
      >
        <ProductForm isNew={!product} />
      </EditForm>
    </>
  );
}

function tidy(values: ProductFields): ProductFields {
  const clean = <T extends object>(row: T): T =>
    Object.fromEntries(
      Object.entries(row)
        .map(([key, value]) => [key, typeof value === 'string' ? value.trim() : value])
        .filter(([, value]) => value !== '' && value !== undefined && value !== null),
    ) as T;
  return {
    ...clean(values),
    skus: (values.skus ?? []).map(sku => {
      const row = clean(sku);
      return { ...row, ...(row.taxRate ? { taxRate: moved(row.taxRate, -2) } : {}) };
    }),
  };
}
