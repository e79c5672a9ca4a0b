import { Form, Input, Modal, type InputRef } from 'antd';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert, putErrors } from './problems';

export interface ReasonDialogProps {
  open: boolean;
  title: string;
  /// What will happen, above the field.
  children?: ReactNode;
  okText?: string;
  danger?: boolean;
  /// Reasons that are often given: a click fills the field.
  suggestions?: readonly string[];
  required?: boolean;
  /// Resolves when done; what it throws is shown and the dialog stays.
  onSubmit: (reason: string) => Promise<unknown>;
  onClose: () => void;
}

/// Asks why, because every such step stands in the timeline with its reason.
export function ReasonDialog(props: ReasonDialogProps) {
  const {
    open,
    title,
    children,
    okText,
    danger,
    suggestions = [],
    required = true,
    onSubmit,
    onClose,
  } = props;
  const { t } = useTranslation('shared');
  const [form] = Form.useForm<{ reason: string }>();
  const [problem, setProblem] = useState<unknown>(null);
  const [rest, setRest] = useState<string[]>();
  const [busy, setBusy] = useState(false);
  const input = useRef<InputRef>(null);
  useEffect(() => {
    if (open) setProblem(null);
  }, [open]);
  const submit = async ({ reason }: { reason: string }) => {
    setBusy(true);
    setProblem(null);
    try {
      await onSubmit(reason?.trim() ?? '');
      form.resetFields();
      onClose();
    } catch (failure) {
      setProblem(failure);
      setRest(putErrors(form, failure));
    } finally {
      setBusy(false);
    }
  };
  const alert = problem && !(rest && rest.length === 0 && form.getFieldError('reason').length > 0);
  return (
    <Modal
      open={open}
      title={title}
      okText={okText ?? t('action.confirm')}
      okButtonProps={{ danger: Boolean(danger), loading: busy }}
      onOk={() => form.submit()}
      onCancel={onClose}
      afterOpenChange={shown => shown && input.current?.focus()}
      destroyOnHidden
    >
      {children ? <div className="dialog-lead">{children}</div> : null}
      {alert ? <ProblemAlert problem={problem} /> : null}
      <Form form={form} layout="vertical" onFinish={values => void submit(values)} preserve={false}>
        <Form.Item
          name="reason"
          label={t('reason.label')}
          rules={required ? [{ required: true, whitespace: true, message: t('reason.required') }] : []}
        >
          <Input.TextArea
            ref={input as never}
            maxLength={500}
            autoSize={{ minRows: 2, maxRows: 6 }}
            onKeyDown={event => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.submit();
            }}
          />
        </Form.Item>
        {suggestions.length > 0 ? (
          <div className="suggestions">
            {suggestions.map(one => (
              <button key={one} type="button" onClick={() => form.setFieldValue('reason', one)}>
                {one}
              </button>
            ))}
          </div>
        ) : null}
      </Form>
    </Modal>
  );
}
