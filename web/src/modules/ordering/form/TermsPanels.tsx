import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { CHANNELS, FREIGHT_TERMS, ORDER_TYPES, PAYMENT_METHODS, PRIORITIES } from '@/api/orders';
import { skus } from '@/api/skus';
import { useTerm } from '../draft/useSheet';
import { useChoices } from '../words';
import { CustomerField } from './CustomerField';
import { InstalmentPlan } from './InstalmentPlan';
import { ShipToForm } from './ShipToForm';
import { ChoiceTerm, CustomerNumberTerm, DayTerm, TextTerm } from './Term';

/// The parts of the page that hold an order's terms, after the template: customer, payment, delivery, requirements.

export function HeadPanel({ autoFocus, onChoose }: { autoFocus: boolean; onChoose: (id: string) => void }) {
  const { t } = useTranslation('ordering');
  const choices = useChoices();
  const orderedOn = useTerm('orderedOn');
  const channel = useTerm('channel');
  const warehouses = useQuery({ queryKey: ['warehouses'], queryFn: skus.warehouses, staleTime: 60_000 });
  const channels = CHANNELS.filter(one => one === channel || ['STAFF', 'PHONE', 'EMAIL'].includes(one));
  return (
    <section className="panel head-panel" aria-label={t('form.head')}>
      <CustomerField autoFocus={autoFocus} onChoose={onChoose} />
      <div className="term-grid head-terms">
        <CustomerNumberTerm />
        <DayTerm name="orderedOn" label={t('field.orderedOn')} />
        <DayTerm name="expectedDeliveryOn" label={t('field.expectedDeliveryOn')} notBefore={orderedOn} />
        <ChoiceTerm name="priority" label={t('field.priority')} options={choices('priority', PRIORITIES)} />
        <ChoiceTerm
          name="orderType"
          label={t('field.orderType')}
          options={choices('orderType', ORDER_TYPES)}
        />
        <ChoiceTerm name="channel" label={t('field.channel')} options={choices('channel', channels)} />
        <ChoiceTerm
          name="warehouseId"
          label={t('field.warehouse')}
          allowClear
          placeholder={t('form.mainWarehouse')}
          options={(warehouses.data?.items ?? []).map(one => ({ value: one.id, label: one.name }))}
        />
        <TextTerm
          name="sellingCompany"
          label={t('field.sellingCompany')}
          maxLength={20}
          placeholder={t('form.mainCompany')}
        />
      </div>
    </section>
  );
}

export function PaymentPanel() {
  const { t } = useTranslation('ordering');
  const choices = useChoices();
  const method = useTerm('paymentMethod');
  return (
    <section className="panel" aria-label={t('form.payment')}>
      <div className="panel-head">
        <h2>{t('form.payment')}</h2>
      </div>
      <div className="term-grid">
        <ChoiceTerm
          name="paymentMethod"
          label={t('field.paymentMethod')}
          options={choices('paymentMethod', PAYMENT_METHODS)}
        />
        <DayTerm name="paymentDueOn" label={t('field.paymentDueOn')} />
      </div>
      {method === 'INSTALMENTS' ? (
        <InstalmentPlan />
      ) : (
        <p className="quiet method-hint">{t(`form.method.${method}`)}</p>
      )}
    </section>
  );
}

export function DeliveryPanel() {
  const { t } = useTranslation('ordering');
  const choices = useChoices();
  return (
    <section className="panel" aria-label={t('form.delivery')}>
      <div className="panel-head">
        <h2>{t('form.delivery')}</h2>
      </div>
      <ShipToForm>
        <ChoiceTerm
          name="freightTerms"
          label={t('field.freightTerms')}
          options={choices('freightTerms', FREIGHT_TERMS)}
        />
      </ShipToForm>
    </section>
  );
}

export function ContactPanel() {
  const { t } = useTranslation('ordering');
  return (
    <section className="panel" aria-label={t('form.contact')}>
      <div className="panel-head">
        <h2>{t('form.contact')}</h2>
      </div>
      <div className="term-grid pairs">
        <TextTerm name="contactName" label={t('field.contactName')} maxLength={80} />
        <TextTerm name="contactPhone" label={t('field.contactPhone')} maxLength={40} inputMode="tel" />
        <TextTerm
          name="contactEmail"
          label={t('field.contactEmail')}
          maxLength={120}
          inputMode="email"
          wide
        />
        <TextTerm name="customerAddress" label={t('field.customerAddress')} maxLength={300} wide />
      </div>
    </section>
  );
}

export function RequirementsPanel() {
  const { t } = useTranslation('ordering');
  return (
    <section className="panel" aria-label={t('form.requirements')}>
      <div className="panel-head">
        <h2>{t('form.requirements')}</h2>
      </div>
      <TextTerm
        name="specialRequirements"
        label={t('field.specialRequirements')}
        maxLength={2000}
        area
        placeholder={t('form.specialHint')}
      />
      <TextTerm
        name="remark"
        label={t('field.remark')}
        maxLength={2000}
        area
        placeholder={t('form.remarkHint')}
      />
    </section>
  );
}
