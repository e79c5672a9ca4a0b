import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { Result, Skeleton } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { customers } from '@/api/customers';
import { orders, type Order } from '@/api/orders';
import { skus } from '@/api/skus';
import { PageHead } from '@/shared/PageHead';
import { LoadFailed } from '@/shared/problems';
import { cellsOfOrder } from './draft/lines';
import { OrderSheet } from './draft/OrderSheet';
import { emptyTerms, termsOfOrder, today } from './draft/terms';
import { OrderEditor, type KeptOrder } from './form/OrderEditor';
import { filledIn } from './form/useCustomerChoice';
import type { Stored } from './form/useOrderSaving';
import './style.css';
import './editor.css';

/// Writes a new order or changes a draft: the same page.
export function OrderEditPage() {
  const { orderId } = useParams({ strict: false }) as { orderId?: string };
  const { copyOf, customerId } = useSearch({ strict: false }) as { copyOf?: string; customerId?: string };
  if (orderId) return <DraftPage key={orderId} orderId={orderId} />;
  return <NewOrderPage key={`${copyOf ?? ''} ${customerId ?? ''}`} copyOf={copyOf} customerId={customerId} />;
}

/// An order that was just stored for the first time goes on under its own address with all that is typed.
let handedOver: { stored: Stored; sheet: OrderSheet; at: string } | null = null;

function newSheet(): OrderSheet {
  return new OrderSheet(skus.lookUp);
}

function keptUnder(draftKey: string): KeptOrder | null {
  try {
    const kept = sessionStorage.getItem(`gendan.draft.${draftKey}`);
    return kept ? (JSON.parse(kept) as KeptOrder) : null;
  } catch {
    return null;
  }
}

const NEW = 'order.new';

interface NewOrderPageProps {
  copyOf: string | undefined;
  customerId: string | undefined;
}

function NewOrderPage({ copyOf, customerId }: NewOrderPageProps) {
  const { t } = useTranslation('ordering');
  const [start, setStart] = useState(0);
  const [ready, setReady] = useState<{ sheet: OrderSheet; restored: boolean } | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  useEffect(() => {
    let gone = false;
    const open = async () => {
      const sheet = newSheet();
      const kept = keptUnder(NEW);
      if (kept) sheet.restore(kept);
      else if (copyOf) await copyInto(sheet, copyOf);
      else if (customerId) {
        const customer = (await customers.read(customerId)).data;
        sheet.setCustomer(customer);
        sheet.setAll({ customerId, ...filledIn(sheet.terms, customer, null) });
      }
      if (!gone) setReady({ sheet, restored: kept !== null });
    };
    setProblem(null);
    open().catch((failure: unknown) => !gone && setProblem(failure));
    return () => {
      gone = true;
    };
  }, [copyOf, customerId, start]);
  if (problem) return <LoadFailed problem={problem} onRetry={() => setStart(start + 1)} />;
  if (!ready) return <Waiting title={t('form.newTitle')} />;
  return (
    <OrderEditor
      key={start}
      {...ready}
      draftKey={NEW}
      stored={null}
      savedAt={null}
      title={t('form.newTitle')}
      onStored={stored => {
        handedOver = { stored, sheet: ready.sheet, at: new Date().toISOString() };
      }}
      onDiscard={() => {
        setReady(null);
        setStart(start + 1);
      }}
      onReload={() => setStart(start + 1)}
    />
  );
}

/// The same again for the same customer: without the customer's number and the days of then.
async function copyInto(sheet: OrderSheet, orderId: string) {
  const order = await orders.read(orderId);
  const fresh = emptyTerms();
  sheet.restore({
    terms: {
      ...termsOfOrder(order),
      customerOrderNumber: '',
      orderedOn: today(),
      expectedDeliveryOn: '',
      paymentDueOn: '',
      instalments: [],
      channel: fresh.channel,
    },
    lines: cellsOfOrder(order).map(line => ({ ...line, date: '' })),
  });
}

function DraftPage({ orderId }: { orderId: string }) {
  const { t } = useTranslation('ordering');
  const [mine] = useState(() => (handedOver?.stored.id === orderId ? handedOver : null));
  const [start, setStart] = useState(0);
  useEffect(() => {
    if (handedOver?.stored.id === orderId) handedOver = null;
  }, [orderId]);
  const isFresh = mine !== null && start === 0;
  const read = useQuery({
    queryKey: ['order-to-edit', orderId, start],
    queryFn: () => orders.read(orderId),
    enabled: !isFresh,
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  const title = t('form.editTitle');
  if (isFresh) {
    return (
      <StoredEditor
        sheet={mine.sheet}
        stored={mine.stored}
        savedAt={mine.at}
        restored={false}
        onAgain={() => setStart(1)}
      />
    );
  }
  if (read.isError) return <LoadFailed problem={read.error} onRetry={() => void read.refetch()} />;
  if (read.isPending) return <Waiting title={title} />;
  const edit = read.data.allowedActions.find(one => one.action === 'EDIT');
  if (!edit?.allowed) return <NotEditable order={read.data} reason={edit?.reason} />;
  return <ReadEditor key={start} order={read.data} onAgain={() => setStart(start + 1)} />;
}

function ReadEditor({ order, onAgain }: { order: Order; onAgain: () => void }) {
  const [opened] = useState(() => {
    const sheet = newSheet();
    const kept = keptUnder(`order.${order.id}`);
    sheet.restore(kept ?? { terms: termsOfOrder(order), lines: cellsOfOrder(order) });
    return { sheet, version: kept?.version ?? order.version, restored: kept !== null };
  });
  return (
    <StoredEditor
      sheet={opened.sheet}
      stored={{ id: order.id, version: opened.version }}
      savedAt={null}
      restored={opened.restored}
      onAgain={onAgain}
    />
  );
}

interface StoredEditorProps {
  sheet: OrderSheet;
  stored: Stored;
  savedAt: string | null;
  restored: boolean;
  onAgain: () => void;
}

function StoredEditor({ sheet, stored, savedAt, restored, onAgain }: StoredEditorProps) {
  const { t } = useTranslation('ordering');
  const [now, setNow] = useState({ stored, savedAt });
  return (
    <OrderEditor
      sheet={sheet}
      draftKey={`order.${stored.id}`}
      stored={now.stored}
      savedAt={now.savedAt}
      restored={restored}
      title={t('form.editTitle')}
      onStored={next => setNow({ stored: next, savedAt: new Date().toISOString() })}
      onDiscard={onAgain}
      onReload={onAgain}
    />
  );
}

function NotEditable({ order, reason }: { order: Order; reason: string | undefined }) {
  const { t } = useTranslation('ordering');
  return (
    <Result
      icon={<span />}
      title={t('form.notEditable', { number: order.number ?? t('draftNumber') })}
      subTitle={reason ?? t('form.notEditableHint')}
      extra={
        <Link to="/orders/$orderId" params={{ orderId: order.id }}>
          {t('form.toOrder')}
        </Link>
      }
    />
  );
}

function Waiting({ title }: { title: string }) {
  return (
    <>
      <PageHead title={title} />
      <Skeleton active title={false} paragraph={{ rows: 14, width: '100%' }} className="panel" />
    </>
  );
}
