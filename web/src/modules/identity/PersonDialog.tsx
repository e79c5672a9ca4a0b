import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, Input, Select, Switch } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DATA_SCOPES } from '@/api/common';
import { identity, type Person, type PersonFields } from '@/api/identity';
import { LANGUAGES } from '@/i18n/languages';
import { DivisionCascader } from '@/shared/DivisionCascader';
import { Field } from '@/shared/Field';
import { FormDialog } from '@/shared/FormDialog';
import { useSentence } from '@/shared/problems';
import { PasswordFields } from './SetupPage';
import { TIME_ZONES } from './timeZones';
import { localName, useRoles, useTeams } from './useTeams';

interface PersonDialogProps {
  edited: Person | 'new' | null;
  onClose: () => void;
}

type Values = PersonFields & { again?: string };

/// A new colleague, or changes to one; for an existing one also: new password, log out everywhere.
export function PersonDialog({ edited, onClose }: PersonDialogProps) {
  const { t } = useTranslation('identity');
  const { message } = App.useApp();
  const client = useQueryClient();
  const stored = edited === 'new' ? null : edited;
  const save = (values: Values, key: string) => {
    const { again: _, ...fields } = values;
    const body = Object.fromEntries(
      Object.entries(fields).filter(([, value]) => value !== '' && value !== undefined && value !== null),
    ) as unknown as PersonFields;
    return stored ? identity.changePerson(stored.id, body, stored.version) : identity.addPerson(body, key);
  };
  return (
    <FormDialog<Values>
      open={edited !== null}
      title={stored ? stored.name : t('people.new')}
      width={620}
      initial={
        stored
          ? fieldsOf(stored)
          : { active: true, roleCodes: [], locale: 'zh-CN', timeZone: 'Asia/Shanghai' }
      }
      save={save}
      onSaved={() => {
        void client.invalidateQueries({ queryKey: ['people'] });
        void message.success(t('people.saved'));
      }}
      onClose={onClose}
    >
      <PersonFormFields isNew={!stored} />
      {stored ? <PersonHelp person={stored} /> : null}
    </FormDialog>
  );
}

function fieldsOf(person: Person): Values {
  const { loginName, name, email, phone, locale, timeZone, teamId, roleCodes, regionCode, scope, active } =
    person;
  return { loginName, name, email, phone, locale, timeZone, teamId, roleCodes, regionCode, scope, active };
}

function PersonFormFields({ isNew }: { isNew: boolean }) {
  const { t } = useTranslation('identity');
  const teams = useTeams().data?.items ?? [];
  const roles = useRoles().data?.items ?? [];
  return (
    <div className="form-grid">
      <Field name="name" label={t('field.name')} required>
        <Input maxLength={60} autoComplete="off" />
      </Field>
      <Field name="loginName" label={t('field.loginName')} tooltip={t('person.loginNameHint')} required>
        <Input maxLength={64} autoComplete="off" />
      </Field>
      <Field name="roleCodes" label={t('field.roles')} required wide>
        <Select
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          options={roles.map(role => ({ value: role.code, label: localName(role) }))}
        />
      </Field>
      <Field name="teamId" label={t('field.team')}>
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          options={teams.filter(team => team.active).map(team => ({ value: team.id, label: team.name }))}
        />
      </Field>
      <Field name="scope" label={t('field.scope')} tooltip={t('person.scopeHint')}>
        <Select
          allowClear
          placeholder={t('person.scopeOfRoles')}
          options={DATA_SCOPES.map(scope => ({ value: scope, label: t(`scope.${scope}`) }))}
        />
      </Field>
      <Field name="regionCode" label={t('field.regionCode')} tooltip={t('person.regionHint')}>
        <DivisionCascader anyLevel />
      </Field>
      <Field name="phone" label={t('field.phone')}>
        <Input maxLength={40} inputMode="tel" autoComplete="off" />
      </Field>
      <Field name="email" label={t('field.email')}>
        <Input maxLength={200} inputMode="email" autoComplete="off" />
      </Field>
      <Field name="locale" label={t('field.locale')}>
        <Select options={LANGUAGES.map(one => ({ value: one, label: t(`locale.${one}`) }))} />
      </Field>
      <Field name="timeZone" label={t('field.timeZone')}>
        <Select showSearch options={TIME_ZONES.map(zone => ({ value: zone, label: zone }))} />
      </Field>
      {isNew ? (
        <PasswordFields />
      ) : (
        <Field name="active" label={t('field.state')} valuePropName="checked">
          <Switch checkedChildren={t('people.active')} unCheckedChildren={t('people.inactive')} />
        </Field>
      )}
    </div>
  );
}

function PersonHelp({ person }: { person: Person }) {
  const { t } = useTranslation('identity');
  const { message, modal } = App.useApp();
  const sentence = useSentence();
  const [resetting, setResetting] = useState(false);
  const [form] = Form.useForm<{ password: string; again: string }>();
  const logOut = () =>
    modal.confirm({
      title: t('person.logOutTitle', { name: person.name }),
      content: t('person.logOutHint'),
      okText: t('person.logOut'),
      onOk: () =>
        identity
          .logOutPerson(person.id)
          .then(() => message.success(t('person.loggedOut')))
          .catch((failure: unknown) => message.error(sentence(failure))),
    });
  return (
    <div className="dialog-help">
      <Button onClick={() => setResetting(true)}>{t('person.resetPassword')}</Button>
      <Button onClick={logOut}>{t('person.logOut')}</Button>
      <FormDialog<{ password: string; again: string }>
        open={resetting}
        form={form}
        title={t('person.resetTitle', { name: person.name })}
        initial={{}}
        save={({ password }, key) => identity.resetPassword(person.id, password, key)}
        onSaved={() => void message.success(t('person.passwordReset'))}
        onClose={() => setResetting(false)}
      >
        <p>{t('person.resetHint')}</p>
        <PasswordFields />
      </FormDialog>
    </div>
  );
}
