import { PlusOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Checkbox, Form, Input } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { stock, type Warehouse, type WarehouseFields } from '@/api/stock';
import { DivisionCascader } from '@/shared/DivisionCascader';
import { Field } from '@/shared/Field';
import { FormDialog } from '@/shared/FormDialog';
import { PageHead } from '@/shared/PageHead';
import { usePermitted } from '@/shared/session';
import { KeyedTable, type KeyedColumn } from '@/shared/table';
import { PlainTag, ToneTag } from '@/shared/Tone';
import { Nothing } from '@/shared/Values';

export function WarehousesPage() {
  const { t } = useTranslation('inventory');
  const mayChange = usePermitted('stock.check');
  const [edited, setEdited] = useState<Warehouse | 'new' | null>(null);
  const columns = useMemo<KeyedColumn<Warehouse>[]>(
    () => [
      {
        key: 'code',
        title: t('warehouse.code'),
        width: 120,
        render: row => row.code,
        csv: row => row.code,
        card: 'title',
      },
      {
        key: 'name',
        title: t('warehouse.name'),
        render: row => (
          <>
            {row.name} {row.main ? <PlainTag>{t('warehouse.main')}</PlainTag> : null}
          </>
        ),
        csv: row => row.name,
        card: 'title',
      },
      {
        key: 'address',
        title: t('warehouse.address'),
        render: row => row.address ?? <Nothing />,
        csv: row => row.address,
        card: 'wide',
      },
      {
        key: 'active',
        title: t('warehouse.state'),
        width: 110,
        render: row =>
          row.active ? (
            <span>{t('warehouse.active')}</span>
          ) : (
            <ToneTag tone="waiting">{t('warehouse.inactive')}</ToneTag>
          ),
        csv: row => (row.active ? t('warehouse.active') : t('warehouse.inactive')),
        card: 'status',
      },
    ],
    [t],
  );
  return (
    <>
      <PageHead
        title={t('warehouse.title')}
        actions={
          mayChange ? (
            <Button type="primary" icon={<PlusOutlined />} onClick={() => setEdited('new')}>
              {t('warehouse.new')}
            </Button>
          ) : null
        }
      />
      <KeyedTable<Warehouse>
        name="warehouses"
        queryKey={['warehouses', 'list']}
        load={stock.warehouses}
        columns={columns}
        rowKey={row => row.id}
        {...(mayChange ? { onOpen: setEdited } : {})}
        emptyText={t('warehouse.empty')}
      />
      <WarehouseDialog edited={edited} onClose={() => setEdited(null)} />
    </>
  );
}

function WarehouseDialog({ edited, onClose }: { edited: Warehouse | 'new' | null; onClose: () => void }) {
  const { t } = useTranslation('inventory');
  const { message } = App.useApp();
  const client = useQueryClient();
  const stored = edited === 'new' ? null : edited;
  return (
    <FormDialog<WarehouseFields>
      open={edited !== null}
      title={stored ? stored.name : t('warehouse.new')}
      initial={stored ?? { active: true, main: false }}
      save={(values, key) =>
        stored ? stock.changeWarehouse(stored.id, values, stored.version) : stock.addWarehouse(values, key)
      }
      onSaved={() => {
        void client.invalidateQueries({ queryKey: ['warehouses'] });
        void message.success(t('warehouse.saved'));
      }}
      onClose={onClose}
    >
      <Field name="code" label={t('warehouse.code')} required>
        <Input maxLength={40} />
      </Field>
      <Field name="name" label={t('warehouse.name')} required>
        <Input maxLength={100} />
      </Field>
      <Field name="regionCode" label={t('warehouse.region')}>
        <DivisionCascader anyLevel />
      </Field>
      <Field name="address" label={t('warehouse.address')}>
        <Input maxLength={300} />
      </Field>
      <div className="checks">
        <Form.Item name="main" valuePropName="checked" noStyle>
          <Checkbox>{t('warehouse.main')}</Checkbox>
        </Form.Item>
        <Form.Item name="active" valuePropName="checked" noStyle>
          <Checkbox>{t('warehouse.active')}</Checkbox>
        </Form.Item>
      </div>
    </FormDialog>
  );
}
