import { PlusOutlined } from '@ant-design/icons';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { products, type Product } from '@/api/products';
import { PageHead } from '@/shared/PageHead';
import { usePermitted } from '@/shared/session';
import { useShortcut } from '@/shared/shortcuts';
import { KeyedTable, type Filter, type KeyedColumn } from '@/shared/table';
import { ToneTag } from '@/shared/Tone';
import { Nothing } from '@/shared/Values';
import { priceRange } from './prices';
import { useCategories } from './useCategories';

export function ProductListPage() {
  const { t } = useTranslation('catalog');
  const navigate = useNavigate();
  const mayWrite = usePermitted('product.write');
  const columns = useColumns();
  const categories = useCategories().data?.items;
  const filters = useMemo<Filter[]>(
    () => [
      { kind: 'search', key: 'q', placeholder: t('list.search'), width: 310 },
      {
        kind: 'choice',
        key: 'category',
        label: t('field.category'),
        options: (categories ?? []).map(one => ({ value: one, label: one })),
        width: 110,
      },
      {
        kind: 'choice',
        key: 'active',
        label: t('field.state'),
        options: [
          { value: 'true', label: t('active') },
          { value: 'false', label: t('inactive') },
        ],
        width: 96,
      },
    ],
    [t, categories],
  );
  const add = () => void navigate({ to: '/products/new' });
  useShortcut('n', t('list.new'), add, 'page', mayWrite);
  return (
    <>
      <PageHead
        title={t('list.title')}
        actions={
          mayWrite ? (
            <Button type="primary" icon={<PlusOutlined />} onClick={add}>
              {t('list.new')} <kbd className="wide-only on-primary">N</kbd>
            </Button>
          ) : null
        }
      />
      <KeyedTable<Product>
        name="products"
        queryKey={['products', 'list']}
        load={products.list}
        columns={columns}
        filters={filters}
        rowKey={product => product.id}
        onOpen={product => void navigate({ to: '/products/$productId', params: { productId: product.id } })}
        emptyText={t('list.empty')}
      />
    </>
  );
}

export function ProductState({ active }: { active: boolean }) {
  const { t } = useTranslation('catalog');
  return active ? <span>{t('active')}</span> : <ToneTag tone="waiting">{t('inactive')}</ToneTag>;
}

function useColumns(): KeyedColumn<Product>[] {
  const { t, i18n } = useTranslation('catalog');
  const english = i18n.language === 'en-US';
  return useMemo(() => {
    const text = (row: Product, key: 'model' | 'category' | 'unit') => row[key] ?? <Nothing />;
    return [
      {
        key: 'code',
        title: t('field.code'),
        width: 140,
        fixed: true,
        render: row => (
          <Link to="/products/$productId" params={{ productId: row.id }} className="number">
            {row.code}
          </Link>
        ),
        compare: (a, b) => a.code.localeCompare(b.code),
        csv: row => row.code,
        card: 'title',
      },
      {
        key: 'name',
        title: t('field.name'),
        render: row => (english && row.nameEn ? row.nameEn : row.name),
        compare: (a, b) => a.name.localeCompare(b.name, 'zh-CN'),
        csv: row => row.name,
        card: 'title',
      },
      {
        key: 'nameEn',
        title: t('field.nameEn'),
        optional: true,
        render: row => row.nameEn ?? <Nothing />,
        csv: row => row.nameEn,
      },
      { key: 'model', title: t('field.model'), render: row => text(row, 'model'), csv: row => row.model },
      {
        key: 'category',
        title: t('field.category'),
        render: row => text(row, 'category'),
        csv: row => row.category,
      },
      { key: 'unit', title: t('field.unit'), render: row => text(row, 'unit'), csv: row => row.unit },
      {
        key: 'skus',
        title: t('field.skus'),
        align: 'right',
        render: row => <span className="number">{row.skus.length}</span>,
        compare: (a, b) => a.skus.length - b.skus.length,
        csv: row => row.skus.length,
      },
      {
        key: 'price',
        title: t('field.unitPrice'),
        align: 'right',
        render: row => <span className="number">{priceRange(row.skus) || <Nothing />}</span>,
        csv: row => priceRange(row.skus),
        card: 'wide',
      },
      {
        key: 'active',
        title: t('field.state'),
        render: row => <ProductState active={row.active} />,
        csv: row => (row.active ? t('active') : t('inactive')),
        card: 'status',
      },
    ] satisfies KeyedColumn<Product>[];
  }, [t, english]);
}
