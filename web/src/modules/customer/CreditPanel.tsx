import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { App, Button, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Money } from '@/api/common';
import { customers, type CreditEntry, type Customer } from '@/api/customers';
import { Panel } from '@/shared/Facts';
import { LoadFailed } from '@/shared/problems';
import { usePermitted } from '@/shared/session';
import { InstantText, MoneyText } from '@/shared/Values';
import { CreditLimitDialog } from './CreditLimitDialog';

/// Limit, receivable and what is left, with the ledger that led there.
export function CreditPanel({ customer }: { customer: Customer }) {
  const { t } = useTranslation('customer');
  const { message } = App.useApp();
  const client = useQueryClient();
  const mayChange = usePermitted('customer.credit');
  const [asking, setAsking] = useState(false);
  return (
    <Panel
      title={t('credit.title')}
      actions={
        mayChange ? (
          <Button size="small" onClick={() => setAsking(true)}>
            {t('credit.change')}
          </Button>
        ) : null
      }
    >
      <dl className="figures">
        <div>
          <dt>{t('field.creditLimit')}</dt>
          <dd>{customer.creditLimit ? <MoneyText value={customer.creditLimit} /> : t('credit.unlimited')}</dd>
        </div>
        <div>
          <dt>{t('field.receivable')}</dt>
          <dd>
            <MoneyText value={customer.receivable} />
          </dd>
        </div>
        <div>
          <dt>{t('field.creditLeft')}</dt>
          <dd>
            {customer.creditLimit ? (
              <MoneyText value={customer.creditLeft} warnNegative strong />
            ) : (
              t('credit.unlimited')
            )}
          </dd>
        </div>
      </dl>
      <CreditBar limit={customer.creditLimit} receivable={customer.receivable} />
      <Ledger customerId={customer.id} />
      <CreditLimitDialog
        customer={customer}
        open={asking}
        onClose={() => setAsking(false)}
        onDone={() => {
          void client.invalidateQueries({ queryKey: ['customers'] });
          void message.success(t('credit.changed'));
        }}
      />
    </Panel>
  );
}

/// How much of the limit is used: yellow in progress, red when over.
function CreditBar({ limit, receivable }: { limit: Money | undefined; receivable: Money }) {
  if (!limit) return null;
  const used = Number(receivable.amount) / Number(limit.amount || '1');
  const share = Math.max(0, Math.min(1, Number.isFinite(used) ? used : 1));
  return (
    <div className="share-bar" aria-hidden>
      <div
        className={used > 1 ? 'problem' : used > 0.8 ? 'progress' : 'done'}
        style={{ width: `${share * 100}%` }}
      />
    </div>
  );
}

function Ledger({ customerId }: { customerId: string }) {
  const { t } = useTranslation('customer');
  const result = useInfiniteQuery({
    queryKey: ['customers', 'credit', customerId],
    queryFn: ({ pageParam }) => customers.credit(customerId, { cursor: pageParam, limit: 20 }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.next,
  });
  if (result.isPending) return <Skeleton active title={false} paragraph={{ rows: 4 }} />;
  if (result.isError) return <LoadFailed problem={result.error} onRetry={() => void result.refetch()} />;
  const entries = result.data.pages.flatMap(page => page.items);
  if (entries.length === 0) return <p className="quiet">{t('credit.noEntries')}</p>;
  return (
    <>
      <div className="scroll-x">
        <table className="plain-table">
          <thead>
            <tr>
              <th>{t('credit.at')}</th>
              <th>{t('credit.kind')}</th>
              <th className="right">{t('credit.entryAmount')}</th>
              <th className="right">{t('credit.after')}</th>
            </tr>
          </thead>
          <tbody>
            {entries.map(entry => (
              <EntryRow key={entry.position} entry={entry} />
            ))}
          </tbody>
        </table>
      </div>
      {result.hasNextPage ? (
        <Button loading={result.isFetchingNextPage} onClick={() => void result.fetchNextPage()}>
          {t('credit.more')}
        </Button>
      ) : null}
    </>
  );
}

function EntryRow({ entry }: { entry: CreditEntry }) {
  const { t } = useTranslation('customer');
  const orderId = entry.subjectType === 'Order' ? entry.subjectId : undefined;
  return (
    <tr>
      <td>
        <InstantText value={entry.occurredAt} />
      </td>
      <td>
        {t(`credit.kinds.${entry.kind}`, { defaultValue: entry.kind })}{' '}
        {orderId ? (
          <Link to="/orders/$orderId" params={{ orderId }} className="number">
            {t('credit.order')}
          </Link>
        ) : null}
      </td>
      <td className="right">
        <MoneyText value={entry.amount} signed />
      </td>
      <td className="right">
        <MoneyText value={entry.receivableAfter} />
      </td>
    </tr>
  );
}
