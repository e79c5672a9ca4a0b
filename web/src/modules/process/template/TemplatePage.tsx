import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { App, Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newIdempotencyKey } from '@/api/client';
import { templates, type Template } from '@/api/templates';
import { PageLoading } from '@/app/ErrorPages';
import { AuditPanel } from '@/modules/identity/AuditPanel';
import { Facts, Panel } from '@/shared/Facts';
import { PageHead } from '@/shared/PageHead';
import { LoadFailed } from '@/shared/problems';
import { ReasonDialog } from '@/shared/ReasonDialog';
import { usePermitted } from '@/shared/session';
import { useShortcut } from '@/shared/shortcuts';
import { InstantText } from '@/shared/Values';
import { ActivateDialog } from './ActivateDialog';
import { FlowChart } from './FlowChart';
import { NewTemplateDialog } from './NewTemplateDialog';
import { templateQuery } from './queries';
import { StepSection } from './StepSection';
import { useConditionWords, useWords } from './useWords';
import { VersionTags } from './VersionTags';
import './style.css';

/// A template to be read, and to be printed as training material: its chart, then every step with its help.
export function TemplatePage() {
  const { templateId = '' } = useParams({ strict: false });
  const result = useQuery(templateQuery(templateId));
  if (result.isPending) return <PageLoading />;
  if (result.isError) return <LoadFailed problem={result.error} onRetry={() => void result.refetch()} />;
  return <TemplateSheet key={templateId} template={result.data} />;
}

function TemplateSheet({ template }: { template: Template }) {
  const { t } = useTranslation('template');
  const words = useWords();
  const mayAudit = usePermitted('audit.read');
  const { shown } = template;
  const { form } = shown;
  const conditions = useConditionWords(form.conditions);
  return (
    <div className="template-page">
      <PageHead
        title={words.pick(form.name)}
        aside={<VersionTags active={template.activeVersion} draft={template.draftNumber} />}
        actions={<Actions template={template} />}
      />
      <Panel title={t('panel.overview')}>
        <Facts
          facts={[
            { label: t('field.code'), value: template.code },
            { label: t('field.for'), value: conditions },
            { label: t('field.shown'), value: t(`version.${shown.status}`, { number: shown.number }) },
            {
              label: t('field.made'),
              value: (
                <>
                  {words.maker(shown.madeByName)}
                  <InstantText value={shown.activatedAt ?? shown.madeAt} />
                </>
              ),
            },
            shown.note
              ? { label: t('field.note'), value: words.note(shown.note, shown.madeByName), wide: true }
              : null,
          ]}
        />
        <FlowChart
          steps={form.steps}
          onChoose={code => document.getElementById(`step-${code}`)?.scrollIntoView({ behavior: 'smooth' })}
        />
      </Panel>
      {form.steps.map((step, at) => (
        <StepSection key={step.code} step={step} place={at + 1} steps={form.steps} />
      ))}
      {mayAudit ? <AuditPanel subjectId={template.id} subjectType="ProcessTemplate" /> : null}
    </div>
  );
}

function Actions({ template }: { template: Template }) {
  const { t } = useTranslation('template');
  const navigate = useNavigate();
  const client = useQueryClient();
  const { message } = App.useApp();
  const mayChange = usePermitted('process.template');
  const [open, setOpen] = useState<'activate' | 'copy' | 'retire' | null>(null);
  const params = { templateId: template.id };
  const edit = () => void navigate({ to: '/process-templates/$templateId/edit', params });
  useShortcut('e', t('action.edit'), edit, 'page', mayChange);
  const refresh = () => client.invalidateQueries({ queryKey: ['process-templates'] });
  return (
    <>
      <Button onClick={() => window.print()}>{t('action.print')}</Button>
      <Button onClick={() => void navigate({ to: '/process-templates/$templateId/history', params })}>
        {t('action.history')}
      </Button>
      {mayChange ? (
        <>
          <Dropdown
            menu={{
              items: [
                { key: 'copy', label: t('action.copy') },
                { key: 'retire', label: t('action.retire'), disabled: !template.activeVersion, danger: true },
              ],
              onClick: ({ key }) => setOpen(key as 'copy' | 'retire'),
            }}
          >
            <Button>{t('action.more')}</Button>
          </Dropdown>
          <Button type={template.draftNumber ? 'default' : 'primary'} onClick={edit}>
            {t('action.edit')}
            <kbd>E</kbd>
          </Button>
          {template.draftNumber ? (
            <Button type="primary" onClick={() => setOpen('activate')}>
              {t('action.activate', { number: template.draftNumber })}
            </Button>
          ) : null}
        </>
      ) : null}
      <ActivateDialog template={template} open={open === 'activate'} onClose={() => setOpen(null)} />
      <NewTemplateDialog
        open={open === 'copy'}
        copied={{ id: template.id, name: template.shown.form.name }}
        onClose={() => setOpen(null)}
        onMade={id =>
          void navigate({ to: '/process-templates/$templateId/edit', params: { templateId: id } })
        }
      />
      <ReasonDialog
        open={open === 'retire'}
        title={t('retire.title')}
        okText={t('action.retire')}
        danger
        onSubmit={async reason => {
          await templates.retire(template.id, reason, template.version, newIdempotencyKey());
          await refresh();
          void message.success(t('retire.done'));
        }}
        onClose={() => setOpen(null)}
      >
        {t('retire.lead')}
      </ReasonDialog>
    </>
  );
}
