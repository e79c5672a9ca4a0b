import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { ApiProblem } from '@/api/problem';
import { templates, type Finding, type Template, type TemplateForm } from '@/api/templates';
import { History } from '@/modules/ordering/draft/History';
import { useDirtyGuard } from '@/shared/useDirtyGuard';
import { keyed } from './findings';

const MOST_UNDOS = 100;
/// Typing on in one field within this time is one change.
const ONE_CHANGE_MS = 2_000;

interface Kept {
  version: number;
  form: TemplateForm;
}

/// The template that is being written: its form with undo, what the server found, and saving.
export function useDraft(opened: Template) {
  const client = useQueryClient();
  const guard = useDirtyGuard<Kept>(`process-template.${opened.id}`);
  const [template, setTemplate] = useState(opened);
  const [form, setForm] = useState(opened.shown.form);
  const [findings, setFindings] = useState<Finding[]>(() => keyed(opened.findings, opened.shown.form.steps));
  const [problem, setProblem] = useState<unknown>(null);
  const [restored, setRestored] = useState(false);
  const [dirty, setDirty] = useState(false);
  const [busy, setBusy] = useState(false);
  const [history] = useState(() => new History<TemplateForm>(MOST_UNDOS));
  const last = useRef({ topic: '', at: 0 });
  const present = useRef(form);

  const show = useCallback(
    (next: TemplateForm) => {
      present.current = next;
      setForm(next);
      setDirty(true);
      guard.keep({ version: template.version, form: next });
    },
    [guard, template.version],
  );

  useEffect(() => {
    const kept = guard.kept();
    if (kept && kept.version === opened.version) {
      show(kept.form);
      setRestored(true);
    }
    // Once, when the editor opens.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  /// @param topic names the field, so that typing on in it is undone at once
  const change = (next: TemplateForm, topic = '') => {
    const now = Date.now();
    const goesOn = topic !== '' && topic === last.current.topic && now - last.current.at < ONE_CHANGE_MS;
    if (!goesOn) history.remember(present.current);
    last.current = { topic, at: now };
    show(next);
  };
  const step = (next: TemplateForm | undefined) => {
    last.current = { topic: '', at: 0 };
    if (next) show(next);
  };

  const take = (saved: Template) => {
    guard.clear();
    setDirty(false);
    setRestored(false);
    setTemplate(saved);
    setFindings(keyed(saved.findings, saved.shown.form.steps));
    client.setQueryData(['process-templates', saved.id], saved);
    void client.invalidateQueries({ queryKey: ['process-templates'], refetchType: 'none' });
  };
  const run = async (work: () => Promise<Template>): Promise<Template | undefined> => {
    setBusy(true);
    setProblem(null);
    try {
      const saved = await work();
      take(saved);
      return saved;
    } catch (failure) {
      setProblem(failure);
      if (failure instanceof ApiProblem && failure.status === 422) {
        const errors = failure.errors.map(error => ({ ...error, warning: false }));
        setFindings(keyed(errors, present.current.steps));
      }
      return undefined;
    } finally {
      setBusy(false);
    }
  };

  return {
    template,
    form,
    findings,
    problem,
    restored,
    dirty,
    busy,
    change,
    undo: () => step(history.back(present.current)),
    redo: () => step(history.forth(present.current)),
    save: () => run(() => templates.saveDraft(template.id, present.current, template.version)),
    discard: async () => {
      const saved = await run(() => templates.discardDraft(template.id, template.version));
      if (saved) {
        history.clear();
        present.current = saved.shown.form;
        setForm(saved.shown.form);
      }
      return saved;
    },
    /// Back to what is stored.
    forget: () => {
      guard.clear();
      history.clear();
      present.current = template.shown.form;
      setForm(template.shown.form);
      setDirty(false);
      setRestored(false);
    },
    /// The editor is left for good, and nothing has to be asked.
    release: guard.clear,
  };
}

export type Draft = ReturnType<typeof useDraft>;
