import { Checkbox, Form, Input, Modal } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { customers, type Customer } from '@/api/customers';
import { AmountInput, Field } from '@/shared/Field';
import { ProblemAlert, putErrors } from '@/shared/problems';

interface Values {
  unlimited: boolean;
  creditLimit?: string;
  reason: string;
}

export interface CreditLimitDialogProps {
  customer: Customer;
  open: boolean;
  onClose: () => void;
  onDone: () => Promise<unknown>;
}

export function CreditLimitDialog({ customer, open, onClose, onDone }: CreditLimitDialogProps) {
  const { t } = useTranslation('customer');
  const [form] = Form.useForm<Values>();
  const [problem, setProblem] = useState<unknown>(null);
  const [rest, setRest] = useState<string[]>();
  const [busy, setBusy] = useState(false);
  const unlimited = Form.useWatch('unlimited', form);
  useEffect(() => {
    if (!open) return;
    setProblem(null);
    form.setFieldsValue({
      unlimited: !customer.creditLimit,
      ...(customer.creditLimit ? { creditLimit: customer.creditLimit.amount } : {}),
      reason: '',
    });
  }, [open, customer, form]);
  const save = async (values: Values) => {
    setBusy(true);
    setProblem(null);
    try {
      const currency = customer.creditLimit?.currency ?? customer.currency;
      const creditLimit = values.unlimited ? null : { amount: values.creditLimit ?? '0', currency };
      await customers.setCreditLimit(
        customer.id,
        { creditLimit, reason: values.reason.trim() },
        customer.version,
      );
      await onDone();
      onClose();
    } catch (failure) {
      setProblem(failure);
      setRest(putErrors(form, failure));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal
      open={open}
      title={t('credit.change')}
      okButtonProps={{ loading: busy }}
      onOk={() => form.submit()}
      onCancel={onClose}
      forceRender
      width={440}
    >
      {problem ? <ProblemAlert problem={problem} sentences={rest} /> : null}
      <Form form={form} layout="vertical" onFinish={values => void save(values)}>
        <Field name="creditLimit" label={t('field.creditLimit')} required={!unlimited}>
          <AmountInput currency={customer.currency} disabled={Boolean(unlimited)} />
        </Field>
        <Form.Item name="unlimited" valuePropName="checked">
          <Checkbox>{t('credit.noLimit')}</Checkbox>
        </Form.Item>
        <Field name="reason" label={t('credit.reason')} required>
          <Input.TextArea maxLength={500} autoSize={{ minRows: 2, maxRows: 5 }} />
        </Field>
      </Form>
    </Modal>
  );
}
