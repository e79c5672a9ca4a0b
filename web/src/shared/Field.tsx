import { Form, InputNumber, type FormItemProps, type InputNumberProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { currencySign } from './format';

export interface FieldProps extends Omit<FormItemProps, 'label' | 'required'> {
  label: string;
  required?: boolean;
  /// Over the whole width of the form's grid.
  wide?: boolean;
}

/// A form's field. What the server says about it (by JSON pointer) stands below it: see `putErrors`.
export function Field({ label, required, wide, rules = [], className, ...rest }: FieldProps) {
  const { t } = useTranslation('shared');
  const needed = required ? [{ required: true, message: t('form.required', { label }) }] : [];
  return (
    <Form.Item
      {...rest}
      label={label}
      required={Boolean(required)}
      rules={[...needed, ...rules]}
      className={[wide ? 'wide' : '', className ?? ''].join(' ').trim()}
    />
  );
}

/// A decimal that stays a string: what is typed is what is sent.
export function DecimalInput(props: InputNumberProps<string>) {
  return (
    <InputNumber<string>
      stringMode
      controls={false}
      min="0"
      inputMode="decimal"
      className="decimal-input"
      {...props}
    />
  );
}

export interface AmountInputProps extends InputNumberProps<string> {
  currency: string;
}

export function AmountInput({ currency, ...rest }: AmountInputProps) {
  return <DecimalInput {...rest} prefix={currencySign(currency).trim()} />;
}
