import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { Alert, App, Button, Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@/api/problem';
import type { Template } from '@/api/templates';
import { PageLoading } from '@/app/ErrorPages';
import { Panel } from '@/shared/Facts';
import { PageHead } from '@/shared/PageHead';
import { LoadFailed, ProblemAlert } from '@/shared/problems';
import { useShortcut } from '@/shared/shortcuts';
import { ActivateDialog } from './ActivateDialog';
import { FindingsContext, wrongSteps } from './findings';
import { FlowChart } from './FlowChart';
import { HeadFields } from './HeadFields';
import { templateQuery } from './queries';
import { StepList } from './StepList';
import { useDraft, type Draft } from './useDraft';
import { useWords } from './useWords';
import { VersionTags } from './VersionTags';
import './style.css';

/// Writes a template's draft: its steps as rows, beside them the chart that they make.
export function TemplateEditPage() {
  const { templateId = '' } = useParams({ strict: false });
  const result = useQuery({ ...templateQuery(templateId), staleTime: 0, refetchOnWindowFocus: false });
  const [round, setRound] = useState(0);
  if (result.isPending || (result.isFetching && !result.isFetchedAfterMount)) return <PageLoading />;
  if (result.isError) return <LoadFailed problem={result.error} onRetry={() => void result.refetch()} />;
  return (
    <TemplateEditor
      key={`${templateId} ${round}`}
      template={result.data}
      onReload={() => void result.refetch().then(() => setRound(round + 1))}
    />
  );
}

function TemplateEditor({ template, onReload }: { template: Template; onReload: () => void }) {
  const { t } = useTranslation(['template', 'shared']);
  const { pick } = useWords();
  const draft = useDraft(template);
  const [chosen, setChosen] = useState<string | undefined>(template.shown.form.steps[0]?.code);
  const { form, findings } = draft;
  const stale = draft.problem instanceof ApiProblem && draft.problem.status === 412;
  const isUnfit = draft.problem instanceof ApiProblem && draft.problem.status === 422;
  const chooseInChart = (code: string) => {
    setChosen(code);
    requestAnimationFrame(() =>
      document.getElementById(`edit-${code}`)?.scrollIntoView({ behavior: 'smooth', block: 'nearest' }),
    );
  };
  return (
    <FindingsContext value={findings}>
      <PageHead
        title={t('editor.title', { name: pick(form.name) })}
        aside={<VersionTags active={draft.template.activeVersion} draft={draft.template.draftNumber} />}
        actions={<EditorActions draft={draft} />}
      />
      {draft.restored ? (
        <Alert
          type="info"
          title={t('shared:dirty.kept')}
          action={
            <Button size="small" onClick={draft.forget}>
              {t('shared:dirty.discard')}
            </Button>
          }
        />
      ) : null}
      {draft.problem ? (
        <ProblemAlert
          problem={draft.problem}
          sentences={isUnfit ? [t('shared:problem.fields')] : undefined}
          action={
            stale ? (
              <Button
                size="small"
                onClick={() => {
                  draft.release();
                  onReload();
                }}
              >
                {t('shared:form.reload')}
              </Button>
            ) : undefined
          }
        />
      ) : (
        <Summary draft={draft} />
      )}
      <Form layout="vertical" component={false}>
        <div className="template-editor">
          <div className="grow">
            <HeadFields form={form} onChange={draft.change} />
            <StepList form={form} chosen={chosen} onChoose={setChosen} onChange={draft.change} />
          </div>
          <aside>
            <Panel title={t('chart.title')}>
              <FlowChart
                steps={form.steps}
                chosen={chosen}
                wrong={wrongSteps(findings)}
                onChoose={chooseInChart}
              />
            </Panel>
          </aside>
        </div>
      </Form>
    </FindingsContext>
  );
}

/// How far the stored draft is from being fit for use.
function Summary({ draft }: { draft: Draft }) {
  const { t } = useTranslation('template');
  const errors = draft.findings.filter(finding => !finding.warning).length;
  const warnings = draft.findings.length - errors;
  if (!draft.template.draftNumber || draft.findings.length === 0) return null;
  return (
    <Alert
      type={errors > 0 ? 'error' : 'warning'}
      showIcon
      title={errors > 0 ? t('editor.wrong', { count: errors }) : t('editor.doubtful', { count: warnings })}
      className="editor-summary"
    />
  );
}

function EditorActions({ draft }: { draft: Draft }) {
  const { t } = useTranslation('template');
  const { message, modal } = App.useApp();
  const navigate = useNavigate();
  const [activating, setActivating] = useState(false);
  const { template } = draft;
  const params = { templateId: template.id };
  const save = async () => {
    const saved = await draft.save();
    if (!saved) return;
    const errors = saved.findings.filter(finding => !finding.warning).length;
    void message.success(errors > 0 ? t('editor.savedWrong', { count: errors }) : t('editor.saved'));
  };
  const discard = () =>
    modal.confirm({
      title: t('editor.discardTitle'),
      content: t('editor.discardLead'),
      okText: t('editor.discard'),
      okButtonProps: { danger: true },
      onOk: () => draft.discard(),
    });
  useShortcut('mod+s', t('editor.save'), () => void save());
  useShortcut('mod+z', t('editor.undo'), draft.undo);
  useShortcut('mod+shift+z', t('editor.redo'), draft.redo);
  useShortcut('mod+y', t('editor.redo'), draft.redo);
  return (
    <>
      <Button onClick={draft.undo}>{t('editor.undo')}</Button>
      <Button onClick={draft.redo}>{t('editor.redo')}</Button>
      {template.draftNumber && template.draftNumber > 1 ? (
        <Button danger onClick={discard}>
          {t('editor.discard')}
        </Button>
      ) : null}
      <Button onClick={() => void navigate({ to: '/process-templates/$templateId', params })}>
        {t('editor.back')}
      </Button>
      <Button
        type={draft.dirty || !template.draftNumber ? 'primary' : 'default'}
        loading={draft.busy}
        onClick={() => void save()}
      >
        {t('editor.save')}
      </Button>
      {template.draftNumber && !draft.dirty ? (
        <Button type="primary" onClick={() => setActivating(true)}>
          {t('action.activate', { number: template.draftNumber })}
        </Button>
      ) : null}
      <ActivateDialog
        template={template}
        open={activating}
        onClose={() => setActivating(false)}
        onDone={() => void navigate({ to: '/process-templates/$templateId', params })}
      />
    </>
  );
}
