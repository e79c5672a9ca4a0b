import type { OrderRow, OrderStage, PaymentState, Priority } from '@/api/orders';
import { ToneTag, type Tone } from '@/shared/Tone';
import { useTranslation } from 'react-i18next';
import { today } from './draft/terms';
import { useWords } from './words';

/// The small marks that an order carries in lists and on its page.

export function PriorityTag({ priority }: { priority: Priority }) {
  const word = useWords();
  if (priority === 'NORMAL') return null;
  return <span className={`priority-tag ${priority.toLowerCase()}`}>{word('priority', priority)}</span>;
}

const PAYMENT_TONE: Record<PaymentState, Tone> = {
  UNPAID: 'waiting',
  PARTIALLY_PAID: 'progress',
  PAID: 'done',
  REFUNDED: 'waiting',
};

export function PaymentTag({ state }: { state: PaymentState }) {
  const word = useWords();
  return <ToneTag tone={PAYMENT_TONE[state] ?? 'waiting'}>{word('paymentState', state)}</ToneTag>;
}

export function BackOrderTag({ title }: { title?: string }) {
  const { t } = useTranslation('ordering');
  return (
    <ToneTag tone="problem" {...(title ? { title } : {})}>
      {t('backOrdered')}
    </ToneTag>
  );
}

const STILL_TO_COME: readonly OrderStage[] = [
  'IN_REVIEW',
  'CONFIRMED',
  'AWAITING_PAYMENT',
  'PREPARING',
  'PARTIALLY_SHIPPED',
];

/// Promised for a day that is over, and not on its way yet.
export function isOverdue(order: Pick<OrderRow, 'stage' | 'expectedDeliveryOn'>): boolean {
  return (
    Boolean(order.expectedDeliveryOn && order.expectedDeliveryOn < today()) &&
    STILL_TO_COME.includes(order.stage)
  );
}

export function PromisedDay({ order }: { order: Pick<OrderRow, 'stage' | 'expectedDeliveryOn'> }) {
  const { t } = useTranslation('ordering');
  if (!order.expectedDeliveryOn) return <span className="nothing">–</span>;
  return isOverdue(order) ? (
    <span className="number tone-problem" title={t('overdue')}>
      {order.expectedDeliveryOn}
      <span className="sr-only">{t('overdue')}</span>
    </span>
  ) : (
    <span className="number">{order.expectedDeliveryOn}</span>
  );
}
