import { PlusOutlined } from '@ant-design/icons';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { CUSTOMER_LEVELS, customers, type CustomerRow } from '@/api/customers';
import { identity } from '@/api/identity';
import { compareDecimals } from '@/shared/format';
import { PageHead } from '@/shared/PageHead';
import { usePermitted } from '@/shared/session';
import { useShortcut } from '@/shared/shortcuts';
import { KeyedTable, type Filter, type KeyedColumn } from '@/shared/table';
import { MoneyText, Nothing, PersonName } from '@/shared/Values';
import { CustomerFlags, LevelText } from './CustomerTags';

export function CustomerListPage() {
  const { t } = useTranslation('customer');
  const navigate = useNavigate();
  const mayWrite = usePermitted('customer.write');
  const columns = useColumns();
  const filters = useFilters();
  const add = () => void navigate({ to: '/customers/new' });
  useShortcut('n', t('list.new'), add, 'page', mayWrite);
  return (
    <>
      <PageHead
        title={t('list.title')}
        actions={
          mayWrite ? (
            <Button type="primary" icon={<PlusOutlined />} onClick={add}>
              {t('list.new')} <kbd className="wide-only on-primary">N</kbd>
            </Button>
          ) : null
        }
      />
      <KeyedTable<CustomerRow>
        name="customers"
        queryKey={['customers', 'list']}
        load={customers.list}
        columns={columns}
        filters={filters}
        rowKey={customer => customer.id}
        rowTone={customer => (customer.blacklisted ? 'problem' : undefined)}
        onOpen={customer =>
          void navigate({ to: '/customers/$customerId', params: { customerId: customer.id } })
        }
        emptyText={t('list.empty')}
      />
    </>
  );
}

function useColumns(): KeyedColumn<CustomerRow>[] {
  const { t } = useTranslation('customer');
  return useMemo(
    () => [
      {
        key: 'code',
        title: t('field.code'),
        width: 110,
        fixed: true,
        render: row => (
          <Link to="/customers/$customerId" params={{ customerId: row.id }} className="number">
            {row.code}
          </Link>
        ),
        compare: (a, b) => a.code.localeCompare(b.code),
        csv: row => row.code,
        card: 'title',
      },
      {
        key: 'name',
        title: t('field.name'),
        render: row => row.name,
        compare: (a, b) => a.name.localeCompare(b.name, 'zh-CN'),
        csv: row => row.name,
        card: 'title',
      },
      {
        key: 'flags',
        title: t('field.state'),
        render: row =>
          row.blacklisted || !row.active ? <CustomerFlags customer={row} /> : <span>{t('active')}</span>,
        csv: row => (row.blacklisted ? t('blacklisted') : row.active ? t('active') : t('inactive')),
        card: 'status',
      },
      {
        key: 'level',
        title: t('field.level'),
        render: row => <LevelText level={row.level} />,
        csv: row => (row.level ? t(`levels.${row.level}`) : ''),
      },
      {
        key: 'phone',
        title: t('field.phone'),
        render: row => row.phone ?? <Nothing />,
        csv: row => row.phone,
      },
      {
        key: 'region',
        title: t('field.region'),
        render: row => row.regionName ?? <Nothing />,
        csv: row => row.regionName,
      },
      {
        key: 'owner',
        title: t('field.owner'),
        render: row => <PersonName name={row.ownerName} />,
        csv: row => row.ownerName,
      },
      {
        key: 'creditLimit',
        title: t('field.creditLimit'),
        align: 'right',
        render: row => (row.creditLimit ? <MoneyText value={row.creditLimit} /> : t('credit.unlimited')),
        csv: row => row.creditLimit?.amount,
        card: 'hidden',
      },
      {
        key: 'receivable',
        title: t('field.receivable'),
        align: 'right',
        render: row => <MoneyText value={row.receivable} />,
        compare: (a, b) => compareDecimals(a.receivable?.amount ?? '0', b.receivable?.amount ?? '0'),
        csv: row => row.receivable?.amount,
        card: 'wide',
      },
      {
        key: 'creditLeft',
        title: t('field.creditLeft'),
        align: 'right',
        render: row => <MoneyText value={row.creditLeft} warnNegative />,
        csv: row => row.creditLeft?.amount,
        card: 'wide',
      },
    ],
    [t],
  );
}

function useFilters(): Filter[] {
  const { t } = useTranslation('customer');
  const mayReadPeople = usePermitted('people.read');
  return useMemo(() => {
    const filters: Filter[] = [
      { kind: 'search', key: 'q', placeholder: t('list.search') },
      {
        kind: 'choice',
        key: 'level',
        label: t('field.level'),
        options: CUSTOMER_LEVELS.map(level => ({ value: level, label: t(`levels.${level}`) })),
        width: 96,
      },
      {
        kind: 'choice',
        key: 'active',
        label: t('field.state'),
        options: [
          { value: 'true', label: t('active') },
          { value: 'false', label: t('inactive') },
        ],
        width: 96,
      },
      { kind: 'flag', key: 'blacklisted', label: t('list.onlyBlacklisted') },
    ];
    if (mayReadPeople) {
      filters.splice(2, 0, {
        kind: 'remote',
        key: 'ownerId',
        label: t('field.owner'),
        width: 110,
        load: async q =>
          (await identity.people({ q, limit: 30 })).items.map(person => ({
            value: person.id,
            label: person.name,
          })),
      });
    }
    return filters;
  }, [t, mayReadPeople]);
}
