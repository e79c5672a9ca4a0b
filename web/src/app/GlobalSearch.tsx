import { SearchOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { AutoComplete, Button, Input, Modal } from 'antd';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { customers } from '@/api/customers';
import { orders } from '@/api/orders';
import { usePermitted } from '@/shared/session';
import { useShortcut } from '@/shared/shortcuts';
import { StageTag } from '@/shared/Tone';
import { useNarrow } from '@/shared/useNarrow';
import { MoneyText } from '@/shared/Values';

const TYPING_MS = 200;

interface Found {
  value: string;
  to: string;
  label: ReactNode;
}

/// Finds an order by number, customer's number or customer, and a customer by name, code or phone. Key: /
export function GlobalSearch() {
  const { t } = useTranslation('app');
  const narrow = useNarrow();
  const [open, setOpen] = useState(false);
  const field = useRef<{ focus: () => void }>(null);
  const mayRead = usePermitted('order.read', 'customer.read');
  useShortcut('/', t('search.focus'), () => (narrow ? setOpen(true) : field.current?.focus()), 'go', mayRead);
  if (!mayRead) return <div className="global-search" />;
  if (!narrow) {
    return (
      <div className="global-search">
        <SearchField ref={field} onDone={() => undefined} />
      </div>
    );
  }
  return (
    <div className="global-search">
      <Button
        type="text"
        icon={<SearchOutlined />}
        aria-label={t('search.focus')}
        onClick={() => setOpen(true)}
      >
        {t('search.short')}
      </Button>
      <Modal
        open={open}
        footer={null}
        title={t('search.short')}
        onCancel={() => setOpen(false)}
        style={{ top: 8 }}
        destroyOnHidden
        afterOpenChange={shown => shown && field.current?.focus()}
      >
        <SearchField ref={field} onDone={() => setOpen(false)} />
      </Modal>
    </div>
  );
}

function SearchField({ ref, onDone }: { ref: React.Ref<{ focus: () => void }>; onDone: () => void }) {
  const { t } = useTranslation('app');
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [q, setQ] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setQ(text.trim()), TYPING_MS);
    return () => clearTimeout(timer);
  }, [text]);
  const mayOrders = usePermitted('order.read');
  const mayCustomers = usePermitted('customer.read');
  const foundOrders = useQuery({
    queryKey: ['orders', 'search', q],
    queryFn: ({ signal }) => orders.list({ q, limit: 8 }, signal),
    enabled: mayOrders && q.length > 0,
  });
  const foundCustomers = useQuery({
    queryKey: ['customers', 'search', q],
    queryFn: ({ signal }) => customers.list({ q, limit: 5 }, signal),
    enabled: mayCustomers && q.length > 0,
  });
  const groups = [
    {
      label: t('place.orders'),
      options: (foundOrders.data?.items ?? []).map<Found>(order => ({
        value: `order ${order.id}`,
        to: `/orders/${order.id}`,
        label: (
          <span className="found">
            <b>{order.number ?? t('search.draft')}</b>
            <span className="grow">{order.customerName}</span>
            <MoneyText value={order.totalAmount} />
            <StageTag stage={order.stage} />
          </span>
        ),
      })),
    },
    {
      label: t('place.customers'),
      options: (foundCustomers.data?.items ?? []).map<Found>(customer => ({
        value: `customer ${customer.id}`,
        to: `/customers/${customer.id}`,
        label: (
          <span className="found">
            <b>{customer.code}</b>
            <span className="grow">{customer.name}</span>
            <span className="quiet">{customer.phone}</span>
          </span>
        ),
      })),
    },
  ].filter(group => group.options.length > 0);
  const asking = q.length > 0 && (foundOrders.isFetching || foundCustomers.isFetching || q !== text.trim());
  const failed = foundOrders.isError && (foundCustomers.isError || !mayCustomers);
  return (
    <AutoComplete
      ref={ref as never}
      className="search-field"
      value={text}
      options={q ? groups : []}
      defaultActiveFirstOption
      popupMatchSelectWidth={480}
      notFoundContent={
        !q ? null : asking ? t('search.searching') : failed ? t('search.failed') : t('search.nothing', { q })
      }
      onChange={value => {
        if (!/^(order|customer) /.test(value)) setText(value);
      }}
      onSelect={(_, option) => {
        setText('');
        setQ('');
        onDone();
        void navigate({ to: (option as unknown as Found).to });
      }}
    >
      <Input
        prefix={<SearchOutlined />}
        suffix={<kbd className="wide-only">/</kbd>}
        maxLength={100}
        placeholder={t('search.placeholder')}
        aria-label={t('search.placeholder')}
        onKeyDown={event => {
          if (event.key === 'Escape') event.currentTarget.blur();
        }}
      />
    </AutoComplete>
  );
}
