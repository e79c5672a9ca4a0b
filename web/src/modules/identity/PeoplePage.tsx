import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { identity, type Person } from '@/api/identity';
import { PageHead } from '@/shared/PageHead';
import { usePermitted } from '@/shared/session';
import { useShortcut } from '@/shared/shortcuts';
import { KeyedTable, type Filter, type KeyedColumn } from '@/shared/table';
import { PlainTag, ToneTag } from '@/shared/Tone';
import { InstantText, Nothing } from '@/shared/Values';
import { PersonDialog } from './PersonDialog';
import { localName, useRoles, useTeams } from './useTeams';

export function PeoplePage() {
  const { t } = useTranslation('identity');
  const mayWrite = usePermitted('people.write');
  const [edited, setEdited] = useState<Person | 'new' | null>(null);
  const columns = useColumns();
  const filters = useFilters();
  useShortcut('n', t('people.new'), () => setEdited('new'), 'page', mayWrite);
  return (
    <>
      <PageHead
        title={t('people.title')}
        actions={
          mayWrite ? (
            <Button type="primary" icon={<PlusOutlined />} onClick={() => setEdited('new')}>
              {t('people.new')} <kbd className="wide-only on-primary">N</kbd>
            </Button>
          ) : null
        }
      />
      <KeyedTable<Person>
        name="people"
        queryKey={['people', 'list']}
        load={identity.people}
        columns={columns}
        filters={filters}
        rowKey={person => person.id}
        {...(mayWrite ? { onOpen: setEdited } : {})}
      />
      {mayWrite ? <PersonDialog edited={edited} onClose={() => setEdited(null)} /> : null}
    </>
  );
}

function useFilters(): Filter[] {
  const { t } = useTranslation('identity');
  const teams = useTeams().data?.items;
  const roles = useRoles().data?.items;
  return useMemo(
    () => [
      { kind: 'search', key: 'q', placeholder: t('people.search') },
      {
        kind: 'choice',
        key: 'teamId',
        label: t('field.team'),
        options: (teams ?? []).map(team => ({ value: team.id, label: team.name })),
        width: 130,
      },
      {
        kind: 'choice',
        key: 'roleCode',
        label: t('field.roles'),
        options: (roles ?? []).map(role => ({ value: role.code, label: localName(role) })),
        width: 130,
      },
      {
        kind: 'choice',
        key: 'active',
        label: t('field.state'),
        options: [
          { value: 'true', label: t('people.active') },
          { value: 'false', label: t('people.inactive') },
        ],
        width: 100,
      },
    ],
    [t, teams, roles],
  );
}

function PersonState({ person }: { person: Person }) {
  const { t } = useTranslation('identity');
  if (!person.active) return <ToneTag tone="waiting">{t('people.inactive')}</ToneTag>;
  if (person.lockedUntil) return <ToneTag tone="problem">{t('people.locked')}</ToneTag>;
  return <span>{t('people.active')}</span>;
}

function useColumns(): KeyedColumn<Person>[] {
  const { t } = useTranslation('identity');
  return useMemo(
    () => [
      {
        key: 'name',
        title: t('field.name'),
        fixed: true,
        render: row => <span className="strong">{row.name}</span>,
        compare: (a, b) => a.name.localeCompare(b.name, 'zh-CN'),
        csv: row => row.name,
        card: 'title',
      },
      {
        key: 'loginName',
        title: t('field.loginName'),
        render: row => row.loginName,
        compare: (a, b) => a.loginName.localeCompare(b.loginName),
        csv: row => row.loginName,
      },
      {
        key: 'roles',
        title: t('field.roles'),
        render: row => (
          <span className="tags">
            {(row.roles ?? []).map(role => (
              <PlainTag key={role.code}>{role.name}</PlainTag>
            ))}
          </span>
        ),
        csv: row => (row.roles ?? []).map(role => role.name).join(t('separator')),
        card: 'wide',
      },
      {
        key: 'team',
        title: t('field.team'),
        render: row => row.teamName ?? <Nothing />,
        csv: row => row.teamName,
      },
      {
        key: 'scope',
        title: t('field.scope'),
        render: row => t(`scope.${row.effectiveScope ?? row.scope ?? 'OWN'}`),
        csv: row => t(`scope.${row.effectiveScope ?? row.scope ?? 'OWN'}`),
      },
      {
        key: 'phone',
        title: t('field.phone'),
        render: row => row.phone ?? <Nothing />,
        csv: row => row.phone,
      },
      {
        key: 'email',
        title: t('field.email'),
        render: row => row.email ?? <Nothing />,
        csv: row => row.email,
        card: 'wide',
      },
      {
        key: 'lastSeenAt',
        title: t('field.lastSeenAt'),
        render: row => <InstantText value={row.lastSeenAt} />,
        csv: row => row.lastSeenAt,
        card: 'hidden',
      },
      {
        key: 'state',
        title: t('field.state'),
        render: row => <PersonState person={row} />,
        csv: row => (row.active ? t('people.active') : t('people.inactive')),
        card: 'status',
      },
    ],
    [t],
  );
}
