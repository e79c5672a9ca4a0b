import { Alert, Button, Form, type FormInstance } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@/api/problem';
import { ProblemAlert, putErrors } from './problems';
import { useShortcut } from './shortcuts';
import { useFormName } from './useFormName';
import { useDirtyGuard } from './useDirtyGuard';

export interface EditFormProps<T extends object, R> {
  /// Names the draft that is kept: `customer.new`, `customer.<id>`.
  draftKey: string;
  initial: T;
  /// The version that the form was filled from; a kept draft of another version is thrown away.
  version?: number | string | undefined;
  save: (values: T) => Promise<R>;
  onSaved: (result: R) => void;
  onCancel: () => void;
  /// Reads the present version again after somebody else changed it.
  onReload?: () => void;
  onChange?: (changed: Partial<T>, all: T) => void;
  form?: FormInstance<T>;
  saveText?: string;
  /// Left of the buttons.
  footNotice?: ReactNode;
  children: ReactNode;
}

interface Draft<T> {
  version: number | string | undefined;
  values: T;
}

/// A page's form: keeps what was typed over reloads and lost sessions, warns before leaving, shows what the server
/// refuses beside the field, saves with Ctrl+S.
export function EditForm<T extends object, R>(props: EditFormProps<T, R>) {
  const { draftKey, initial, version, save, onSaved, onCancel, onReload, onChange, children } = props;
  const { t } = useTranslation('shared');
  const name = useFormName();
  const [own] = Form.useForm<T>();
  const form = props.form ?? own;
  const guard = useDirtyGuard<Draft<T>>(draftKey);
  const [restored, setRestored] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const [rest, setRest] = useState<string[]>();
  const [busy, setBusy] = useState(false);

  useEffect(() => {
    const draft = guard.kept();
    if (draft && draft.version === version) {
      form.setFieldsValue(draft.values as Parameters<typeof form.setFieldsValue>[0]);
      guard.keep(draft);
      setRestored(true);
      onChange?.({}, form.getFieldsValue(true) as T);
    }
    // Once, when the form opens.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  const submit = async () => {
    setBusy(true);
    setProblem(null);
    try {
      const result = await save(form.getFieldsValue(true) as T);
      guard.clear();
      onSaved(result);
    } catch (failure) {
      setProblem(failure);
      setRest(putErrors(form as FormInstance, failure));
    } finally {
      setBusy(false);
    }
  };
  const discard = () => {
    guard.clear();
    form.resetFields();
    setRestored(false);
    onChange?.({}, initial);
  };
  useShortcut('mod+s', t('action.save'), () => form.submit());
  const stale = problem instanceof ApiProblem && problem.status === 412;

  return (
    <Form<T>
      form={form}
      name={name}
      layout="vertical"
      initialValues={initial}
      onValuesChange={(changed, all) => {
        guard.keep({ version, values: form.getFieldsValue(true) as T });
        onChange?.(changed as Partial<T>, all);
      }}
      onFinish={() => void submit()}
      onFinishFailed={({ errorFields }) => {
        const first = errorFields[0];
        if (first) form.scrollToField(first.name, { block: 'center', focus: true });
      }}
      className="edit-form"
    >
      {restored ? (
        <Alert
          type="info"
          title={t('dirty.kept')}
          action={
            <Button size="small" onClick={discard}>
              {t('dirty.discard')}
            </Button>
          }
        />
      ) : null}
      {children}
      <div className="form-foot">
        {problem ? (
          <ProblemAlert
            problem={problem}
            sentences={
              stale || !(problem instanceof ApiProblem)
                ? undefined
                : rest?.length
                  ? rest
                  : [t('problem.fields')]
            }
            action={
              stale && onReload ? (
                <Button
                  size="small"
                  onClick={() => {
                    guard.clear();
                    onReload();
                  }}
                >
                  {t('form.reload')}
                </Button>
              ) : undefined
            }
          />
        ) : null}
        <div className="form-buttons">
          {props.footNotice}
          <Button onClick={onCancel}>{t('action.cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={busy}>
            {props.saveText ?? t('action.save')}
          </Button>
        </div>
      </div>
    </Form>
  );
}
