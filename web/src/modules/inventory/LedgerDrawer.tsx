import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Drawer, Empty, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { stock, type Movement, type StockRow } from '@/api/stock';
import { compareDecimals, formatDecimal } from '@/shared/format';
import { LoadFailed } from '@/shared/problems';
import { useNarrow } from '@/shared/useNarrow';
import { InstantText, Nothing, QuantityText } from '@/shared/Values';
import { MOVEMENT_KINDS } from './movements';

export interface LedgerDrawerProps {
  row: StockRow | null;
  onClose: () => void;
}

/// Every movement of one SKU in one warehouse, with the balance after it: newest first.
export function LedgerDrawer({ row, onClose }: LedgerDrawerProps) {
  const { t } = useTranslation('inventory');
  const narrow = useNarrow();
  return (
    <Drawer
      open={row !== null}
      onClose={onClose}
      size={narrow ? '100%' : 860}
      title={row ? t('ledger.title', { sku: row.skuCode, warehouse: row.warehouseName }) : ''}
    >
      {row ? (
        <>
          <dl className="figures">
            {(['onHand', 'reserved', 'available'] as const).map(key => (
              <div key={key}>
                <dt>{t(`field.${key}`)}</dt>
                <dd>
                  <QuantityText value={row[key]} unit={row.unit} />
                </dd>
              </div>
            ))}
          </dl>
          <p className="quiet">
            {[row.productName, row.model, row.specification].filter(Boolean).join(' · ')}
          </p>
          <Shortages row={row} />
          <Movements row={row} />
        </>
      ) : null}
    </Drawer>
  );
}

/// Who waits for this SKU here, in the order in which they are served.
function Shortages({ row }: { row: StockRow }) {
  const { t } = useTranslation('inventory');
  const found = useQuery({
    queryKey: ['stock', 'shortages', row.skuId, row.warehouseId],
    queryFn: () => stock.shortages({ skuId: row.skuId, warehouseId: row.warehouseId, limit: 50 }),
    enabled: row.short !== undefined,
  });
  const waiting = found.data?.items ?? [];
  if (waiting.length === 0) return null;
  return (
    <section className="shortages">
      <h3>{t('short.title', { quantity: formatDecimal(row.short ?? '0', 0, 4), unit: row.unit ?? '' })}</h3>
      <table className="plain-table">
        <thead>
          <tr>
            <th>{t('short.order')}</th>
            <th>{t('short.urgency')}</th>
            <th className="right">{t('short.quantity')}</th>
            <th>{t('short.since')}</th>
          </tr>
        </thead>
        <tbody>
          {waiting.map(one => (
            <tr key={`${one.orderId} ${one.lineNo}`}>
              <td>
                <Link to="/orders/$orderId" params={{ orderId: one.orderId }}>
                  {t('ledger.orderLine', { line: one.lineNo })}
                </Link>
              </td>
              <td>{t(`short.urgencies.${one.urgency}`)}</td>
              <td className="right">
                <QuantityText value={one.quantity} />
              </td>
              <td>
                <InstantText value={one.detectedAt} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Movements({ row }: { row: StockRow }) {
  const { t } = useTranslation('inventory');
  const result = useInfiniteQuery({
    queryKey: ['stock', 'movements', row.skuId, row.warehouseId],
    queryFn: ({ pageParam }) =>
      stock.movements(row.skuId, { warehouseId: row.warehouseId, cursor: pageParam, limit: 50 }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.next,
  });
  if (result.isPending) return <Skeleton active title={false} paragraph={{ rows: 8 }} />;
  if (result.isError) return <LoadFailed problem={result.error} onRetry={() => void result.refetch()} />;
  const movements = result.data.pages.flatMap(page => page.items);
  if (movements.length === 0) {
    return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('ledger.nothing')} />;
  }
  return (
    <>
      <div className="scroll-x">
        <table className="plain-table">
          <thead>
            <tr>
              <th>{t('ledger.at')}</th>
              <th>{t('ledger.kind')}</th>
              <th className="right">{t('ledger.onHandChange')}</th>
              <th className="right">{t('ledger.onHandAfter')}</th>
              <th className="right">{t('ledger.reservedChange')}</th>
              <th className="right">{t('ledger.reservedAfter')}</th>
              <th>{t('ledger.subject')}</th>
              <th>{t('ledger.actor')}</th>
            </tr>
          </thead>
          <tbody>
            {movements.map(movement => (
              <MovementRow key={movement.position} movement={movement} />
            ))}
          </tbody>
        </table>
      </div>
      {result.hasNextPage ? (
        <Button loading={result.isFetchingNextPage} onClick={() => void result.fetchNextPage()}>
          {t('ledger.more')}
        </Button>
      ) : null}
    </>
  );
}

export function MovementKind({ kind }: { kind: string }) {
  const { t } = useTranslation('inventory');
  return (
    <span>{(MOVEMENT_KINDS as readonly string[]).includes(kind) ? t(`ledger.kinds.${kind}`) : kind}</span>
  );
}

function MovementRow({ movement }: { movement: Movement }) {
  const { t } = useTranslation('inventory');
  const change = (value: string) =>
    compareDecimals(value, '0') === 0 ? <Nothing /> : <QuantityText value={value} signed />;
  return (
    <tr>
      <td>
        <InstantText value={movement.occurredAt} />
      </td>
      <td>
        <MovementKind kind={movement.kind} />
      </td>
      <td className="right">{change(movement.onHandChange)}</td>
      <td className="right">
        <QuantityText value={movement.onHandAfter} />
      </td>
      <td className="right">{change(movement.reservedChange)}</td>
      <td className="right">
        <QuantityText value={movement.reservedAfter} />
      </td>
      <td>
        {movement.subjectType === 'Order' && movement.subjectId ? (
          <Link to="/orders/$orderId" params={{ orderId: movement.subjectId }}>
            {t('ledger.orderLine', { line: movement.lineNo ?? '' })}
          </Link>
        ) : null}
        {movement.reason ? <div className="quiet">{movement.reason}</div> : null}
      </td>
      <td>{movement.actorName ?? <Nothing />}</td>
    </tr>
  );
}
