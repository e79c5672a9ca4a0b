import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import type { Order } from '@/api/orders';
import { DateText, MoneyText, Nothing } from '@/shared/Values';
import { addressLine, MAIN_COMPANY } from '../draft/terms';
import { DecisionList } from '../form/Checks';
import { PromisedDay } from '../tags';
import { useWords } from '../words';

/// Everything that was agreed on but the lines and the money.
export function AgreedPanel({ order }: { order: Order }) {
  const { t } = useTranslation('ordering');
  const word = useWords();
  const { terms } = order;
  const facts: [string, ReactNode][] = [
    [t('field.orderedOn'), <DateText value={terms.orderedOn} />],
    [
      t('field.expectedDeliveryOn'),
      <PromisedDay
        order={{
          stage: order.stage,
          ...(terms.expectedDeliveryOn ? { expectedDeliveryOn: terms.expectedDeliveryOn } : {}),
        }}
      />,
    ],
    [t('field.orderType'), word('orderType', terms.orderType)],
    [t('field.channel'), word('channel', terms.channel)],
    [t('field.owner'), order.ownerName],
    [t('field.warehouse'), order.warehouseName],
    [t('field.freightTerms'), word('freightTerms', terms.freightTerms)],
    [
      t('field.sellingCompany'),
      terms.sellingCompany === MAIN_COMPANY ? t('form.mainCompany') : terms.sellingCompany,
    ],
  ];
  const contact = [terms.contactName, terms.contactPhone, terms.contactEmail].filter(Boolean);
  const { shipTo } = terms;
  return (
    <section className="panel agreed" aria-label={t('detail.agreed')}>
      <div className="panel-head">
        <h2>{t('detail.agreed')}</h2>
      </div>
      <dl className="agreed-facts">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value ?? <Nothing />}</dd>
          </div>
        ))}
        <Wide label={t('detail.contact')}>
          {contact.length > 0 ? contact.join('　') : null}
          {terms.customerAddress ? <div className="quiet">{terms.customerAddress}</div> : null}
        </Wide>
        <Wide label={t('form.delivery')}>
          {shipTo ? (
            <>
              {[shipTo.recipient, shipTo.phone].filter(Boolean).join('　')}
              <div>
                {addressLine(shipTo)} <span className="quiet">{shipTo.postalCode}</span>
              </div>
            </>
          ) : null}
        </Wide>
        {terms.specialRequirements ? (
          <Wide label={t('field.specialRequirements')}>
            <span className="special">{terms.specialRequirements}</span>
          </Wide>
        ) : null}
        {terms.remark ? (
          <Wide label={t('field.remark')}>
            <span className="special">{terms.remark}</span>
          </Wide>
        ) : null}
        {order.customer.creditLeft ? (
          <Wide label={t('form.creditLeft')}>
            <MoneyText value={order.customer.creditLeft} warnNegative />
          </Wide>
        ) : null}
      </dl>
    </section>
  );
}

function Wide({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="wide">
      <dt>{label}</dt>
      <dd>{children ?? <Nothing />}</dd>
    </div>
  );
}

/// How the order was decided on when it was submitted.
export function DecisionsPanel({ order }: { order: Order }) {
  const { t } = useTranslation('ordering');
  if (order.decisions.length === 0) return null;
  return (
    <section className="panel" aria-label={t('detail.decisions')}>
      <div className="panel-head">
        <h2>{t('detail.decisions')}</h2>
      </div>
      <DecisionList decisions={order.decisions} />
    </section>
  );
}
