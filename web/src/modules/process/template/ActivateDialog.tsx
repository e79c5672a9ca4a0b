import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Alert, App, Input, Spin } from 'antd';
import { useTranslation } from 'react-i18next';
import { templates, type ActivationPreview, type Finding, type Template } from '@/api/templates';
import { Field } from '@/shared/Field';
import { FormDialog } from '@/shared/FormDialog';
import { LoadFailed } from '@/shared/problems';
import { useWords } from './useWords';

interface ActivateDialogProps {
  template: Template;
  open: boolean;
  onClose: () => void;
  onDone?: () => void;
}

/// Says what putting the draft into use means before it is done, and asks what was changed and why.
export function ActivateDialog({ template, open, onClose, onDone }: ActivateDialogProps) {
  const { t } = useTranslation('template');
  const { message } = App.useApp();
  const client = useQueryClient();
  const preview = useQuery({
    queryKey: ['activation-preview', template.id, template.version],
    queryFn: () => templates.preview(template.id),
    enabled: open,
    staleTime: 0,
  });
  const number = template.draftNumber ?? 0;
  return (
    <FormDialog<{ note: string }>
      open={open}
      width={560}
      title={t('activate.title', { number })}
      okText={t('activate.ok')}
      initial={{}}
      save={async ({ note }, key) => {
        await templates.activate(template.id, note, template.version, key);
        await client.invalidateQueries({ queryKey: ['process-templates'] });
      }}
      onSaved={() => {
        void message.success(t('activate.done', { number }));
        onDone?.();
      }}
      onClose={onClose}
    >
      {preview.isError ? (
        <LoadFailed problem={preview.error} onRetry={() => void preview.refetch()} />
      ) : preview.data ? (
        <Consequences preview={preview.data} template={template} />
      ) : (
        <Spin />
      )}
      <Field name="note" label={t('field.note')} extra={t('activate.noteHint')} required>
        <Input.TextArea maxLength={500} autoSize={{ minRows: 2, maxRows: 6 }} />
      </Field>
    </FormDialog>
  );
}

function Consequences({ preview, template }: { preview: ActivationPreview; template: Template }) {
  const { t } = useTranslation('template');
  const { stepName } = useWords();
  const { steps } = template.shown.form;
  const sentence = ({ field, detail }: Finding) => {
    const step = steps[Number(/^\/steps\/(\d+)/.exec(field)?.[1] ?? -1)];
    return step ? t('activate.ofStep', { step: stepName(step), sentence: detail }) : detail;
  };
  const errors = preview.findings.filter(finding => !finding.warning);
  const warnings = preview.findings.filter(finding => finding.warning);
  return (
    <div className="consequences">
      {errors.length > 0 ? (
        <Alert
          type="error"
          showIcon
          title={t('activate.wrong', { count: errors.length })}
          description={<Sentences of={errors.map(sentence)} />}
          action={
            <Link to="/process-templates/$templateId/edit" params={{ templateId: template.id }}>
              {t('action.edit')}
            </Link>
          }
        />
      ) : null}
      {warnings.length > 0 ? (
        <Alert type="warning" showIcon title={<Sentences of={warnings.map(sentence)} />} />
      ) : null}
      <ul>
        <li>{t('activate.newOrders', { number: preview.draftNumber })}</li>
        {preview.running.length === 0 ? <li>{t('activate.noneRunning')}</li> : null}
        {preview.running.map(({ version, sheets }) => (
          <li key={version}>{t('activate.running', { version, count: sheets })}</li>
        ))}
      </ul>
    </div>
  );
}

function Sentences({ of }: { of: readonly string[] }) {
  return (
    <ul className="sentences">
      {[...new Set(of)].map(one => (
        <li key={one}>{one}</li>
      ))}
    </ul>
  );
}
