import { Form, Modal, type FormInstance } from 'antd';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { newIdempotencyKey } from '@/api/client';
import { ProblemAlert, putErrors } from './problems';
import { useFormName } from './useFormName';

export interface FormDialogProps<T extends object> {
  open: boolean;
  title: ReactNode;
  initial: Partial<T>;
  okText?: string;
  danger?: boolean;
  width?: number;
  /// `key` stays the same while the same values are sent again: pass it as `idempotencyKey`.
  save: (values: T, key: string) => Promise<unknown>;
  onSaved?: () => void;
  onClose: () => void;
  form?: FormInstance<T>;
  children: ReactNode;
}

/// A form in a dialog: it stays open, with what was typed, until the server has taken it.
export function FormDialog<T extends object>(props: FormDialogProps<T>) {
  const { open, title, initial, okText, danger, width = 460, save, onSaved, onClose, children } = props;
  const { t } = useTranslation('shared');
  const name = useFormName();
  const content = useRef<HTMLDivElement>(null);
  const [own] = Form.useForm<T>();
  const form = props.form ?? own;
  const [problem, setProblem] = useState<unknown>(null);
  const [rest, setRest] = useState<string[]>();
  const [busy, setBusy] = useState(false);
  const attempt = useRef({ body: '', key: '' });
  const start = useRef(initial);
  useEffect(() => {
    start.current = initial;
  });
  useEffect(() => {
    if (!open) return;
    setProblem(null);
    attempt.current = { body: '', key: '' };
    form.resetFields();
    form.setFieldsValue(start.current as Parameters<typeof form.setFieldsValue>[0]);
  }, [open, form]);
  const submit = async (values: T) => {
    const body = JSON.stringify(values);
    if (attempt.current.body !== body) attempt.current = { body, key: newIdempotencyKey() };
    setBusy(true);
    setProblem(null);
    try {
      await save(values, attempt.current.key);
      onClose();
      onSaved?.();
    } catch (failure) {
      setProblem(failure);
      setRest(putErrors(form as FormInstance, failure));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal
      open={open}
      title={title}
      okText={okText ?? t('action.save')}
      okButtonProps={{ loading: busy, danger: Boolean(danger) }}
      onOk={() => form.submit()}
      onCancel={onClose}
      forceRender
      width={width}
      mask={{ closable: false }}
      afterOpenChange={shown => shown && focusFirst(content.current)}
    >
      <div ref={content}>
        {problem ? <ProblemAlert problem={problem} sentences={rest} /> : null}
        <Form<T>
          form={form}
          name={name}
          layout="vertical"
          onFinish={values => void submit(values)}
          onKeyDown={event => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.submit();
          }}
        >
          {children}
          <button type="submit" hidden />
        </Form>
      </div>
    </Modal>
  );
}

function focusFirst(content: HTMLElement | null) {
  content
    ?.querySelector<HTMLElement>('input:not([hidden]):not([disabled]), textarea:not([disabled])')
    ?.focus();
}
