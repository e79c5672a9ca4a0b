import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, Radio, Select, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { CUSTOMER_LEVELS, type CustomerFields } from '@/api/customers';
import { PAYMENT_METHODS } from '@/api/orders';
import { CountrySelect } from '@/shared/CountrySelect';
import { DivisionCascader } from '@/shared/DivisionCascader';
import { Panel } from '@/shared/Facts';
import { Field } from '@/shared/Field';
import { PersonSelect } from '@/shared/PersonSelect';
import { DuplicateNotice } from './DuplicateNotice';

const CURRENCIES = ['CNY', 'USD', 'EUR', 'GBP', 'HKD', 'JPY'];

interface CustomerFormProps {
  watched: CustomerFields;
  isNew: boolean;
  ownerName?: string | undefined;
}

export function CustomerForm({ watched, isNew, ownerName }: CustomerFormProps) {
  const { t } = useTranslation('customer');
  return (
    <>
      <Panel title={t('detail.basic')}>
        <div className="form-grid">
          <Field name="name" label={t('field.name')} required wide>
            <Input maxLength={200} autoFocus={isNew} />
          </Field>
          {isNew ? <DuplicateNotice fields={watched} /> : null}
          <Field name="code" label={t('field.code')} tooltip={isNew ? t('edit.codeHint') : undefined}>
            <Input maxLength={40} placeholder={isNew ? t('edit.codeAutomatic') : ''} />
          </Field>
          <Field name="phone" label={t('field.phone')}>
            <Input maxLength={40} inputMode="tel" />
          </Field>
          <Field name="taxNumber" label={t('field.taxNumber')}>
            <Input maxLength={40} />
          </Field>
          <Field name="email" label={t('field.email')}>
            <Input maxLength={200} inputMode="email" />
          </Field>
          <Field name="level" label={t('field.level')}>
            <Select options={CUSTOMER_LEVELS.map(level => ({ value: level, label: t(`levels.${level}`) }))} />
          </Field>
          <Field name="regionCode" label={t('field.region')}>
            <DivisionCascader anyLevel />
          </Field>
          <Field name="ownerId" label={t('field.owner')}>
            <PersonSelect name={ownerName} />
          </Field>
          <Field name="currency" label={t('field.currency')}>
            <Select
              showSearch
              options={CURRENCIES.map(code => ({ value: code, label: `${code} ${t(`currency.${code}`)}` }))}
            />
          </Field>
          <Field name="defaultPayment" label={t('field.defaultPayment')}>
            <Select
              allowClear
              options={PAYMENT_METHODS.map(one => ({ value: one, label: t(`payment.${one}`) }))}
            />
          </Field>
          {isNew ? null : (
            <Field name="active" label={t('field.state')} valuePropName="checked">
              <Switch checkedChildren={t('active')} unCheckedChildren={t('inactive')} />
            </Field>
          )}
          <Field name="remark" label={t('field.remark')} wide>
            <Input.TextArea maxLength={1000} autoSize={{ minRows: 1, maxRows: 5 }} />
          </Field>
        </div>
      </Panel>
      <ContactRows />
      <AddressRows />
    </>
  );
}

/// Exactly one row is the main one: choosing it unsets the others.
function useMainRow(list: 'contacts' | 'addresses') {
  const form = Form.useFormInstance<CustomerFields>();
  return (index: number) => {
    const rows = (form.getFieldValue(list) ?? []) as { main?: boolean }[];
    form.setFieldValue(
      list,
      rows.map((row, at) => ({ ...row, main: at === index })),
    );
  };
}

interface RowToolsProps {
  list: 'contacts' | 'addresses';
  index: number;
  title: string;
  mainText: string;
  onRemove: () => void;
}

function RowTools({ list, index, title, mainText, onRemove }: RowToolsProps) {
  const { t } = useTranslation('customer');
  const form = Form.useFormInstance<CustomerFields>();
  const main = Boolean(Form.useWatch([list, index, 'main'], { form, preserve: true }));
  const setMain = useMainRow(list);
  return (
    <div className="row-tools">
      <span className="quiet">{title}</span>
      <Radio checked={main} onChange={() => setMain(index)}>
        {mainText}
      </Radio>
      <Button
        type="text"
        size="small"
        icon={<DeleteOutlined />}
        aria-label={t('edit.removeRow', { row: title })}
        onClick={onRemove}
      />
    </div>
  );
}

