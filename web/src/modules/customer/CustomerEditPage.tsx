import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { App, Checkbox, Form } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newIdempotencyKey } from '@/api/client';
import { customers, type Address, type Customer, type CustomerFields } from '@/api/customers';
import { ApiProblem } from '@/api/problem';
import { PageLoading } from '@/app/ErrorPages';
import { EditForm } from '@/shared/EditForm';
import { PageHead } from '@/shared/PageHead';
import { LoadFailed } from '@/shared/problems';
import { usePerson } from '@/shared/session';
import { customerQuery } from './CustomerDetailPage';
import { CustomerForm } from './CustomerForm';

/// A new customer, or an existing one.
export function CustomerEditPage() {
  const { customerId } = useParams({ strict: false });
  return customerId ? <ExistingCustomer id={customerId} /> : <CustomerEditor />;
}

function ExistingCustomer({ id }: { id: string }) {
  const result = useQuery({ ...customerQuery(id), staleTime: 0, refetchOnWindowFocus: false });
  const [round, setRound] = useState(0);
  if (result.isPending || (result.isFetching && !result.isFetchedAfterMount)) return <PageLoading />;
  if (result.isError) return <LoadFailed problem={result.error} onRetry={() => void result.refetch()} />;
  return (
    <CustomerEditor
      key={round}
      customer={result.data}
      onReload={() => void result.refetch().then(() => setRound(round + 1))}
    />
  );
}

function fieldsOf(customer: Customer): CustomerFields {
  const { code, name, level, taxNumber, regionCode, ownerId, phone, email, currency } = customer;
  const { defaultPayment, remark, active, contacts, addresses } = customer;
  return {
    ...{ code, name, level, taxNumber, regionCode, ownerId, phone, email, currency },
    ...{ defaultPayment, remark, active, contacts, addresses },
  };
}

interface CustomerEditorProps {
  customer?: Customer;
  onReload?: () => void;
}

function CustomerEditor({ customer, onReload }: CustomerEditorProps) {
  const { t } = useTranslation('customer');
  const navigate = useNavigate();
  const client = useQueryClient();
  const person = usePerson();
  const { message } = App.useApp();
  const [watched, setWatched] = useState<CustomerFields>({});
  const key = useRef({ body: '', key: '' });
  const initial: CustomerFields = customer
    ? fieldsOf(customer)
    : {
        level: 'NORMAL',
        currency: 'CNY',
        active: true,
        ownerId: person?.id,
        contacts: [{ name: '', main: true }],
        addresses: [],
      };
  const [similar, setSimilar] = useState(false);
  const [form] = Form.useForm<CustomerFields>();
  const save = async (values: CustomerFields) => {
    const body = tidy(values);
    if (customer) return customers.change(customer.id, body, customer.version);
    const text = JSON.stringify(body);
    if (key.current.body !== text) key.current = { body: text, key: newIdempotencyKey() };
    return customers.add(body, key.current.key);
  };
  const saveNoticing = (values: CustomerFields) =>
    save(values).catch((failure: unknown) => {
      setSimilar(failure instanceof ApiProblem && failure.code === 'customer.duplicate');
      throw failure;
    });
  const open = (id: string) =>
    void navigate({ to: '/customers/$customerId', params: { customerId: id }, replace: true });
  return (
    <>
      <PageHead title={customer ? t('edit.title', { name: customer.name }) : t('edit.new')} />
      <EditForm<CustomerFields, Customer>
        draftKey={`customer.${customer?.id ?? 'new'}`}
        version={customer?.version}
        initial={initial}
        form={form}
        save={saveNoticing}
        onSaved={saved => {
          void client.invalidateQueries({ queryKey: ['customers'] });
          void message.success(t('edit.saved'));
          open(saved.id);
        }}
        onCancel={() => (customer ? open(customer.id) : void navigate({ to: '/customers' }))}
        onChange={(_, all) => setWatched(all)}
        footNotice={
          similar ? (
            <Form.Item name="knownDuplicate" valuePropName="checked" noStyle>
              <Checkbox>{t('duplicate.known')}</Checkbox>
            </Form.Item>
          ) : null
        }
        {...(onReload ? { onReload } : {})}
      >
        <CustomerForm watched={watched} isNew={!customer} ownerName={customer?.ownerName} />
      </EditForm>
    </>
  );
}

/// Empty texts are left out, and so are rows in which nothing was typed.
function tidy(values: CustomerFields): CustomerFields {
  const clean = <T extends object>(row: T): T =>
    Object.fromEntries(
      Object.entries(row)
        .map(([key, value]) => [key, typeof value === 'string' ? value.trim() : value])
        .filter(([, value]) => value !== '' && value !== undefined && value !== null),
    ) as T;
  const typed = (row: object) =>
    Object.entries(row).some(([key, value]) => key !== 'main' && key !== 'country' && Boolean(value));
  return {
    ...clean(values),
    contacts: (values.contacts ?? []).filter(typed).map(clean),
    addresses: (values.addresses ?? [])
      .filter(typed)
      .map(clean)
      .map(address => (address.divisionCode ? withoutNames(address) : address)),
  };
}

/// The division's code says it all; the server fills in the names.
function withoutNames({ province: _, city: __, district: ___, ...rest }: Address): Address {
  return rest;
}
