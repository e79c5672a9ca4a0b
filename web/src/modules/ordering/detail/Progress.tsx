import { useTranslation } from 'react-i18next';
import type { Moments, Order, OrderStage } from '@/api/orders';
import { formatInstant } from '@/shared/format';
import { useTimeZone } from '@/shared/session';

const STEPS = [
  ['created', 'createdAt'],
  ['submitted', 'submittedAt'],
  ['confirmed', 'confirmedAt'],
  ['shipped', 'shippedAt'],
  ['delivered', 'deliveredAt'],
  ['completed', 'completedAt'],
] as const satisfies readonly (readonly [string, keyof Moments])[];

/// The step at which an order of this stage stands; one that was sent back is at the first again.
const REACHED: Record<OrderStage, number> = {
  DRAFT: 0,
  IN_REVIEW: 1,
  CONFIRMED: 2,
  AWAITING_PAYMENT: 2,
  PREPARING: 2,
  PARTIALLY_SHIPPED: 3,
  SHIPPED: 3,
  DELIVERED: 4,
  COMPLETED: 5,
  ARCHIVED: 5,
  CANCELLED: 0,
};

/// How far the order is, with the moment of each step.
export function Progress({ order }: { order: Order }) {
  const { t } = useTranslation('ordering');
  const zone = useTimeZone();
  const { moments } = order;
  const isOver = Boolean(moments.cancelledAt);
  const last = isOver ? STEPS.findLastIndex(([, moment]) => moments[moment]) : REACHED[order.stage];
  const shown = isOver ? STEPS.slice(0, last + 1) : STEPS;
  return (
    <ol className="progress-steps" aria-label={t('progress.name')}>
      {shown.map(([name, moment], index) => {
        const state =
          index < last || (index === last && last === STEPS.length - 1)
            ? 'done'
            : index === last
              ? 'now'
              : 'later';
        return (
          <li
            key={name}
            className={isOver && index === last ? 'done' : state}
            {...(index === last ? { 'aria-current': 'step' } : {})}
          >
            <span className="step-name">
              {name === 'shipped' && order.fulfilment === 'PARTIALLY_SHIPPED'
                ? t('progress.partlyShipped')
                : t(`progress.${name}`)}
            </span>
            <span className="step-at">
              {moments[moment] ? formatInstant(moments[moment], zone).slice(5) : ''}
            </span>
          </li>
        );
      })}
      {isOver ? (
        <li className="over" aria-current="step">
          <span className="step-name">{t('progress.cancelled')}</span>
          <span className="step-at">{formatInstant(moments.cancelledAt!, zone).slice(5)}</span>
        </li>
      ) : null}
    </ol>
  );
}
