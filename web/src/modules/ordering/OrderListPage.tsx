import { PlusOutlined } from '@ant-design/icons';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { customers } from '@/api/customers';
import { identity } from '@/api/identity';
import { CHANNELS, ORDER_TYPES, orders, PAYMENT_STATES, PRIORITIES, type OrderRow } from '@/api/orders';
import { PageHead } from '@/shared/PageHead';
import { usePermitted, usePerson } from '@/shared/session';
import { useShortcut } from '@/shared/shortcuts';
import { KeyedTable, type Filter } from '@/shared/table';
import { filterKeys } from '@/shared/table/columns';
import { usePlace } from '@/shared/table/place';
import { useOrderColumns } from './orderColumns';
import { StageTabs } from './StageTabs';
import { isOverdue } from './tags';
import './style.css';
import { useChoices } from './words';

const SEARCHED = ['NUMBER', 'CUSTOMER', 'PRODUCT', 'PHONE'] as const;

export function OrderListPage() {
  const { t } = useTranslation('ordering');
  const navigate = useNavigate();
  const mayDraft = usePermitted('order.draft');
  const columns = useOrderColumns();
  const filters = useFilters();
  const place = usePlace(filterKeys(filters));
  const add = () => void navigate({ to: '/orders/new' });
  useShortcut('n', t('list.add'), add, 'page', mayDraft);
  const open = (order: OrderRow) => void navigate({ to: '/orders/$orderId', params: { orderId: order.id } });

  return (
    <>
      <PageHead
        title={t('list.title')}
        actions={
          mayDraft ? (
            <Button type="primary" icon={<PlusOutlined />} onClick={add}>
              {t('list.add')}
              <kbd className="wide-only on-primary">N</kbd>
            </Button>
          ) : null
        }
      />
      <KeyedTable<OrderRow>
        name="orders"
        queryKey={['orders', 'list']}
        load={orders.list}
        columns={columns}
        filters={filters}
        rowKey={order => order.id}
        onOpen={open}
        rowTone={order => (isOverdue(order) ? 'problem' : undefined)}
        emptyText={mayDraft ? t('list.empty') : t('list.emptyForReader')}
        head={
          <StageTabs
            stage={place.filters.stage}
            onChoose={stage => place.filter({ ...place.filters, stage: stage ?? '' })}
          />
        }
      />
    </>
  );
}

function useFilters(): Filter[] {
  const { t } = useTranslation('ordering');
  const choices = useChoices();
  const me = usePerson();
  const mayPeople = usePermitted('people.read');
  const mayCustomers = usePermitted('customer.read');
  const owner = async (q: string) => {
    const page = await identity.people({ q, limit: 20 });
    return page.items.map(person => ({ value: person.id, label: person.name }));
  };
  const customer = async (q: string) => {
    const page = await customers.list({ q, limit: 20 });
    return page.items.map(one => ({ value: one.id, label: `${one.code} ${one.name}` }));
  };
  return [
    { kind: 'search', key: 'q', placeholder: t('list.search'), width: 270 },
    {
      kind: 'choice',
      key: 'by',
      label: t('list.searchIn'),
      width: 110,
      options: SEARCHED.map(value => ({ value, label: t(`list.by.${value}`) })),
    },
    { kind: 'elsewhere', key: 'stage' },
    ...(mayCustomers
      ? [{ kind: 'remote', key: 'customerId', label: t('field.customer'), load: customer } as const]
      : []),
    {
      kind: 'choice',
      key: 'priority',
      label: t('field.priority'),
      width: 96,
      options: choices('priority', PRIORITIES),
    },
    {
      kind: 'choice',
      key: 'payment',
      label: t('field.payment'),
      width: 110,
      options: choices('paymentState', PAYMENT_STATES.slice(0, 3)),
    },
    {
      kind: 'choice',
      key: 'orderType',
      label: t('field.orderType'),
      width: 110,
      options: choices('orderType', ORDER_TYPES),
    },
    {
      kind: 'choice',
      key: 'channel',
      label: t('field.channel'),
      width: 104,
      options: choices('channel', CHANNELS),
    },
    mayPeople
      ? { kind: 'remote', key: 'ownerId', label: t('field.owner'), load: owner, width: 110 }
      : {
          kind: 'choice',
          key: 'ownerId',
          label: t('field.owner'),
          width: 110,
          options: me ? [{ value: me.id, label: t('list.mine') }] : [],
        },
    { kind: 'dates', key: 'from', toKey: 'to', label: t('field.orderedOn') },
    { kind: 'flag', key: 'backOrdered', label: t('list.onlyBackOrdered') },
  ];
}
