import { CopyOutlined, PlusOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, DatePicker, Form, Input, Modal, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { identity, type ApiToken, type IssuedToken } from '@/api/identity';
import { Field } from '@/shared/Field';
import { FormDialog } from '@/shared/FormDialog';
import { PageHead } from '@/shared/PageHead';
import { useSentence } from '@/shared/problems';
import { usePerson } from '@/shared/session';
import { useShortcut } from '@/shared/shortcuts';
import { KeyedTable, type KeyedColumn } from '@/shared/table';
import { ToneTag, type Tone } from '@/shared/Tone';
import { InstantText } from '@/shared/Values';
import { usePermissionNames } from './RolesPage';
import { localName } from './useTeams';

const STATE_TONE: Record<NonNullable<ApiToken['state']>, Tone> = {
  ACTIVE: 'done',
  EXPIRED: 'waiting',
  REVOKED: 'waiting',
};

/// Keys for connected programs: the secret is shown once, when it is made.
export function TokensPage() {
  const { t } = useTranslation('identity');
  const [making, setMaking] = useState(false);
  const [issued, setIssued] = useState<IssuedToken | null>(null);
  const columns = useColumns();
  const revoke = useRevoke();
  useShortcut('n', t('token.new'), () => setMaking(true));
  return (
    <>
      <PageHead
        title={t('token.title')}
        actions={
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setMaking(true)}>
            {t('token.new')} <kbd className="wide-only on-primary">N</kbd>
          </Button>
        }
      />
      <p className="quiet">{t('token.explanation')}</p>
      <KeyedTable<ApiToken>
        name="tokens"
        queryKey={['tokens', 'list']}
        load={identity.tokens}
        columns={columns}
        rowKey={token => token.id}
        exportable={false}
        emptyText={t('token.empty')}
        rowActions={token =>
          (token.state ?? 'ACTIVE') === 'ACTIVE' ? (
            <Button size="small" danger onClick={() => revoke(token)}>
              {t('token.revoke')}
            </Button>
          ) : null
        }
      />
      <NewTokenDialog open={making} onClose={() => setMaking(false)} onIssued={setIssued} />
      <SecretDialog issued={issued} onClose={() => setIssued(null)} />
    </>
  );
}

function useRevoke() {
  const { t } = useTranslation('identity');
  const { modal, message } = App.useApp();
  const client = useQueryClient();
  const sentence = useSentence();
  return (token: ApiToken) =>
    modal.confirm({
      title: t('token.revokeTitle', { name: token.name }),
      content: t('token.revokeHint'),
      okText: t('token.revoke'),
      okButtonProps: { danger: true },
      onOk: () =>
        identity
          .revokeToken(token.id)
          .then(async () => {
            await client.invalidateQueries({ queryKey: ['tokens'] });
            void message.success(t('token.revoked'));
          })
          .catch((failure: unknown) => message.error(sentence(failure))),
    });
}

function useColumns(): KeyedColumn<ApiToken>[] {
  const { t } = useTranslation('identity');
  const names = usePermissionNames().data?.items;
  return useMemo(() => {
    const nameOf = (code: string) => {
      const known = names?.find(one => one.code === code);
      return known ? localName(known) : code;
    };
    return [
      {
        key: 'name',
        title: t('token.name'),
        fixed: true,
        render: row => <span className="strong">{row.name}</span>,
        card: 'title',
      },
      {
        key: 'permissions',
        title: t('token.permissions'),
        width: 380,
        render: row => <span className="wrap">{row.permissions.map(nameOf).join(t('separator'))}</span>,
        card: 'wide',
      },
      {
        key: 'createdAt',
        title: t('token.createdAt'),
        render: row => <InstantText value={row.createdAt} />,
        card: 'wide',
      },
      {
        key: 'expiresAt',
        title: t('token.expiresAt'),
        render: row => <InstantText value={row.expiresAt} />,
        card: 'wide',
      },
      {
        key: 'lastUsedAt',
        title: t('token.lastUsedAt'),
        render: row =>
          row.lastUsedAt ? (
            <InstantText value={row.lastUsedAt} />
          ) : (
            <span className="quiet">{t('token.unused')}</span>
          ),
        card: 'wide',
      },
      {
        key: 'state',
        title: t('field.state'),
        render: row => (
          <ToneTag tone={STATE_TONE[row.state ?? 'ACTIVE']}>
            {t(`token.state.${row.state ?? 'ACTIVE'}`)}
          </ToneTag>
        ),
        card: 'status',
      },
    ] satisfies KeyedColumn<ApiToken>[];
  }, [t, names]);
}

interface Values {
  name: string;
  permissions: string[];
  expiresOn?: Dayjs;
}

interface NewTokenDialogProps {
  open: boolean;
  onClose: () => void;
  onIssued: (token: IssuedToken) => void;
}

function NewTokenDialog({ open, onClose, onIssued }: NewTokenDialogProps) {
  const { t } = useTranslation('identity');
  const client = useQueryClient();
  const own = usePerson()?.permissions ?? [];
  const names = usePermissionNames().data?.items ?? [];
  const [form] = Form.useForm<Values>();
  const save = async ({ name, permissions, expiresOn }: Values, key: string) => {
    const issued = await identity.issueToken(
      {
        name: name.trim(),
        permissions,
        ...(expiresOn ? { expiresAt: expiresOn.endOf('day').toISOString() } : {}),
      },
      key,
    );
    onIssued(issued);
    await client.invalidateQueries({ queryKey: ['tokens'] });
  };
  return (
    <FormDialog<Values>
      open={open}
      form={form}
      title={t('token.new')}
      okText={t('token.make')}
      width={560}
      initial={{ expiresOn: dayjs().add(90, 'day'), permissions: [] }}
      save={save}
      onClose={onClose}
    >
      <Field name="name" label={t('token.name')} extra={t('token.nameHint')} required>
        <Input maxLength={60} />
      </Field>
      <Field name="permissions" label={t('token.permissions')} extra={t('token.permissionsHint')} required>
        <Select
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          options={names
            .filter(one => own.includes(one.code))
            .map(one => ({ value: one.code, label: localName(one) }))}
        />
      </Field>
      <Field name="expiresOn" label={t('token.expiresOn')} required>
        <DatePicker
          disabledDate={day => day.isBefore(dayjs(), 'day')}
          presets={[30, 90, 180, 365].map(days => ({
            label: t('token.days', { count: days }),
            value: dayjs().add(days, 'day'),
          }))}
        />
      </Field>
    </FormDialog>
  );
}

function SecretDialog({ issued, onClose }: { issued: IssuedToken | null; onClose: () => void }) {
  const { t } = useTranslation('identity');
  const { message } = App.useApp();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(issued?.token ?? '');
      void message.success(t('token.copied'));
    } catch {
      void message.warning(t('token.copyFailed'));
    }
  };
  return (
    <Modal
      open={issued !== null}
      title={t('token.issued', { name: issued?.name ?? '' })}
      closable={false}
      keyboard={false}
      destroyOnHidden
      mask={{ closable: false }}
      footer={
        <Button type="primary" onClick={onClose}>
          {t('token.kept')}
        </Button>
      }
    >
      <Alert type="warning" showIcon title={t('token.once')} className="form-notice" />
      <div className="secret">
        <code>{issued?.token}</code>
        <Button icon={<CopyOutlined />} onClick={() => void copy()}>
          {t('token.copy')}
        </Button>
      </div>
      <p className="quiet">{t('token.usage')}</p>
      <code className="usage">{`Authorization: Bearer ${issued?.token.slice(0, 8) ?? ''}…`}</code>
    </Modal>
  );
}
