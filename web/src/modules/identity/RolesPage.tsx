import { CheckOutlined, PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { identity, type PermissionName, type Role } from '@/api/identity';
import { PageLoading } from '@/app/ErrorPages';
import { PageHead } from '@/shared/PageHead';
import { LoadFailed } from '@/shared/problems';
import { usePermitted } from '@/shared/session';
import { useShortcut } from '@/shared/shortcuts';
import { PlainTag } from '@/shared/Tone';
import { useNarrow } from '@/shared/useNarrow';
import { RoleDialog } from './RoleDialog';
import { localName, useRoles } from './useTeams';

export function groupOf(permission: PermissionName): string {
  return permission.group ?? permission.code.split('.')[0] ?? '';
}

export function usePermissionNames() {
  return useQuery({ queryKey: ['permissions'], queryFn: identity.permissions, staleTime: 10 * 60_000 });
}

/// Which role may do what, as one table; a role's head opens it.
export function RolesPage() {
  const { t } = useTranslation('identity');
  const narrow = useNarrow();
  const mayWrite = usePermitted('people.write');
  const roles = useRoles();
  const permissions = usePermissionNames();
  const [edited, setEdited] = useState<Role | 'new' | null>(null);
  useShortcut('n', t('role.new'), () => setEdited('new'), 'page', mayWrite);
  if (roles.isPending || permissions.isPending) return <PageLoading />;
  const failed = roles.error ?? permissions.error;
  if (failed) {
    return (
      <LoadFailed
        problem={failed}
        onRetry={() => void Promise.all([roles.refetch(), permissions.refetch()])}
      />
    );
  }
  const shown = {
    roles: roles.data?.items ?? [],
    permissions: permissions.data?.items ?? [],
    onOpen: setEdited,
  };
  return (
    <>
      <PageHead
        title={t('role.title')}
        actions={
          mayWrite ? (
            <Button type="primary" icon={<PlusOutlined />} onClick={() => setEdited('new')}>
              {t('role.new')} <kbd className="wide-only on-primary">N</kbd>
            </Button>
          ) : null
        }
      />
      <p className="quiet">{t(mayWrite ? 'role.hint' : 'role.readOnly')}</p>
      {narrow ? <RoleCards {...shown} /> : <Matrix {...shown} />}
      <RoleDialog
        edited={edited}
        permissions={shown.permissions}
        readOnly={!mayWrite}
        onClose={() => setEdited(null)}
      />
    </>
  );
}

interface ShownProps {
  roles: Role[];
  permissions: PermissionName[];
  onOpen: (role: Role) => void;
}

function Matrix({ roles, permissions, onOpen }: ShownProps) {
  const { t } = useTranslation('identity');
  const groups = [...new Set(permissions.map(groupOf))];
  return (
    <div className="panel scroll-x matrix-panel">
      <table className="matrix">
        <thead>
          <tr>
            <th>{t('role.permission')}</th>
            {roles.map(role => (
              <th key={role.code} scope="col">
                <button type="button" onClick={() => onOpen(role)} title={role.code}>
                  {localName(role)}
                </button>
                <span className="quiet">{t('role.people', { count: role.people ?? 0 })}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t('field.scope')}</th>
            {roles.map(role => (
              <td key={role.code}>{t(`scope.${role.scope}`)}</td>
            ))}
          </tr>
          {groups.map(group => (
            <Fragment key={group}>
              <tr className="group">
                <th colSpan={roles.length + 1}>{t(`group.${group}`, { defaultValue: group })}</th>
              </tr>
              {permissions
                .filter(permission => groupOf(permission) === group)
                .map(permission => (
                  <tr key={permission.code}>
                    <th scope="row" title={permission.code}>
                      {localName(permission)}
                    </th>
                    {roles.map(role => (
                      <td key={role.code}>
                        {role.permissions.includes(permission.code) ? (
                          <CheckOutlined aria-label={t('role.held')} />
                        ) : null}
                      </td>
                    ))}
                  </tr>
                ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function RoleCards({ roles, permissions, onOpen }: ShownProps) {
  const { t } = useTranslation('identity');
  return (
    <ul className="cards">
      {roles.map(role => (
        <li key={role.code} className="card">
          <div
            className="card-body opens"
            role="link"
            tabIndex={0}
            onClick={() => onOpen(role)}
            onKeyDown={event => event.key === 'Enter' && onOpen(role)}
          >
            <div className="card-head">
              <div className="card-title">{localName(role)}</div>
              {role.builtIn ? <PlainTag>{t('role.builtIn')}</PlainTag> : null}
            </div>
            <div className="quiet">
              {t(`scope.${role.scope}`)} · {t('role.people', { count: role.people ?? 0 })} ·{' '}
              {t('role.count', { count: role.permissions.length, all: permissions.length })}
            </div>
          </div>
        </li>
      ))}
    </ul>
  );
}
