import { useQueryClient } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import { App, Button, Form, Input, Select } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { session, type Profile, type SessionPerson } from '@/api/identity';
import { logOut } from '@/app/leave';
import { switchLanguage } from '@/i18n';
import { languageOf, LANGUAGES } from '@/i18n/languages';
import { Facts, Panel } from '@/shared/Facts';
import { Field } from '@/shared/Field';
import { PageHead } from '@/shared/PageHead';
import { ProblemAlert, putErrors } from '@/shared/problems';
import { sessionQuery, usePerson } from '@/shared/session';
import { Nothing } from '@/shared/Values';
import { PasswordFields } from './SetupPage';
import { TIME_ZONES } from './timeZones';

export function ProfilePage() {
  const { t } = useTranslation('identity');
  const person = usePerson();
  if (!person) return null;
  return (
    <>
      <PageHead title={t('profile.title')} />
      <div className="two-columns even">
        <div>
          <ProfileForm person={person} />
          <Panel title={t('profile.work')}>
            <Facts
              facts={[
                { label: t('field.loginName'), value: person.loginName },
                { label: t('field.team'), value: person.teamName ?? <Nothing /> },
                {
                  label: t('field.roles'),
                  value: person.roles.map(role => role.name).join(t('separator')),
                  wide: true,
                },
                { label: t('field.scope'), value: t(`scope.${person.scope}`), wide: true },
              ]}
            />
          </Panel>
        </div>
        <div>
          <PasswordForm person={person} />
          <EverywherePanel />
        </div>
      </div>
    </>
  );
}

function ProfileForm({ person }: { person: SessionPerson }) {
  const { t } = useTranslation('identity');
  const { message } = App.useApp();
  const client = useQueryClient();
  const [form] = Form.useForm<Profile>();
  const [problem, setProblem] = useState<unknown>(null);
  const [rest, setRest] = useState<string[]>();
  const [busy, setBusy] = useState(false);
  const save = async (values: Profile) => {
    setBusy(true);
    setProblem(null);
    try {
      const saved = await session.saveProfile(values);
      client.setQueryData(sessionQuery.queryKey, saved);
      await switchLanguage(languageOf(saved.person.locale));
      void message.success(t('profile.saved'));
    } catch (failure) {
      setProblem(failure);
      setRest(putErrors(form, failure));
    } finally {
      setBusy(false);
    }
  };
  const { name, email, phone, locale, timeZone } = person;
  return (
    <Panel title={t('profile.personal')}>
      <Form<Profile>
        form={form}
        name="profile"
        layout="vertical"
        initialValues={{ name, email, phone, locale: languageOf(locale), timeZone }}
        onFinish={values => void save(values)}
      >
        {problem ? <ProblemAlert problem={problem} sentences={rest} /> : null}
        <div className="form-grid">
          <Field name="name" label={t('field.name')} required>
            <Input maxLength={60} autoComplete="name" />
          </Field>
          <Field name="phone" label={t('field.phone')}>
            <Input maxLength={40} inputMode="tel" autoComplete="tel" />
          </Field>
          <Field name="email" label={t('field.email')}>
            <Input maxLength={200} inputMode="email" autoComplete="email" />
          </Field>
          <Field name="locale" label={t('field.locale')}>
            <Select options={LANGUAGES.map(one => ({ value: one, label: t(`locale.${one}`) }))} />
          </Field>
          <Field name="timeZone" label={t('field.timeZone')}>
            <Select showSearch options={TIME_ZONES.map(zone => ({ value: zone, label: zone }))} />
          </Field>
        </div>
        <Button type="primary" htmlType="submit" loading={busy}>
          {t('profile.save')}
        </Button>
      </Form>
    </Panel>
  );
}

interface PasswordValues {
  current: string;
  new: string;
  again: string;
}

function PasswordForm({ person }: { person: SessionPerson }) {
  const { t } = useTranslation('identity');
  const { message } = App.useApp();
  const [form] = Form.useForm<PasswordValues>();
  const [problem, setProblem] = useState<unknown>(null);
  const [rest, setRest] = useState<string[]>();
  const [busy, setBusy] = useState(false);
  const wanted = useRouterState({ select: state => state.location.hash }) === 'password';
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (wanted) panel.current?.querySelector<HTMLInputElement>('input[type=password]')?.focus();
  }, [wanted]);
  const change = async (values: PasswordValues) => {
    setBusy(true);
    setProblem(null);
    try {
      await session.changePassword({ current: values.current, new: values.new });
      form.resetFields();
      void message.success(t('password.changed'));
    } catch (failure) {
      setProblem(failure);
      setRest(putErrors(form, failure));
    } finally {
      setBusy(false);
    }
  };
  return (
    <div ref={panel}>
      <Panel title={t('password.title')} id="password">
        <Form form={form} name="password" layout="vertical" onFinish={values => void change(values)}>
          {problem ? <ProblemAlert problem={problem} sentences={rest} /> : null}
          <input type="text" autoComplete="username" hidden readOnly value={person.loginName} />
          <Field name="current" label={t('password.current')} required>
            <Input.Password autoComplete="current-password" maxLength={200} />
          </Field>
          <PasswordFields name="new" />
          <Button type="primary" htmlType="submit" loading={busy}>
            {t('password.submit')}
          </Button>
        </Form>
      </Panel>
    </div>
  );
}

function EverywherePanel() {
  const { t } = useTranslation('identity');
  const { modal } = App.useApp();
  return (
    <Panel title={t('everywhere.title')}>
      <p>{t('everywhere.lead')}</p>
      <Button
        onClick={() =>
          modal.confirm({
            title: t('everywhere.ask'),
            okText: t('everywhere.submit'),
            onOk: () => logOut(true),
          })
        }
      >
        {t('everywhere.submit')}
      </Button>
    </Panel>
  );
}