function ContactRows() {
  const { t } = useTranslation('customer');
  return (
    <Panel title={t('detail.contacts')}>
      <Form.List name="contacts">
        {(rows, { add, remove }) => (
          <>
            {rows.map(({ key, name }) => (
              <div key={key} className="row-block">
                <RowTools
                  list="contacts"
                  index={name}
                  title={t('contact.row', { number: name + 1 })}
                  mainText={t('contact.main')}
                  onRemove={() => remove(name)}
                />
                <div className="form-grid">
                  <Field name={[name, 'name']} label={t('contact.name')}>
                    <Input maxLength={100} />
                  </Field>
                  <Field name={[name, 'title']} label={t('contact.title')}>
                    <Input maxLength={100} />
                  </Field>
                  <Field name={[name, 'phone']} label={t('contact.phone')}>
                    <Input maxLength={40} inputMode="tel" />
                  </Field>
                  <Field name={[name, 'email']} label={t('contact.email')}>
                    <Input maxLength={200} inputMode="email" />
                  </Field>
                </div>
              </div>
            ))}
            <Button
              icon={<PlusOutlined />}
              onClick={() => add({ name: '', main: rows.length === 0 })}
              className="add-row"
            >
              {t('contact.add')}
            </Button>
          </>
        )}
      </Form.List>
    </Panel>
  );
}

function AddressRows() {
  const { t } = useTranslation('customer');
  return (
    <Panel title={t('detail.addresses')}>
      <Form.List name="addresses">
        {(rows, { add, remove }) => (
          <>
            {rows.map(({ key, name }) => (
              <div key={key} className="row-block">
                <RowTools
                  list="addresses"
                  index={name}
                  title={t('address.row', { number: name + 1 })}
                  mainText={t('address.main')}
                  onRemove={() => remove(name)}
                />
                <AddressFields name={name} />
              </div>
            ))}
            <Button
              icon={<PlusOutlined />}
              onClick={() => add({ country: 'CN', main: rows.length === 0 })}
              className="add-row"
            >
              {t('address.add')}
            </Button>
          </>
        )}
      </Form.List>
    </Panel>
  );
}

function AddressFields({ name }: { name: number }) {
  const { t } = useTranslation('customer');
  const form = Form.useFormInstance<CustomerFields>();
  const setNames = (names: string[]) => {
    const [province, city, district] = names;
    form.setFieldValue(['addresses', name, 'province'], province);
    form.setFieldValue(['addresses', name, 'city'], city);
    form.setFieldValue(['addresses', name, 'district'], district);
  };
  return (
    <div className="form-grid">
      <Field name={[name, 'recipient']} label={t('address.recipient')} required>
        <Input maxLength={100} />
      </Field>
      <Field name={[name, 'phone']} label={t('address.phone')} required>
        <Input maxLength={40} inputMode="tel" />
      </Field>
      <Field name={[name, 'country']} label={t('address.country')}>
        <CountrySelect />
      </Field>
      <Form.Item noStyle shouldUpdate>
        {() => {
          const country = (form.getFieldValue(['addresses', name, 'country']) as string | undefined) ?? 'CN';
          return country === 'CN' ? (
            <Field name={[name, 'divisionCode']} label={t('address.division')}>
              <DivisionField onNames={setNames} />
            </Field>
          ) : null;
        }}
      </Form.Item>
      <Field name={[name, 'detail']} label={t('address.detail')} required>
        <Input maxLength={300} />
      </Field>
      <Field name={[name, 'postalCode']} label={t('address.postalCode')}>
        <Input maxLength={20} />
      </Field>
    </div>
  );
}

interface DivisionFieldProps {
  value?: string;
  onChange?: (code: string | undefined) => void;
  onNames: (names: string[]) => void;
  id?: string;
}

function DivisionField({ onNames, onChange, ...rest }: DivisionFieldProps) {
  return (
    <DivisionCascader
      {...rest}
      onChange={(code, names) => {
        onNames(names);
        onChange?.(code);
      }}
    />
  );
}
