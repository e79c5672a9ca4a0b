import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button, Form, Input } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { session } from '@/api/identity';
import { LanguageSwitch } from '@/app/LanguageSwitch';
import { Field } from '@/shared/Field';
import { ProblemAlert, putErrors } from '@/shared/problems';
import { sessionStateQuery } from '@/shared/session';

interface Values {
  code: string;
  name: string;
  loginName: string;
  password: string;
  again: string;
}

/// The first start: the code on the console proves that this is the one who installed the program.
export function SetupPage() {
  const { t } = useTranslation('identity');
  const client = useQueryClient();
  const navigate = useNavigate();
  const [form] = Form.useForm<Values>();
  const [problem, setProblem] = useState<unknown>(null);
  const [rest, setRest] = useState<string[]>();
  const [busy, setBusy] = useState(false);
  const state = useQuery({ ...sessionStateQuery, staleTime: 0 });
  useEffect(() => {
    document.title = `${t('setup.title')} · ${t('login.product')}`;
  }, [t]);
  useEffect(() => {
    if (state.data && !state.data.setupRequired) void navigate({ to: '/login', replace: true });
  }, [state.data, navigate]);
  const setUp = async ({ code, name, loginName, password }: Values) => {
    setBusy(true);
    setProblem(null);
    try {
      await session.setUp({ code: code.trim(), name: name.trim(), loginName: loginName.trim(), password });
      client.clear();
      await navigate({ to: '/', replace: true });
    } catch (failure) {
      setProblem(failure);
      setRest(putErrors(form, failure));
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="entrance">
      <main className="entrance-box">
        <div className="entrance-head">
          <img src="/favicon.svg" alt="" width={28} height={28} />
          <h1>{t('setup.title')}</h1>
          <LanguageSwitch />
        </div>
        <p>{t('setup.lead')}</p>
        <Form form={form} layout="vertical" onFinish={values => void setUp(values)}>
          {problem ? <ProblemAlert problem={problem} sentences={rest} /> : null}
          <Field name="code" label={t('setup.code')} extra={t('setup.codeHint')} required>
            <Input autoFocus autoComplete="one-time-code" maxLength={60} className="code-input" />
          </Field>
          <Field name="name" label={t('setup.name')} required>
            <Input autoComplete="name" maxLength={60} />
          </Field>
          <Field name="loginName" label={t('login.name')} extra={t('person.loginNameHint')} required>
            <Input autoComplete="username" maxLength={64} />
          </Field>
          <PasswordFields />
          <Button type="primary" htmlType="submit" block size="large" loading={busy}>
            {t('setup.submit')}
          </Button>
        </Form>
      </main>
    </div>
  );
}

/// A new password, twice.
export function PasswordFields({ name = 'password' }: { name?: string }) {
  const { t } = useTranslation('identity');
  return (
    <>
      <Field name={name} label={t('password.new')} extra={t('password.hint')} required>
        <Input.Password autoComplete="new-password" maxLength={200} />
      </Field>
      <Field
        name="again"
        label={t('password.again')}
        required
        dependencies={[name]}
        rules={[
          ({ getFieldValue }) => ({
            validator: (_, value) =>
              !value || value === getFieldValue(name)
                ? Promise.resolve()
                : Promise.reject(new Error(t('password.differ'))),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" maxLength={200} />
      </Field>
    </>
  );
}
