import { useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Checkbox, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { DATA_SCOPES } from '@/api/common';
import { identity, type PermissionName, type Role, type RoleFields } from '@/api/identity';
import { Field } from '@/shared/Field';
import { FormDialog } from '@/shared/FormDialog';
import { useSentence } from '@/shared/problems';
import { usePerson } from '@/shared/session';
import { groupOf } from './RolesPage';
import { localName } from './useTeams';

interface RoleDialogProps {
  edited: Role | 'new' | null;
  permissions: PermissionName[];
  readOnly: boolean;
  onClose: () => void;
}

type Values = RoleFields & { code?: string };

export function RoleDialog({ edited, permissions, readOnly, onClose }: RoleDialogProps) {
  const { t } = useTranslation('identity');
  const { message } = App.useApp();
  const client = useQueryClient();
  const [form] = Form.useForm<Values>();
  const stored = edited === 'new' ? null : edited;
  const fixed = readOnly || Boolean(stored?.fixed);
  const done = () => {
    void client.invalidateQueries({ queryKey: ['roles'] });
    void message.success(t('role.saved'));
  };
  const save = (values: Values, key: string) => {
    const { nameZh, nameEn, permissions: held, scope, code } = values;
    const body = { nameZh, nameEn, permissions: held ?? [], scope };
    if (fixed) return Promise.resolve();
    return stored
      ? identity.changeRole(stored.code, body, stored.version)
      : identity.addRole({ ...body, code: code ?? '' }, key);
  };
  return (
    <FormDialog<Values>
      open={edited !== null}
      form={form}
      title={stored ? localName(stored) : t('role.new')}
      width={720}
      initial={
        stored
          ? {
              nameZh: stored.nameZh,
              nameEn: stored.nameEn,
              permissions: stored.permissions,
              scope: stored.scope,
            }
          : { permissions: [], scope: 'OWN' }
      }
      save={save}
      {...(fixed ? { okText: t('role.close') } : { onSaved: done })}
      onClose={onClose}
    >
      {stored?.fixed ? <Alert type="info" title={t('role.fixed')} className="form-notice" /> : null}
      <div className="form-grid">
        {stored ? null : (
          <Field name="code" label={t('role.code')} extra={t('role.codeHint')} required>
            <Input maxLength={40} />
          </Field>
        )}
        <Field name="nameZh" label={t('role.nameZh')} required>
          <Input maxLength={40} disabled={fixed} />
        </Field>
        <Field name="nameEn" label={t('role.nameEn')} required>
          <Input maxLength={40} disabled={fixed} />
        </Field>
        <Field name="scope" label={t('field.scope')} tooltip={t('role.scopeHint')} required>
          <Select
            disabled={fixed}
            options={DATA_SCOPES.map(scope => ({ value: scope, label: t(`scope.${scope}`) }))}
          />
        </Field>
      </div>
      <Field name="permissions" label={t('role.permissions')}>
        <PermissionChecks permissions={permissions} disabled={fixed} before={stored?.permissions ?? []} />
      </Field>
      {stored && !stored.builtIn && !readOnly ? <DeleteRole role={stored} onDeleted={onClose} /> : null}
    </FormDialog>
  );
}

interface PermissionChecksProps {
  permissions: PermissionName[];
  before: string[];
  disabled: boolean;
  value?: string[];
  onChange?: (codes: string[]) => void;
}

/// Grouped by what they are about. Nobody gives away what they do not hold themselves.
function PermissionChecks({ permissions, before, disabled, value = [], onChange }: PermissionChecksProps) {
  const { t } = useTranslation('identity');
  const own = usePerson()?.permissions ?? [];
  const groups = [...new Set(permissions.map(groupOf))];
  const toggle = (codes: string[], held: boolean) =>
    onChange?.(held ? [...new Set([...value, ...codes])] : value.filter(code => !codes.includes(code)));
  return (
    <div className="permission-groups">
      {groups.map(group => {
        const members = permissions.filter(one => groupOf(one) === group);
        const codes = members
          .map(one => one.code)
          .filter(code => own.includes(code) || before.includes(code));
        const held = members.filter(one => value.includes(one.code)).length;
        return (
          <fieldset key={group}>
            <Checkbox
              className="strong"
              disabled={disabled || codes.length === 0}
              checked={held === members.length}
              indeterminate={held > 0 && held < members.length}
              onChange={event => toggle(codes, event.target.checked)}
            >
              {t(`group.${group}`, { defaultValue: group })}
            </Checkbox>
            {members.map(permission => (
              <Checkbox
                key={permission.code}
                disabled={disabled || !codes.includes(permission.code)}
                checked={value.includes(permission.code)}
                onChange={event => toggle([permission.code], event.target.checked)}
              >
                <span title={permission.code}>{localName(permission)}</span>
              </Checkbox>
            ))}
          </fieldset>
        );
      })}
    </div>
  );
}

function DeleteRole({ role, onDeleted }: { role: Role; onDeleted: () => void }) {
  const { t } = useTranslation('identity');
  const { message, modal } = App.useApp();
  const client = useQueryClient();
  const sentence = useSentence();
  const ask = () =>
    modal.confirm({
      title: t('role.deleteTitle', { name: localName(role) }),
      okText: t('role.delete'),
      okButtonProps: { danger: true },
      onOk: () =>
        identity
          .removeRole(role.code)
          .then(async () => {
            await client.invalidateQueries({ queryKey: ['roles'] });
            void message.success(t('role.deleted'));
            onDeleted();
          })
          .catch((failure: unknown) => message.error(sentence(failure))),
    });
  return (
    <Button danger onClick={ask}>
      {t('role.delete')}
    </Button>
  );
}
