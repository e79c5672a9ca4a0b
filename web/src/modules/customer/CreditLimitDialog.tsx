import { Checkbox, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { customers, type Customer } from '@/api/customers';
import { AmountInput, Field } from '@/shared/Field';
import { FormDialog } from '@/shared/FormDialog';

interface Values {
  unlimited: boolean;
  creditLimit?: string;
  reason: string;
}

export interface CreditLimitDialogProps {
  customer: Customer;
  open: boolean;
  onClose: () => void;
  onDone: () => void;
}

export function CreditLimitDialog({ customer, open, onClose, onDone }: CreditLimitDialogProps) {
  const { t } = useTranslation('customer');
  const [form] = Form.useForm<Values>();
  const unlimited = Boolean(Form.useWatch('unlimited', form));
  const currency = customer.creditLimit?.currency ?? customer.currency;
  const save = ({ reason, creditLimit: amount }: Values) => {
    const creditLimit = unlimited ? null : { amount: amount ?? '0', currency };
    return customers.setCreditLimit(customer.id, { creditLimit, reason: reason.trim() }, customer.version);
  };
  return (
    <FormDialog<Values>
      open={open}
      title={t('credit.change')}
      form={form}
      initial={{
        unlimited: !customer.creditLimit,
        ...(customer.creditLimit ? { creditLimit: customer.creditLimit.amount } : {}),
      }}
      save={save}
      onSaved={onDone}
      onClose={onClose}
    >
      <Field name="creditLimit" label={t('field.creditLimit')} required={!unlimited}>
        <AmountInput currency={currency} disabled={unlimited} />
      </Field>
      <Form.Item name="unlimited" valuePropName="checked">
        <Checkbox>{t('credit.noLimit')}</Checkbox>
      </Form.Item>
      <Field name="reason" label={t('credit.reason')} required>
        <Input.TextArea maxLength={500} autoSize={{ minRows: 2, maxRows: 5 }} />
      </Field>
    </FormDialog>
  );
}
