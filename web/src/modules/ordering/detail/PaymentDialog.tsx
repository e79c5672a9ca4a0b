import { DatePicker, Form, Input, Radio, type FormInstance } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { orders, PAYMENT_MEANS, type Order, type PaymentBody, type PaymentMeans } from '@/api/orders';
import { compareDecimals, currencySign, formatMoney } from '@/shared/format';
import { putErrors } from '@/shared/problems';
import { compare, decimal, subtract, text, ZERO } from '../draft/decimal';
import { numberOf } from '../draft/typed';
import { useWords } from '../words';
import { ActionDialog, useOrderAction } from './ActionDialog';

interface Fields {
  amount: string;
  means: PaymentMeans;
  paidOn: Dayjs | null;
  reference?: string;
  remark?: string;
}

interface PaymentDialogProps {
  order: Order;
  onClose: () => void;
}

/// Records money that came: the whole rest, or the next instalment, is filled in.
export function PaymentDialog({ order, onClose }: PaymentDialogProps) {
  const { t } = useTranslation('ordering');
  const word = useWords();
  const [form] = Form.useForm<Fields>();
  const [rest, setRest] = useState<string[]>();
  const { start, ...state } = useOrderAction<PaymentBody>(
    order,
    'RECORD_PAYMENT',
    (body, options) => orders.recordPayment(order.id, body, options),
    onClose,
  );
  const currency = order.outstandingAmount.currency;
  const next = nextDue(order);
  const send = async (fields: Fields) => {
    const failure = await start({
      amount: { amount: numberOf(fields.amount) ?? fields.amount, currency },
      means: fields.means,
      // Today is the program's own today, which may be another day than here.
      ...(fields.paidOn && !fields.paidOn.isSame(dayjs(), 'day')
        ? { paidOn: fields.paidOn.format('YYYY-MM-DD') }
        : {}),
      ...(fields.reference?.trim() ? { reference: fields.reference.trim() } : {}),
      ...(fields.remark?.trim() ? { remark: fields.remark.trim() } : {}),
    });
    if (failure) setRest(putErrors(form as FormInstance, failure));
  };
  return (
    <ActionDialog
      {...state}
      sentences={rest}
      order={order}
      action="RECORD_PAYMENT"
      title={t('action.RECORD_PAYMENT')}
      okText={t('payment.ok')}
      onOk={() => form.submit()}
      onClose={onClose}
      onOpened={() => form.focusField('amount')}
    >
      <Form<Fields>
        form={form}
        layout="vertical"
        initialValues={{ amount: next, means: 'BANK', paidOn: dayjs() }}
        onFinish={fields => void send(fields)}
      >
        <Form.Item
          name="amount"
          label={t('payment.amount')}
          extra={t('payment.outstanding', { amount: formatMoney(order.outstandingAmount) })}
          rules={[{ validator: (_, typed: string) => checkAmount(typed, order, t) }]}
          validateTrigger={['onBlur', 'onSubmit']}
        >
          <Input
            prefix={currencySign(currency).trim()}
            inputMode="decimal"
            maxLength={24}
            onPressEnter={() => form.submit()}
          />
        </Form.Item>
        <Form.Item name="means" label={t('payment.means')} rules={[{ required: true }]}>
          <Radio.Group
            optionType="button"
            options={PAYMENT_MEANS.map(means => ({ value: means, label: word('means', means) }))}
          />
        </Form.Item>
        <Form.Item name="paidOn" label={t('payment.paidOn')}>
          <DatePicker disabledDate={day => day.isAfter(dayjs(), 'day')} />
        </Form.Item>
        <Form.Item name="reference" label={t('payment.reference')}>
          <Input maxLength={80} placeholder={t('payment.referenceHint')} />
        </Form.Item>
        <Form.Item name="remark" label={t('field.remark')}>
          <Input.TextArea maxLength={500} autoSize={{ minRows: 1, maxRows: 4 }} />
        </Form.Item>
      </Form>
    </ActionDialog>
  );
}

/// The first instalment that is not covered, else all that is outstanding.
function nextDue(order: Order): string {
  const open = order.instalments.find(one => compareDecimals(one.paid.amount, one.amount.amount) < 0);
  const outstanding = decimal(order.outstandingAmount.amount) ?? ZERO;
  if (!open) return text(outstanding);
  const rest = subtract(decimal(open.amount.amount) ?? ZERO, decimal(open.paid.amount) ?? ZERO);
  return text(compare(rest, outstanding) < 0 ? rest : outstanding);
}

function checkAmount(typed: string, order: Order, t: TFunction): Promise<void> {
  const number = numberOf(typed ?? '');
  if (number === null) return Promise.reject(new Error(t('payment.noNumber')));
  if (compareDecimals(number, '0') <= 0) return Promise.reject(new Error(t('payment.notPositive')));
  if (compareDecimals(number, order.outstandingAmount.amount) > 0) {
    return Promise.reject(new Error(t('payment.tooMuch', { amount: formatMoney(order.outstandingAmount) })));
  }
  return Promise.resolve();
}
