import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Alert, Skeleton } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { orders, type Order, type OrderAction } from '@/api/orders';
import { compareDecimals, formatMoney } from '@/shared/format';
import { SheetPanel } from '@/modules/process/sheet/SheetPanel';
import { SheetSummary } from '@/modules/process/sheet/SheetSummary';
import { PageHead } from '@/shared/PageHead';
import { LoadFailed } from '@/shared/problems';
import { usePermitted } from '@/shared/session';
import { StageTag } from '@/shared/Tone';
import { ActionButtons } from './detail/ActionButtons';
import { ActionDialogs, type OpenAction } from './detail/ActionDialogs';
import { AgreedPanel, DecisionsPanel } from './detail/AgreedPanel';
import { LinesTable } from './detail/LinesTable';
import { MoneyPanel } from './detail/MoneyPanel';
import { ParcelsPanel } from './detail/ParcelsPanel';
import { Progress } from './detail/Progress';
import { TimelinePanel } from './detail/TimelinePanel';
import { BackOrderTag, PriorityTag } from './tags';
import './style.css';
import './detail.css';

/// Everything about one order, and what can be done with it now.
export function OrderDetailPage() {
  const { orderId } = useParams({ strict: false }) as { orderId: string };
  const { t } = useTranslation('ordering');
  const result = useQuery({ queryKey: ['orders', orderId], queryFn: () => orders.read(orderId) });
  if (result.isError && !result.data) {
    return <LoadFailed problem={result.error} onRetry={() => void result.refetch()} />;
  }
  if (!result.data) {
    return (
      <>
        <PageHead title={t('detail.title')} />
        <Skeleton active title={false} paragraph={{ rows: 14, width: '100%' }} className="panel" />
      </>
    );
  }
  return <Shown key={orderId} order={result.data} />;
}

function Shown({ order }: { order: Order }) {
  const { t } = useTranslation('ordering');
  const navigate = useNavigate();
  const mayCustomer = usePermitted('customer.read');
  const { do: wanted } = useSearch({ strict: false }) as { do?: OrderAction };
  const [open, setOpen] = useState<OpenAction | null>(null);
  const start = (action: OrderAction, parcelNo?: number) => {
    if (action === 'EDIT') {
      void navigate({ to: '/orders/$orderId/edit', params: { orderId: order.id } });
    } else setOpen({ action, parcelNo });
  };
  useEffect(() => {
    if (!wanted) return;
    if (order.allowedActions.some(one => one.action === wanted && one.allowed)) start(wanted);
    void navigate({ to: '.', search: {} as never, replace: true });
    // Once, when the page is opened by a click on "do".
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [wanted]);

  return (
    <>
      <PageHead
        title={order.number ?? t('detail.draftTitle')}
        aside={
          <span className="tag-row">
            <StageTag stage={order.stage} />
            <PriorityTag priority={order.terms.priority} />
            {order.backOrdered ? <BackOrderTag title={t('detail.backOrdered')} /> : null}
            {order.historical ? <span className="quiet">{t('detail.historical')}</span> : null}
          </span>
        }
        actions={<ActionButtons order={order} onAction={start} />}
      />
      <SheetSummary order={order} />
      <Obstacles order={order} />
      {order.reason && (order.stage === 'DRAFT' || order.stage === 'CANCELLED') ? (
        <Alert
          type={order.stage === 'DRAFT' ? 'warning' : 'info'}
          showIcon
          className="page-alert"
          title={t(order.stage === 'DRAFT' ? 'detail.sentBack' : 'detail.cancelledBecause', {
            reason: order.reason,
          })}
        />
      ) : null}
      <section className="panel order-head">
        <div className="order-customer">
          {mayCustomer ? (
            <Link
              to="/customers/$customerId"
              params={{ customerId: order.customer.id } as never}
              className="order-customer-name"
            >
              {order.customer.name}
            </Link>
          ) : (
            <span className="order-customer-name">{order.customer.name}</span>
          )}
          {order.customer.blacklisted ? <span className="tone-problem">{t('form.blacklisted')}</span> : null}
          {order.terms.customerOrderNumber ? (
            <span className="quiet">
              {t('field.customerOrderNumber')}{' '}
              <span className="number">{order.terms.customerOrderNumber}</span>
            </span>
          ) : null}
        </div>
        <Progress order={order} />
      </section>
      <SheetPanel order={order} />
      <div className="detail-columns">
        <div>
          <LinesTable order={order} />
          <ParcelsPanel order={order} onReceipt={parcelNo => start('CONFIRM_RECEIPT', parcelNo)} />
          <TimelinePanel order={order} />
        </div>
        <div>
          <MoneyPanel order={order} onPay={() => start('RECORD_PAYMENT')} />
          <AgreedPanel order={order} />
          <DecisionsPanel order={order} />
        </div>
      </div>
      <ActionDialogs order={order} open={open} onOpen={setOpen} onClose={() => setOpen(null)} />
    </>
  );
}

/// What the order waits for, and why its next step cannot be taken yet: never a silent grey button.
function Obstacles({ order }: { order: Order }) {
  const { t } = useTranslation('ordering');
  const mayComplete = usePermitted('order.complete');
  const complete = order.allowedActions.find(one => one.action === 'COMPLETE');
  const short = order.lines.filter(line => compareDecimals(line.backOrdered, '0') > 0).length;
  const sentences = [
    order.stage === 'AWAITING_PAYMENT'
      ? t('detail.waitsForPayment', { amount: formatMoney(order.outstandingAmount) })
      : '',
    short > 0 && !['DRAFT', 'CANCELLED', 'ARCHIVED'].includes(order.stage)
      ? t('detail.waitsForStock', { count: short })
      : '',
    order.stage === 'DELIVERED' && mayComplete && complete && !complete.allowed
      ? t('detail.notYet', { action: t('action.COMPLETE'), reason: complete.reason })
      : '',
  ].filter(Boolean);
  if (sentences.length === 0) return null;
  return (
    <p className="obstacle">
      <i aria-hidden className="tone-dot waiting" />
      {sentences.join(' ')}
    </p>
  );
}
