import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { identity, type AuditEntry } from '@/api/identity';
import { PageHead } from '@/shared/PageHead';
import { usePermitted } from '@/shared/session';
import { KeyedTable, type Filter, type KeyedColumn } from '@/shared/table';
import { InstantText, Nothing, PersonName } from '@/shared/Values';

/// In which module's texts the fields of a kind of thing are named.
const NAMESPACE: Record<string, string> = {
  Customer: 'customer',
  Product: 'catalog',
  Sku: 'catalog',
  Warehouse: 'inventory',
};

/// Everything that was changed in the master data, by whom and why: newest first.
export function AuditPage() {
  const { t } = useTranslation('identity');
  const mayReadPeople = usePermitted('people.read');
  const columns = useColumns();
  const filters = useMemo<Filter[]>(
    () =>
      mayReadPeople
        ? [
            {
              kind: 'remote',
              key: 'actorId',
              label: t('audit.actor'),
              width: 160,
              load: async q =>
                (await identity.people({ q, limit: 30 })).items.map(one => ({
                  value: one.id,
                  label: one.name,
                })),
            },
          ]
        : [],
    [t, mayReadPeople],
  );
  return (
    <>
      <PageHead title={t('audit.title')} />
      <KeyedTable<AuditEntry>
        name="audit"
        queryKey={['audit', 'list']}
        load={identity.audit}
        columns={columns}
        filters={filters}
        rowKey={entry => String(entry.id)}
        emptyText={t('audit.empty')}
      />
    </>
  );
}

function useColumns(): KeyedColumn<AuditEntry>[] {
  const { t } = useTranslation(['identity', 'customer', 'catalog', 'inventory']);
  return useMemo(() => {
    const subject = (row: AuditEntry) =>
      t(`audit.subjects.${row.subjectType}`, { defaultValue: row.subjectType });
    const action = (row: AuditEntry) => t(`audit.actions.${row.action}`, { defaultValue: row.action });
    const field = (row: AuditEntry) =>
      row.field
        ? t(`${NAMESPACE[row.subjectType] ?? 'identity'}:field.${row.field}`, { defaultValue: row.field })
        : '';
    return [
      {
        key: 'at',
        title: t('audit.at'),
        width: 150,
        render: row => <InstantText value={row.at} withSeconds />,
        csv: row => row.at,
        card: 'status',
      },
      {
        key: 'actor',
        title: t('audit.actor'),
        width: 110,
        render: row => <PersonName name={row.actorName} />,
        csv: row => row.actorName,
      },
      {
        key: 'subject',
        title: t('audit.subject'),
        width: 110,
        render: row => <SubjectLink entry={row} text={subject(row)} />,
        csv: row => `${subject(row)} ${row.subjectId}`,
        card: 'title',
      },
      { key: 'action', title: t('audit.action'), width: 110, render: action, csv: action, card: 'title' },
      {
        key: 'field',
        title: t('audit.field'),
        width: 120,
        render: row => field(row) || <Nothing />,
        csv: field,
      },
      {
        key: 'old',
        title: t('audit.old'),
        render: row => <span className="wrap">{row.oldValue ?? <Nothing />}</span>,
        csv: row => row.oldValue,
        card: 'wide',
      },
      {
        key: 'new',
        title: t('audit.new'),
        render: row => <span className="wrap">{row.newValue ?? <Nothing />}</span>,
        csv: row => row.newValue,
        card: 'wide',
      },
      {
        key: 'reason',
        title: t('audit.reason'),
        render: row => <span className="wrap">{row.reason ?? <Nothing />}</span>,
        csv: row => row.reason,
        card: 'wide',
      },
    ] satisfies KeyedColumn<AuditEntry>[];
  }, [t]);
}

function SubjectLink({ entry, text }: { entry: AuditEntry; text: string }) {
  if (entry.subjectType === 'Customer') {
    return (
      <Link to="/customers/$customerId" params={{ customerId: entry.subjectId }}>
        {text}
      </Link>
    );
  }
  if (entry.subjectType === 'Product') {
    return (
      <Link to="/products/$productId" params={{ productId: entry.subjectId }}>
        {text}
      </Link>
    );
  }
  return <span>{text}</span>;
}
