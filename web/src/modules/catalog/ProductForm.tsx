import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { AutoComplete, Button, Checkbox, Form, Input, Select, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { Panel } from '@/shared/Facts';
import { AmountInput, DecimalInput, Field } from '@/shared/Field';
import { useCategories } from './useCategories';
import { NEW_SKU } from './ProductEditPage';

export function ProductForm({ isNew }: { isNew: boolean }) {
  const { t } = useTranslation('catalog');
  const categories = useCategories();
  return (
    <>
      <Panel title={t('detail.basic')}>
        <div className="form-grid">
          <Field name="name" label={t('field.name')} required>
            <Input maxLength={200} autoFocus={isNew} />
          </Field>
          <Field name="code" label={t('field.code')}>
            <Input maxLength={60} placeholder={isNew ? t('edit.codeAutomatic') : ''} />
          </Field>
          <Field name="nameEn" label={t('field.nameEn')}>
            <Input maxLength={200} />
          </Field>
          <Field name="model" label={t('field.model')}>
            <Input maxLength={100} />
          </Field>
          <Field name="category" label={t('field.category')}>
            <AutoComplete
              options={(categories.data?.items ?? []).map(value => ({ value }))}
              showSearch={{ filterOption: (typed, option) => String(option?.value ?? '').includes(typed) }}
            >
              <Input maxLength={100} />
            </AutoComplete>
          </Field>
          <Field name="unit" label={t('field.unit')} required>
            <Input maxLength={20} />
          </Field>
          {isNew ? null : (
            <Field name="active" label={t('field.state')} valuePropName="checked">
              <Switch checkedChildren={t('active')} unCheckedChildren={t('inactive')} />
            </Field>
          )}
          <Field name="description" label={t('field.description')} wide>
            <Input.TextArea maxLength={2000} autoSize={{ minRows: 1, maxRows: 5 }} />
          </Field>
        </div>
      </Panel>
      <SkuRows />
    </>
  );
}

function SkuRows() {
  const { t } = useTranslation('catalog');
  return (
    <Panel title={t('edit.skus')}>
      <Form.List name="skus">
        {(rows, { add, remove }) => (
          <>
            {rows.map(({ key, name }) => (
              <SkuFieldsRow
                key={key}
                name={name}
                {...(rows.length > 1 ? { onRemove: () => remove(name) } : {})}
              />
            ))}
            <Button icon={<PlusOutlined />} onClick={() => add({ ...NEW_SKU })} className="add-row">
              {t('edit.addSku')}
            </Button>
          </>
        )}
      </Form.List>
    </Panel>
  );
}

function SkuFieldsRow({ name, onRemove }: { name: number; onRemove?: () => void }) {
  const { t } = useTranslation('catalog');
  const form = Form.useFormInstance();
  const stored = Boolean(Form.useWatch(['skus', name, 'id'], { form, preserve: true }));
  const currency = Form.useWatch(['skus', name, 'unitPrice', 'currency'], { form, preserve: true }) as
    string | undefined;
  return (
    <div className="row-block">
      <div className="row-tools">
        <span className="quiet">{t('edit.skuRow', { number: name + 1 })}</span>
        {stored ? (
          <Form.Item name={[name, 'active']} valuePropName="checked" noStyle>
            <Checkbox>{t('active')}</Checkbox>
          </Form.Item>
        ) : null}
        {onRemove && !stored ? (
          <Button
            type="text"
            size="small"
            icon={<DeleteOutlined />}
            aria-label={t('edit.removeSku', { number: name + 1 })}
            onClick={onRemove}
          />
        ) : null}
      </div>
      <div className="form-grid narrow-columns">
        <Field name={[name, 'code']} label={t('sku.code')}>
          <Input maxLength={60} placeholder={stored ? '' : t('edit.codeAutomatic')} />
        </Field>
        <Field name={[name, 'specification']} label={t('sku.specification')}>
          <Input maxLength={200} />
        </Field>
        <Field name={[name, 'barcode']} label={t('sku.barcode')}>
          <Input maxLength={60} />
        </Field>
        <Field name={[name, 'unitPrice', 'amount']} label={t('sku.unitPrice')} required>
          <AmountInput currency={currency ?? 'CNY'} />
        </Field>
        <Field name={[name, 'priceIncludesTax']} label={t('sku.priceIncludesTax')}>
          <Select
            options={[
              { value: true, label: t('sku.included') },
              { value: false, label: t('sku.excluded') },
            ]}
          />
        </Field>
        <Field name={[name, 'taxRate']} label={t('sku.taxRate')} required>
          <DecimalInput suffix="%" max="99.99" />
        </Field>
        <Field name={[name, 'packSize']} label={t('sku.packSize')}>
          <DecimalInput />
        </Field>
        <Field name={[name, 'minimumQuantity']} label={t('sku.minimumQuantity')}>
          <DecimalInput />
        </Field>
        <Field name={[name, 'weightKg']} label={t('sku.weightKg')}>
          <DecimalInput />
        </Field>
      </div>
    </div>
  );
}
