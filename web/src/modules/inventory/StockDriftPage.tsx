import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Result, Skeleton } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newIdempotencyKey } from '@/api/client';
import { stock, type Drift } from '@/api/stock';
import { Panel } from '@/shared/Facts';
import { PageHead } from '@/shared/PageHead';
import { LoadFailed } from '@/shared/problems';
import { ReasonDialog } from '@/shared/ReasonDialog';
import { ToneTag } from '@/shared/Tone';
import { InstantText, Nothing, QuantityText } from '@/shared/Values';
import { MovementKind } from './LedgerDrawer';

/// Recomputes every balance from the ledger, and repairs what does not add up by a correction that stands in it.
export function StockDriftPage() {
  const { t } = useTranslation('inventory');
  const { message } = App.useApp();
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const result = useQuery({
    queryKey: ['stock', 'drift'],
    queryFn: stock.drift,
    staleTime: 0,
    refetchOnWindowFocus: false,
  });
  const drifts = result.data?.items ?? [];
  const key = useRef({ body: '', key: '' });
  const repair = async (reason: string) => {
    const body = { reason, balances: drifts.map(({ skuId, warehouseId }) => ({ skuId, warehouseId })) };
    const text = JSON.stringify(body);
    if (key.current.body !== text) key.current = { body: text, key: newIdempotencyKey() };
    await stock.repair(body, key.current.key);
    await client.invalidateQueries({ queryKey: ['stock'] });
    void message.success(t('drift.repaired'));
  };
  return (
    <>
      <PageHead
        title={t('drift.title')}
        actions={
          <>
            <Button
              loading={result.isFetching}
              onClick={() => void client.invalidateQueries({ queryKey: ['stock', 'drift'] })}
            >
              {t('drift.check')}
            </Button>
            {drifts.length > 0 ? (
              <Button type="primary" danger onClick={() => setAsking(true)}>
                {t('drift.repair')}
              </Button>
            ) : null}
          </>
        }
      />
      <p className="quiet">{t('drift.explanation')}</p>
      {result.isPending ? (
        <Skeleton active title={false} paragraph={{ rows: 6 }} />
      ) : result.isError ? (
        <LoadFailed problem={result.error} onRetry={() => void result.refetch()} />
      ) : drifts.length === 0 ? (
        <Result
          icon={<span />}
          title={<ToneTag tone="done">{t('drift.none')}</ToneTag>}
          subTitle={
            result.data.balances === undefined
              ? undefined
              : t('drift.balances', { count: result.data.balances })
          }
        />
      ) : (
        <DriftTable drifts={drifts} more={result.data.more} />
      )}
      <ReasonDialog
        open={asking}
        title={t('drift.repair')}
        okText={t('drift.repair')}
        danger
        suggestions={[t('drift.reason')]}
        onSubmit={reason => repair(reason)}
        onClose={() => setAsking(false)}
      >
        {t('drift.repairHint', { count: drifts.length })}
      </ReasonDialog>
    </>
  );
}

function DriftTable({ drifts, more }: { drifts: readonly Drift[]; more: boolean }) {
  const { t } = useTranslation('inventory');
  return (
    <Panel
      title={t('drift.found', { count: drifts.length })}
      aside={more ? <span className="quiet">{t('drift.more')}</span> : null}
    >
      <div className="scroll-x">
        <table className="plain-table nowrap">
          <thead>
            <tr>
              <th>{t('field.sku')}</th>
              <th>{t('field.product')}</th>
              <th>{t('field.warehouse')}</th>
              <th className="right">{t('field.onHand')}</th>
              <th className="right">{t('drift.onHandByLedger')}</th>
              <th className="right">{t('field.reserved')}</th>
              <th className="right">{t('drift.reservedByLedger')}</th>
              <th>{t('drift.since')}</th>
            </tr>
          </thead>
          <tbody>
            {drifts.map(drift => (
              <tr key={`${drift.skuId} ${drift.warehouseId}`}>
                <td className="number">{drift.skuCode}</td>
                <td>{drift.productName ?? <Nothing />}</td>
                <td>{drift.warehouseName}</td>
                <td className={drift.onHand === drift.onHandByLedger ? 'right' : 'right tone-problem'}>
                  <QuantityText value={drift.onHand} />
                </td>
                <td className="right">
                  <QuantityText value={drift.onHandByLedger} />
                </td>
                <td className={drift.reserved === drift.reservedByLedger ? 'right' : 'right tone-problem'}>
                  <QuantityText value={drift.reserved} />
                </td>
                <td className="right">
                  <QuantityText value={drift.reservedByLedger} />
                </td>
                <td>
                  {drift.since ? (
                    <>
                      <InstantText value={drift.since.occurredAt} /> <MovementKind kind={drift.since.kind} />{' '}
                      <span className="quiet">
                        {t('drift.position', { position: drift.since.position })} {drift.since.actorName}
                      </span>
                    </>
                  ) : (
                    <Nothing />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
