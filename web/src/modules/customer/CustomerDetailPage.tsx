import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Alert, App, Button, Dropdown } from 'antd';
import { MoreOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { customers, type Customer } from '@/api/customers';
import { PageLoading } from '@/app/ErrorPages';
import { AuditPanel } from '@/modules/identity/AuditPanel';
import { Facts, Panel } from '@/shared/Facts';
import { PageHead } from '@/shared/PageHead';
import { LoadFailed } from '@/shared/problems';
import { ReasonDialog } from '@/shared/ReasonDialog';
import { usePermitted } from '@/shared/session';
import { useShortcut } from '@/shared/shortcuts';
import { InstantText, Nothing, PersonName } from '@/shared/Values';
import { AddressList, ContactList } from './CustomerPeople';
import { CreditPanel } from './CreditPanel';
import { CustomerFlags, LevelText } from './CustomerTags';

const route = getRouteApi('/shell/customers/$customerId');

export function customerQuery(id: string) {
  return { queryKey: ['customers', 'one', id], queryFn: async () => (await customers.read(id)).data };
}

export function CustomerDetailPage() {
  const { customerId } = route.useParams();
  const result = useQuery(customerQuery(customerId));
  if (result.isPending) return <PageLoading />;
  if (result.isError) return <LoadFailed problem={result.error} onRetry={() => void result.refetch()} />;
  return <CustomerDetail customer={result.data} />;
}

function CustomerDetail({ customer }: { customer: Customer }) {
  const { t } = useTranslation('customer');
  const mayAudit = usePermitted('audit.read');
  return (
    <>
      <Head customer={customer} />
      {customer.blacklisted ? (
        <Alert
          type="error"
          showIcon
          className="page-alert"
          title={t('blacklist.notice')}
          description={customer.blacklistReason}
        />
      ) : null}
      <div className="two-columns">
        <div>
          <Panel title={t('detail.basic')}>
            <BasicFacts customer={customer} />
          </Panel>
          <Panel title={t('detail.contacts')}>
            <ContactList contacts={customer.contacts} />
          </Panel>
          <Panel title={t('detail.addresses')}>
            <AddressList addresses={customer.addresses} />
          </Panel>
        </div>
        <div>
          <CreditPanel customer={customer} />
          {mayAudit ? <AuditPanel subjectId={customer.id} subjectType="Customer" /> : null}
        </div>
      </div>
    </>
  );
}

function Head({ customer }: { customer: Customer }) {
  const { t } = useTranslation('customer');
  const navigate = useNavigate();
  const client = useQueryClient();
  const { message } = App.useApp();
  const mayWrite = usePermitted('customer.write');
  const mayBlacklist = usePermitted('customer.blacklist');
  const mayOrder = usePermitted('order.draft');
  const mayReadOrders = usePermitted('order.read');
  const [asking, setAsking] = useState(false);
  const edit = () =>
    void navigate({ to: '/customers/$customerId/edit', params: { customerId: customer.id } });
  useShortcut('e', t('detail.edit'), edit, 'page', mayWrite);
  const setBlacklisted = async (reason: string) => {
    await customers.setBlacklisted(
      customer.id,
      { blacklisted: !customer.blacklisted, reason },
      customer.version,
    );
    await client.invalidateQueries({ queryKey: ['customers'] });
    void message.success(t(customer.blacklisted ? 'blacklist.lifted' : 'blacklist.done'));
  };
  return (
    <>
      <PageHead
        title={customer.name}
        aside={
          <>
            <span className="quiet number">{customer.code}</span>
            <CustomerFlags customer={customer} />
          </>
        }
        actions={
          <>
            {mayReadOrders ? (
              <Link to="/orders" search={{ customerId: customer.id } as never} className="button-link">
                {t('detail.orders')}
              </Link>
            ) : null}
            {mayOrder && !customer.blacklisted && customer.active ? (
              <Button
                onClick={() =>
                  void navigate({ to: '/orders/new', search: { customerId: customer.id } as never })
                }
              >
                {t('detail.newOrder')}
              </Button>
            ) : null}
            {mayWrite ? (
              <Button type="primary" onClick={edit}>
                {t('detail.edit')} <kbd className="wide-only on-primary">E</kbd>
              </Button>
            ) : null}
            {mayBlacklist ? (
              <Dropdown
                trigger={['click']}
                menu={{
                  items: [
                    {
                      key: 'blacklist',
                      danger: !customer.blacklisted,
                      label: t(customer.blacklisted ? 'blacklist.lift' : 'blacklist.put'),
                    },
                  ],
                  onClick: () => setAsking(true),
                }}
              >
                <Button icon={<MoreOutlined />} aria-label={t('detail.more')} />
              </Dropdown>
            ) : null}
          </>
        }
      />
      <ReasonDialog
        open={asking}
        title={t(customer.blacklisted ? 'blacklist.lift' : 'blacklist.put')}
        okText={t(customer.blacklisted ? 'blacklist.liftShort' : 'blacklist.putShort')}
        danger={!customer.blacklisted}
        suggestions={
          customer.blacklisted
            ? [t('blacklist.paid'), t('blacklist.mistake')]
            : [t('blacklist.overdue'), t('blacklist.fraud')]
        }
        onSubmit={setBlacklisted}
        onClose={() => setAsking(false)}
      >
        {t(customer.blacklisted ? 'blacklist.liftHint' : 'blacklist.putHint', { name: customer.name })}
      </ReasonDialog>
    </>
  );
}

function BasicFacts({ customer }: { customer: Customer }) {
  const { t } = useTranslation('customer');
  const payment = customer.defaultPayment;
  return (
    <Facts
      facts={[
        { label: t('field.level'), value: <LevelText level={customer.level} /> },
        { label: t('field.phone'), value: customer.phone ?? <Nothing /> },
        { label: t('field.email'), value: customer.email ?? <Nothing /> },
        { label: t('field.taxNumber'), value: customer.taxNumber ?? <Nothing /> },
        { label: t('field.region'), value: customer.regionName ?? customer.regionCode ?? <Nothing /> },
        { label: t('field.owner'), value: <PersonName name={customer.ownerName} /> },
        { label: t('field.currency'), value: customer.currency },
        { label: t('field.defaultPayment'), value: payment ? t(`payment.${payment}`) : <Nothing /> },
        { label: t('field.createdAt'), value: <InstantText value={customer.createdAt} /> },
        { label: t('field.updatedAt'), value: <InstantText value={customer.updatedAt} /> },
        { label: t('field.remark'), value: customer.remark ?? <Nothing />, wide: true },
      ]}
    />
  );
}
