import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { products, type Product } from '@/api/products';
import { stock, type StockRow } from '@/api/stock';
import { PageLoading } from '@/app/ErrorPages';
import { AuditPanel } from '@/modules/identity/AuditPanel';
import { Facts, Panel } from '@/shared/Facts';
import { PageHead } from '@/shared/PageHead';
import { LoadFailed } from '@/shared/problems';
import { usePermitted } from '@/shared/session';
import { useShortcut } from '@/shared/shortcuts';
import { InstantText, MoneyText, Nothing, QuantityText } from '@/shared/Values';
import { percent } from './prices';
import { ProductState } from './ProductListPage';

const route = getRouteApi('/shell/products/$productId');

export function productQuery(id: string) {
  return { queryKey: ['products', 'one', id], queryFn: async () => (await products.read(id)).data };
}

export function ProductDetailPage() {
  const { productId } = route.useParams();
  const result = useQuery(productQuery(productId));
  if (result.isPending) return <PageLoading />;
  if (result.isError) return <LoadFailed problem={result.error} onRetry={() => void result.refetch()} />;
  return <ProductDetail product={result.data} />;
}

function ProductDetail({ product }: { product: Product }) {
  const { t } = useTranslation('catalog');
  const navigate = useNavigate();
  const mayWrite = usePermitted('product.write');
  const mayAudit = usePermitted('audit.read');
  const edit = () => void navigate({ to: '/products/$productId/edit', params: { productId: product.id } });
  useShortcut('e', t('detail.edit'), edit, 'page', mayWrite);
  return (
    <>
      <PageHead
        title={product.name}
        aside={
          <>
            <span className="quiet number">{product.code}</span>
            {product.active ? null : <ProductState active={false} />}
          </>
        }
        actions={
          mayWrite ? (
            <Button type="primary" onClick={edit}>
              {t('detail.edit')} <kbd className="wide-only on-primary">E</kbd>
            </Button>
          ) : null
        }
      />
      <Panel title={t('detail.basic')}>
        <Facts
          facts={[
            { label: t('field.nameEn'), value: product.nameEn ?? <Nothing /> },
            { label: t('field.model'), value: product.model ?? <Nothing /> },
            { label: t('field.category'), value: product.category ?? <Nothing /> },
            { label: t('field.unit'), value: product.unit },
            product.createdAt
              ? { label: t('field.createdAt'), value: <InstantText value={product.createdAt} /> }
              : null,
            product.updatedAt
              ? { label: t('field.updatedAt'), value: <InstantText value={product.updatedAt} /> }
              : null,
            product.description
              ? { label: t('field.description'), value: product.description, wide: true }
              : null,
          ]}
        />
      </Panel>
      <SkuPanel product={product} />
      {mayAudit ? <AuditPanel subjectId={product.id} subjectType="Product" /> : null}
    </>
  );
}

function SkuPanel({ product }: { product: Product }) {
  const { t } = useTranslation('catalog');
  const mayStock = usePermitted('stock.read');
  const inStock = useQuery({
    queryKey: ['stock', 'product', product.id],
    queryFn: () => stock.list({ q: product.code, limit: 200 }),
    enabled: mayStock,
  });
  return (
    <Panel title={t('detail.skus', { count: product.skus.length })}>
      <div className="scroll-x">
        <table className="plain-table nowrap">
          <thead>
            <tr>
              <th>{t('sku.code')}</th>
              <th>{t('sku.specification')}</th>
              <th>{t('sku.barcode')}</th>
              <th className="right">{t('sku.withTax')}</th>
              <th className="right">{t('sku.withoutTax')}</th>
              <th>{t('sku.tax')}</th>
              <th className="right">{t('sku.packSize')}</th>
              <th className="right">{t('sku.minimumQuantity')}</th>
              <th className="right">{t('sku.weightKg')}</th>
              {mayStock ? <th className="right">{t('sku.available')}</th> : null}
              <th>{t('field.state')}</th>
            </tr>
          </thead>
          <tbody>
            {product.skus.map(sku => (
              <tr key={sku.id}>
                <td className="number">{sku.code}</td>
                <td>{sku.specification ?? <Nothing />}</td>
                <td className="number">{sku.barcode ?? <Nothing />}</td>
                <td className="right">
                  <MoneyText value={sku.priceWithTax ?? sku.unitPrice} />
                </td>
                <td className="right">
                  <MoneyText value={sku.priceWithoutTax} />
                </td>
                <td>{percent(sku.taxRate)}</td>
                <td className="right">
                  <QuantityText value={sku.packSize} />
                </td>
                <td className="right">
                  <QuantityText value={sku.minimumQuantity} />
                </td>
                <td className="right">
                  <QuantityText value={sku.weightKg} />
                </td>
                {mayStock ? (
                  <td className="right">
                    <AvailableText rows={(inStock.data?.items ?? []).filter(row => row.skuId === sku.id)} />
                  </td>
                ) : null}
                <td>
                  <ProductState active={sku.active} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}

/// One warehouse after the other: 杭州总仓 320 · 广州分仓 15.
function AvailableText({ rows }: { rows: readonly StockRow[] }) {
  if (rows.length === 0) return <Nothing />;
  return (
    <>
      {rows.map((row, index) => (
        <span key={row.warehouseId}>
          {index > 0 ? ' · ' : ''}
          <span className="quiet">{row.warehouseName}</span> <QuantityText value={row.available} />
        </span>
      ))}
    </>
  );
}
