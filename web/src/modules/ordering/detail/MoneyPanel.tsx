import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Order } from '@/api/orders';
import { compareDecimals } from '@/shared/format';
import { ToneTag } from '@/shared/Tone';
import { InstantText, MoneyText } from '@/shared/Values';
import { decimal, divide, text } from '../draft/decimal';
import { today } from '../draft/terms';
import { PaymentTag } from '../tags';
import { useWords } from '../words';

/// What is to be paid, what came, and the plan.
export function MoneyPanel({ order, onPay }: { order: Order; onPay: () => void }) {
  const { t } = useTranslation('ordering');
  const word = useWords();
  const mayPay = order.allowedActions.some(one => one.action === 'RECORD_PAYMENT' && one.allowed);
  return (
    <section className="panel money-panel" aria-label={t('form.payment')}>
      <div className="panel-head">
        <h2>{t('form.payment')}</h2>
        {order.stage === 'DRAFT' ? null : <PaymentTag state={order.payment} />}
        <div className="right">
          {mayPay ? (
            <Button size="small" onClick={onPay}>
              {t('action.RECORD_PAYMENT')}
            </Button>
          ) : null}
        </div>
      </div>
      <dl className="money-figures">
        <div>
          <dt>{t('money.total')}</dt>
          <dd>
            <MoneyText value={order.totalAmount} strong />
          </dd>
        </div>
        <div>
          <dt>{t('money.paid')}</dt>
          <dd>
            <MoneyText value={order.paidAmount} />
          </dd>
        </div>
        <div>
          <dt>{t('money.outstanding')}</dt>
          {order.moments.cancelledAt ? (
            <dd className="quiet">–</dd>
          ) : (
            <dd className={compareDecimals(order.outstandingAmount.amount, '0') > 0 ? 'strong' : 'tone-done'}>
              <MoneyText value={order.outstandingAmount} />
            </dd>
          )}
        </div>
      </dl>
      {compareDecimals(order.paidAmount.amount, '0') > 0 ? (
        <div className="share-bar" role="img" aria-label={t('money.share', { percent: percentOf(order) })}>
          <div style={{ width: `${percentOf(order)}%` }} />
        </div>
      ) : null}
      <p className="money-terms">
        {word('paymentMethod', order.terms.paymentMethod)}
        {order.terms.paymentDueOn ? (
          <span className="quiet"> {t('money.dueOn', { day: order.terms.paymentDueOn })}</span>
        ) : null}
      </p>
      {order.instalments.length > 0 ? <Plan order={order} /> : null}
      {order.payments.length > 0 ? (
        <ul className="rows payments">
          {order.payments.map(payment => (
            <li key={payment.paymentNo}>
              <span className="number">{payment.paidOn}</span>
              <span>{word('means', payment.means)}</span>
              <span className="grow right-text">
                <MoneyText value={payment.amount} strong />
              </span>
              <span className="payment-note quiet">
                {[payment.reference, payment.remark, payment.recordedByName].filter(Boolean).join(' · ')}{' '}
                <InstantText value={payment.recordedAt} />
              </span>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}

function percentOf(order: Order): string {
  const paid = decimal(order.paidAmount.amount);
  const total = decimal(order.totalAmount.amount);
  if (!paid || !total || total.units === 0n) return '0';
  return text(divide({ units: paid.units * 100n, scale: paid.scale }, total, 0));
}

function Plan({ order }: { order: Order }) {
  const { t } = useTranslation('ordering');
  return (
    <table className="plain-table plan">
      <thead>
        <tr>
          <th>{t('money.instalment')}</th>
          <th>{t('form.dueOnShort')}</th>
          <th className="right">{t('grid.amount')}</th>
          <th className="right">{t('money.paid')}</th>
        </tr>
      </thead>
      <tbody>
        {order.instalments.map(one => {
          const isPaid = compareDecimals(one.paid.amount, one.amount.amount) >= 0;
          const isLate =
            !isPaid && one.dueOn < today() && order.stage !== 'DRAFT' && order.stage !== 'CANCELLED';
          return (
            <tr key={one.instalmentNo}>
              <td>{one.instalmentNo}</td>
              <td className={isLate ? 'tone-problem number' : 'number'}>{one.dueOn}</td>
              <td className="right">
                <MoneyText value={one.amount} />
              </td>
              <td className="right">
                {isPaid ? (
                  <ToneTag tone="done">{t('words.paymentState.PAID')}</ToneTag>
                ) : isLate ? (
                  <ToneTag tone="problem">{t('money.late')}</ToneTag>
                ) : (
                  <MoneyText value={one.paid} />
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
