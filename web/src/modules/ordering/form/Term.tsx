import { Checkbox, DatePicker, Input, Select } from 'antd';
import dayjs from 'dayjs';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Choice } from '@/shared/table';
import type { Terms } from '../draft/terms';
import { useRefusals, useSheet, useTerm } from '../draft/useSheet';

/// The fields of an order's terms: each listens to its own value only, and shows what the server says about it.

interface LabelledProps {
  id: string;
  label: string;
  required?: boolean | undefined;
  wide?: boolean | undefined;
  wrong: readonly string[];
  hint?: ReactNode;
  children: ReactNode;
}

export function Labelled({ id, label, required, wide, wrong, hint, children }: LabelledProps) {
  return (
    <div className={['term', wide && 'wide', wrong.length > 0 && 'wrong'].filter(Boolean).join(' ')}>
      <label htmlFor={id} className={required ? 'required' : undefined}>
        {label}
      </label>
      {children}
      {wrong.length > 0 ? (
        <div className="pointer-errors" role="alert" id={`${id}-wrong`}>
          {wrong.join(' ')}
        </div>
      ) : hint ? (
        <div className="term-hint">{hint}</div>
      ) : null}
    </div>
  );
}

type TextName = {
  [K in keyof Terms]: Terms[K] extends string ? K : never;
}[keyof Terms];

interface TermProps {
  name: TextName;
  label: string;
  required?: boolean;
  wide?: boolean;
  hint?: ReactNode;
}

function useTermField(name: TextName) {
  const sheet = useSheet();
  const id = useId();
  const value = useTerm(name) as string;
  const wrong = useRefusals().at(`/${name}`, true);
  const status = wrong.length > 0 ? ('error' as const) : undefined;
  const set = (next: string) => sheet.setAll({ [name]: next } as Partial<Terms>);
  return { id, value, wrong, status, set };
}

interface TextTermProps extends TermProps {
  maxLength: number;
  placeholder?: string;
  area?: boolean;
  inputMode?: 'tel' | 'email';
}

export function TextTerm({ name, maxLength, placeholder, area, inputMode, ...rest }: TextTermProps) {
  const { id, value, wrong, status, set } = useTermField(name);
  const common = {
    id,
    value,
    maxLength,
    placeholder,
    'data-term': name,
    ...(status ? { status, 'aria-invalid': true, 'aria-describedby': `${id}-wrong` } : {}),
  };
  return (
    <Labelled id={id} wrong={wrong} {...rest}>
      {area ? (
        <Input.TextArea
          {...common}
          autoSize={{ minRows: 2, maxRows: 8 }}
          onChange={event => set(event.target.value)}
        />
      ) : (
        <Input {...common} inputMode={inputMode} onChange={event => set(event.target.value)} />
      )}
    </Labelled>
  );
}

interface ChoiceTermProps extends TermProps {
  options: Choice[];
  allowClear?: boolean;
  placeholder?: string;
}

export function ChoiceTerm({ name, options, allowClear, placeholder, ...rest }: ChoiceTermProps) {
  const { id, value, wrong, status, set } = useTermField(name);
  return (
    <Labelled id={id} wrong={wrong} {...rest}>
      <Select
        id={id}
        data-term={name}
        value={value || null}
        options={options}
        allowClear={Boolean(allowClear)}
        placeholder={placeholder}
        popupMatchSelectWidth={false}
        showSearch={{ optionFilterProp: 'label' }}
        {...(status ? { status } : {})}
        onChange={next => set(next ?? '')}
      />
    </Labelled>
  );
}

interface DayTermProps extends TermProps {
  /// Days before are greyed out.
  notBefore?: string;
}

export function DayTerm({ name, notBefore, ...rest }: DayTermProps) {
  const { id, value, wrong, status, set } = useTermField(name);
  return (
    <Labelled id={id} wrong={wrong} {...rest}>
      <DatePicker
        id={id}
        data-term={name}
        value={value ? dayjs(value) : null}
        format={['YYYY-MM-DD', 'YYYY/M/D', 'YYYYMMDD', 'YYYY.M.D']}
        {...(status ? { status } : {})}
        {...(notBefore ? { disabledDate: day => day.format('YYYY-MM-DD') < notBefore } : {})}
        onChange={day => set(day?.format('YYYY-MM-DD') ?? '')}
      />
    </Labelled>
  );
}

/// The customer's own number, and, where it is there already, the box that says: yes, another order.
export function CustomerNumberTerm() {
  const { t } = useTranslation('ordering');
  const sheet = useSheet();
  const repeat = useTerm('repeatOfCustomerOrderNumber');
  const isTwice = useRefusals().codesAt('/customerOrderNumber').includes('order.customer-order-number-twice');
  const set = (checked: boolean) => {
    sheet.set('repeatOfCustomerOrderNumber', checked);
    if (checked) sheet.forgive('/customerOrderNumber');
  };
  return (
    <div>
      <TextTerm
        name="customerOrderNumber"
        label={t('field.customerOrderNumber')}
        maxLength={60}
        placeholder={t('form.customerOrderNumberHint')}
      />
      {isTwice || repeat ? (
        <Checkbox className="repeat-number" checked={repeat} onChange={event => set(event.target.checked)}>
          {t('form.repeat')}
        </Checkbox>
      ) : null}
    </div>
  );
}
