import { Link } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { identity } from '@/api/identity';
import { ChangeList } from '@/shared/AuditList';
import { PageHead } from '@/shared/PageHead';
import { usePermitted } from '@/shared/session';
import { KeyedTable, type Filter, type KeyedColumn, type ListQuery } from '@/shared/table';
import { InstantText, Nothing } from '@/shared/Values';
import { useAuditTexts } from './auditTexts';
import { happeningsOf, type AuditHappening } from './happenings';

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
  const load = useCallback(async (query: Partial<ListQuery>) => {
    const page = await identity.audit(query);
    return {
      items: happeningsOf(page.items, entry => entry.action),
      ...(page.next ? { next: page.next } : {}),
    };
  }, []);
  return (
    <>
      <PageHead title={t('audit.title')} />
      <KeyedTable<AuditHappening>
        name="audit"
        queryKey={['audit', 'list']}
        load={load}
        pageSize={100}
        columns={columns}
        filters={filters}
        rowKey={one => one.key}
        emptyText={t('audit.empty')}
      />
    </>
  );
}

function useColumns(): KeyedColumn<AuditHappening>[] {
  const { t } = useTranslation('identity');
  const texts = useAuditTexts();
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
      render: row => texts.actor(row.actorName),
      csv: row => texts.actor(row.actorName),
    },
    {
      key: 'action',
      title: t('audit.action'),
      width: 120,
      render: row => texts.action(String(row.title)),
      csv: row => texts.action(String(row.title)),
      card: 'title',
    },
    {
      key: 'subject',
      title: t('audit.subject'),
      width: 90,
      render: row => <SubjectLink row={row} text={texts.subject(row.subjectType)} />,
      csv: row => `${texts.subject(row.subjectType)} ${row.subjectId}`,
      card: 'title',
    },
    {
      key: 'changes',
      title: t('audit.changes'),
      render: row =>
        row.changes?.length ? (
          <ChangeList
            changes={row.changes}
            fieldName={field => texts.fieldName(row.subjectType, field)}
            renderValue={texts.renderValue}
          />
        ) : (
          <Nothing />
        ),
      csv: row =>
        (row.changes ?? [])
          .map(one => `${texts.fieldName(row.subjectType, one.field)}: ${one.from ?? ''} → ${one.to ?? ''}`)
          .join('\n'),
      card: 'wide',
    },
    {
      key: 'reason',
      title: t('audit.reason'),
      render: row => <span className="wrap">{row.reason ?? <Nothing />}</span>,
      csv: row => row.reason,
      card: 'wide',
    },
  ];
}

function SubjectLink({ row, text }: { row: AuditHappening; text: string }) {
  if (row.subjectType === 'Customer') {
    return (
      <Link to="/customers/$customerId" params={{ customerId: row.subjectId }}>
        {text}
      </Link>
    );
  }
  if (row.subjectType === 'Product') {
    return (
      <Link to="/products/$productId" params={{ productId: row.subjectId }}>
        {text}
      </Link>
    );
  }
  return <span>{text}</span>;
}
