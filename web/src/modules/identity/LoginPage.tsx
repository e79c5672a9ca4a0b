import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate, useRouter } from '@tanstack/react-router';
import { Button, Form, Input } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { session, type DemoAccount } from '@/api/identity';
import { safePlace } from '@/app/leave';
import { LanguageSwitch } from '@/app/LanguageSwitch';
import { switchLanguage } from '@/i18n';
import { languageOf } from '@/i18n/languages';
import { ProblemAlert } from '@/shared/problems';
import { sessionQuery, sessionStateQuery } from '@/shared/session';

const route = getRouteApi('/login');

interface Credentials {
  loginName: string;
  password: string;
}

export function LoginPage() {
  const { t } = useTranslation('identity');
  const { to } = route.useSearch();
  const client = useQueryClient();
  const router = useRouter();
  const navigate = useNavigate();
  const [form] = Form.useForm<Credentials>();
  const [problem, setProblem] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const state = useQuery({ ...sessionStateQuery, staleTime: 0 });
  useEffect(() => {
    document.title = `${t('login.title')} · ${t('login.product')}`;
  }, [t]);
  useEffect(() => {
    if (state.data?.setupRequired) void navigate({ to: '/setup', replace: true });
  }, [state.data, navigate]);

  const logIn = async (credentials: Credentials) => {
    setBusy(true);
    setProblem(null);
    try {
      const started = await session.logIn({ ...credentials, loginName: credentials.loginName.trim() });
      client.clear();
      client.setQueryData(sessionQuery.queryKey, started);
      await switchLanguage(languageOf(started.person.locale));
      router.history.replace(safePlace(to));
    } catch (failure) {
      setProblem(failure);
      setBusy(false);
    }
  };
  const logInAs = (account: DemoAccount) => {
    form.setFieldsValue({ loginName: account.loginName, password: account.password });
    form.submit();
  };
  const accounts = state.data?.demo ? (state.data.demoAccounts ?? []) : [];

  return (
    <div className="entrance">
      <main className="entrance-box">
        <div className="entrance-head">
          <img src="/favicon.svg" alt="" width={28} height={28} />
          <h1>{t('login.product')}</h1>
          <LanguageSwitch />
        </div>
        <Form form={form} layout="vertical" onFinish={values => void logIn(values)} requiredMark={false}>
          {problem ? <ProblemAlert problem={problem} /> : null}
          <Form.Item
            name="loginName"
            label={t('login.name')}
            rules={[{ required: true, whitespace: true, message: t('login.nameRequired') }]}
          >
            <Input autoFocus autoComplete="username" maxLength={100} size="large" />
          </Form.Item>
          <Form.Item
            name="password"
            label={t('login.password')}
            rules={[{ required: true, message: t('login.passwordRequired') }]}
          >
            <Input.Password autoComplete="current-password" maxLength={200} size="large" />
          </Form.Item>
          <Button type="primary" htmlType="submit" block size="large" loading={busy}>
            {t('login.submit')}
          </Button>
        </Form>
        {accounts.length > 0 ? (
          <section className="demo-accounts" aria-label={t('login.demo')}>
            <h2>{t('login.demo')}</h2>
            <p className="quiet">{t('login.demoHint')}</p>
            <ul>
              {accounts.map(account => (
                <li key={account.loginName}>
                  <button type="button" disabled={busy} onClick={() => logInAs(account)}>
                    <b>{t(`login.roles.${account.roleCode}`, { defaultValue: account.roleName })}</b>
                    <span>{account.name}</span>
                    <span className="quiet">{account.loginName}</span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ) : null}
        {state.data ? (
          <footer className="quiet">{t('login.version', { version: state.data.version })}</footer>
        ) : null}
      </main>
    </div>
  );
}
