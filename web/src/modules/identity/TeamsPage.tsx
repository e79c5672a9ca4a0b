import { PlusOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, Input, Switch } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { identity, type Team, type TeamFields } from '@/api/identity';
import { DivisionCascader } from '@/shared/DivisionCascader';
import { Field } from '@/shared/Field';
import { FormDialog } from '@/shared/FormDialog';
import { PageHead } from '@/shared/PageHead';
import { PersonSelect } from '@/shared/PersonSelect';
import { usePermitted } from '@/shared/session';
import { useShortcut } from '@/shared/shortcuts';
import { KeyedTable, type KeyedColumn } from '@/shared/table';
import { ToneTag } from '@/shared/Tone';
import { PersonName } from '@/shared/Values';

export function TeamsPage() {
  const { t } = useTranslation('identity');
  const mayWrite = usePermitted('people.write');
  const [edited, setEdited] = useState<Team | 'new' | null>(null);
  const columns = useMemo<KeyedColumn<Team>[]>(
    () => [
      {
        key: 'name',
        title: t('team.name'),
        render: row => <span className="strong">{row.name}</span>,
        csv: row => row.name,
        card: 'title',
      },
      {
        key: 'leader',
        title: t('team.leader'),
        render: row => <PersonName name={row.leaderName} />,
        csv: row => row.leaderName,
      },
      {
        key: 'members',
        title: t('team.members'),
        align: 'right',
        width: 120,
        render: row => <span className="number">{row.members ?? 0}</span>,
        csv: row => row.members,
      },
      {
        key: 'state',
        title: t('field.state'),
        width: 140,
        render: row =>
          row.active ? (
            <span>{t('team.active')}</span>
          ) : (
            <ToneTag tone="waiting">{t('team.inactive')}</ToneTag>
          ),
        csv: row => (row.active ? t('team.active') : t('team.inactive')),
        card: 'status',
      },
    ],
    [t],
  );
  useShortcut('n', t('team.new'), () => setEdited('new'), 'page', mayWrite);
  return (
    <>
      <PageHead
        title={t('team.title')}
        actions={
          mayWrite ? (
            <Button type="primary" icon={<PlusOutlined />} onClick={() => setEdited('new')}>
              {t('team.new')} <kbd className="wide-only on-primary">N</kbd>
            </Button>
          ) : null
        }
      />
      <KeyedTable<Team>
        name="teams"
        queryKey={['teams', 'list']}
        load={identity.teams}
        columns={columns}
        rowKey={team => team.id}
        emptyText={t('team.empty')}
        {...(mayWrite ? { onOpen: setEdited } : {})}
      />
      {mayWrite ? <TeamDialog edited={edited} onClose={() => setEdited(null)} /> : null}
    </>
  );
}

function TeamDialog({ edited, onClose }: { edited: Team | 'new' | null; onClose: () => void }) {
  const { t } = useTranslation('identity');
  const { message } = App.useApp();
  const client = useQueryClient();
  const stored = edited === 'new' ? null : edited;
  const [form] = Form.useForm<TeamFields>();
  return (
    <FormDialog<TeamFields>
      open={edited !== null}
      form={form}
      title={stored ? stored.name : t('team.new')}
      initial={
        stored
          ? {
              name: stored.name,
              leaderId: stored.leaderId,
              regionCode: stored.regionCode,
              active: stored.active,
            }
          : { active: true }
      }
      save={(values, key) =>
        stored ? identity.changeTeam(stored.id, values, stored.version) : identity.addTeam(values, key)
      }
      onSaved={() => {
        void client.invalidateQueries({ queryKey: ['teams'] });
        void message.success(t('team.saved'));
      }}
      onClose={onClose}
    >
      <Field name="name" label={t('team.name')} required>
        <Input maxLength={60} />
      </Field>
      <Field name="leaderId" label={t('team.leader')}>
        <PersonSelect name={stored?.leaderName} />
      </Field>
      <Field name="regionCode" label={t('field.regionCode')} tooltip={t('team.regionHint')}>
        <DivisionCascader anyLevel />
      </Field>
      <Field name="active" label={t('field.state')} valuePropName="checked">
        <Switch checkedChildren={t('team.active')} unCheckedChildren={t('team.inactive')} />
      </Field>
    </FormDialog>
  );
}
