import { Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { stock, type StockRow } from '@/api/stock';
import { compareDecimals } from '@/shared/format';
import { PageHead } from '@/shared/PageHead';
import { usePermitted } from '@/shared/session';
import { useShortcut } from '@/shared/shortcuts';
import { KeyedTable, type Filter, type KeyedColumn } from '@/shared/table';
import { ToneTag } from '@/shared/Tone';
import { Nothing, QuantityText } from '@/shared/Values';
import { LedgerDrawer } from './LedgerDrawer';
import { useWarehouses } from './useWarehouses';

function isShort(row: StockRow): boolean {
  return row.short !== undefined && compareDecimals(String(row.short), '0') > 0;
}

export function StockPage() {
  const { t } = useTranslation('inventory');
  const navigate = useNavigate();
  const mayMove = usePermitted('stock.move');
  const mayCheck = usePermitted('stock.check');
  const [opened, setOpened] = useState<StockRow | null>(null);
  const columns = useColumns();
  const filters = useFilters();
  useShortcut('r', t('receipt.title'), () => void navigate({ to: '/stock/receipt' }), 'page', mayMove);
  return (
    <>
      <PageHead
        title={t('list.title')}
        actions={
          <>
            <Link to="/stock/warehouses" className="button-link">
              {t('warehouse.title')}
            </Link>
            {mayCheck ? (
              <Link to="/stock/drift" className="button-link">
                {t('drift.title')}
              </Link>
            ) : null}
            {mayMove ? (
              <>
                <Button onClick={() => void navigate({ to: '/stock/count' })}>{t('count.title')}</Button>
                <Button type="primary" onClick={() => void navigate({ to: '/stock/receipt' })}>
                  {t('receipt.title')}
                </Button>
              </>
            ) : null}
          </>
        }
      />
      <KeyedTable<StockRow>
        name="stock"
        queryKey={['stock', 'list']}
        load={stock.list}
        columns={columns}
        filters={filters}
        rowKey={row => `${row.skuId} ${row.warehouseId}`}
        rowTone={row => (isShort(row) ? 'problem' : undefined)}
        onOpen={setOpened}
        emptyText={t('list.empty')}
      />
      <LedgerDrawer row={opened} onClose={() => setOpened(null)} />
    </>
  );
}

function useFilters(): Filter[] {
  const { t } = useTranslation('inventory');
  const warehouses = useWarehouses();
  const items = warehouses.data?.items;
  return useMemo(
    () => [
      { kind: 'search', key: 'q', placeholder: t('list.search') },
      {
        kind: 'choice',
        key: 'warehouseId',
        label: t('field.warehouse'),
        options: (items ?? []).map(one => ({ value: one.id, label: one.name })),
        width: 130,
      },
      { kind: 'flag', key: 'onlyShort', label: t('list.onlyShort') },
    ],
    [t, items],
  );
}

function useColumns(): KeyedColumn<StockRow>[] {
  const { t } = useTranslation('inventory');
  return useMemo(() => {
    const amount = (key: 'onHand' | 'reserved' | 'available'): KeyedColumn<StockRow> => ({
      key,
      title: t(`field.${key}`),
      align: 'right',
      width: 110,
      render: row => <QuantityText value={row[key]} warnNegative />,
      compare: (a, b) => compareDecimals(a[key], b[key]),
      csv: row => row[key],
    });
    return [
      {
        key: 'sku',
        title: t('field.sku'),
        fixed: true,
        width: 150,
        render: row => <span className="number">{row.skuCode}</span>,
        compare: (a, b) => a.skuCode.localeCompare(b.skuCode),
        csv: row => row.skuCode,
        card: 'title',
      },
      {
        key: 'product',
        title: t('field.product'),
        render: row => row.productName,
        compare: (a, b) => a.productName.localeCompare(b.productName, 'zh-CN'),
        csv: row => row.productName,
        card: 'title',
      },
      {
        key: 'specification',
        title: t('field.specification'),
        render: row => row.specification ?? <Nothing />,
        csv: row => row.specification,
        card: 'wide',
      },
      {
        key: 'warehouse',
        title: t('field.warehouse'),
        render: row => row.warehouseName,
        csv: row => row.warehouseName,
      },
      amount('onHand'),
      amount('reserved'),
      amount('available'),
      {
        key: 'unit',
        title: t('field.unit'),
        render: row => row.unit ?? <Nothing />,
        csv: row => row.unit,
        card: 'hidden',
      },
      {
        key: 'short',
        title: t('field.short'),
        align: 'right',
        width: 120,
        render: row =>
          isShort(row) ? (
            <ToneTag tone="problem">
              <QuantityText value={row.short} />
            </ToneTag>
          ) : (
            <Nothing />
          ),
        compare: (a, b) => compareDecimals(String(a.short ?? '0'), String(b.short ?? '0')),
        csv: row => row.short,
        card: 'status',
      },
    ];
  }, [t]);
}
