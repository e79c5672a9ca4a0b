import { useQueryClient } from '@tanstack/react-query';
import { Form, Input, Modal } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { onSessionLost } from '@/api/client';
import { session, type Session } from '@/api/identity';
import { ProblemAlert } from '@/shared/problems';
import { sessionQuery } from '@/shared/session';
import { goToLogin } from './leave';

/// When the session ends while somebody works, asks for the password on top of the page: nothing typed is lost.
export function SessionGuard() {
  const { t } = useTranslation('app');
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const [form] = Form.useForm<{ password: string }>();
  const person = client.getQueryData<Session | null>(sessionQuery.queryKey)?.person;
  useEffect(() => {
    onSessionLost(() => {
      if (client.getQueryData<Session | null>(sessionQuery.queryKey)) setOpen(true);
      else goToLogin();
    });
  }, [client]);
  const logIn = async ({ password }: { password: string }) => {
    if (!person) return goToLogin();
    setBusy(true);
    setProblem(null);
    try {
      const renewed = await session.logIn({ loginName: person.loginName, password });
      client.setQueryData(sessionQuery.queryKey, renewed);
      setOpen(false);
      form.resetFields();
      await client.invalidateQueries({ predicate: query => query.queryKey[0] !== 'session' });
    } catch (failure) {
      setProblem(failure);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal
      open={open}
      title={t('ended.title')}
      okText={t('ended.logIn')}
      cancelText={t('ended.other')}
      okButtonProps={{ loading: busy }}
      onOk={() => form.submit()}
      onCancel={() => goToLogin()}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      width={380}
      zIndex={2000}
    >
      <p>{t('ended.content', { name: person?.name ?? '' })}</p>
      {problem ? <ProblemAlert problem={problem} /> : null}
      <Form form={form} layout="vertical" onFinish={values => void logIn(values)}>
        <input type="text" autoComplete="username" hidden readOnly value={person?.loginName ?? ''} />
        <Form.Item
          name="password"
          label={t('ended.password')}
          rules={[{ required: true, message: t('ended.required') }]}
        >
          <Input.Password autoComplete="current-password" autoFocus />
        </Form.Item>
      </Form>
    </Modal>
  );
}
