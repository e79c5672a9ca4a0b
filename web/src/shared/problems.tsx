import { Alert, Button, Result, type FormInstance } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem, NetworkLoss, pathOfPointer, sentencesAt } from '@/api/problem';

/// How refusals and failures are shown: beside the field when a field is at fault, else above the form.

/// Puts each sentence beside its field and returns those that belong to none that the form shows; undefined for a
/// failure that names no field at all.
export function putErrors(form: FormInstance, problem: unknown): string[] | undefined {
  if (!(problem instanceof ApiProblem) || problem.errors.length === 0) return undefined;
  const rest: string[] = [];
  const byName = new Map<string, { name: (string | number)[]; errors: string[] }>();
  for (const error of problem.errors) {
    const name = shownField(form, pathOfPointer(error.field));
    if (!name) {
      rest.push(error.detail);
      continue;
    }
    const key = JSON.stringify(name);
    const known = byName.get(key) ?? { name, errors: [] };
    known.errors.push(error.detail);
    byName.set(key, known);
  }
  const fields = [...byName.values()];
  form.setFields(fields as Parameters<FormInstance['setFields']>[0]);
  if (fields[0]) form.scrollToField(fields[0].name, { block: 'center', focus: true });
  return rest;
}

/// The field itself, or the nearest one above it (`/creditLimit/amount` belongs to the field `creditLimit`), or else
/// the first one inside it (`/unitPrice` belongs to the field `unitPrice.amount`).
function shownField(form: FormInstance, path: (string | number)[]): (string | number)[] | null {
  const names = (form.getFieldsError() ?? []).map(field => field.name as (string | number)[]);
  const startsWith = (name: (string | number)[], start: (string | number)[]) =>
    start.length > 0 && start.every((part, at) => String(name[at]) === String(part));
  for (let length = path.length; length > 0; length--) {
    const found = names.find(name => name.length === length && startsWith(name, path.slice(0, length)));
    if (found) return found;
  }
  return names.find(name => startsWith(name, path)) ?? null;
}

export function useSentence() {
  const { t } = useTranslation('shared');
  return (failure: unknown): string => {
    if (failure instanceof NetworkLoss) return t('problem.network');
    if (failure instanceof ApiProblem) {
      return failure.title || failure.detail || t('problem.status', { status: failure.status });
    }
    return t('problem.unexpected');
  };
}

export interface ProblemAlertProps {
  problem: unknown;
  /// Only these sentences (what `putErrors` returned): none when all stand beside their fields. All when absent.
  sentences?: string[] | undefined;
  onRetry?: (() => void) | undefined;
  action?: ReactNode;
}

export function ProblemAlert({ problem, sentences, onRetry, action }: ProblemAlertProps) {
  const { t } = useTranslation('shared');
  const sentence = useSentence();
  if (!problem) return null;
  const isRefusal = problem instanceof ApiProblem && problem.errors.length > 0;
  const shown = sentences ?? (isRefusal ? problem.errors.map(e => e.detail) : [sentence(problem)]);
  if (shown.length === 0) return null;
  const requestId = problem instanceof ApiProblem && problem.status >= 500 ? problem.requestId : undefined;
  return (
    <Alert
      type="error"
      showIcon
      title={shown.length === 1 ? shown[0] : t('problem.several', { count: shown.length })}
      description={
        shown.length > 1 || requestId ? (
          <>
            {shown.length > 1 ? (
              <ul className="sentences">
                {[...new Set(shown)].map(one => (
                  <li key={one}>{one}</li>
                ))}
              </ul>
            ) : null}
            {requestId ? <div>{t('problem.requestId', { id: requestId })}</div> : null}
          </>
        ) : undefined
      }
      action={action ?? (onRetry ? <Button onClick={onRetry}>{t('action.retry')}</Button> : undefined)}
    />
  );
}

/// For errors beside things that are no form fields, such as a grid's cells.
export function PointerErrors({
  problem,
  pointer,
  below,
}: {
  problem: unknown;
  pointer: string;
  below?: boolean;
}) {
  const sentences = sentencesAt(problem, pointer, below);
  if (sentences.length === 0) return null;
  return (
    <div className="pointer-errors" role="alert">
      {sentences.join(' ')}
    </div>
  );
}

/// A whole page or part that could not be read.
export function LoadFailed({ problem, onRetry }: { problem: unknown; onRetry?: () => void }) {
  const { t } = useTranslation('shared');
  const sentence = useSentence();
  if (problem instanceof ApiProblem && problem.status === 403) return <NoPermission detail={problem.title} />;
  const isMissing = problem instanceof ApiProblem && problem.status === 404;
  const requestId = problem instanceof ApiProblem ? problem.requestId : undefined;
  return (
    <Result
      status={isMissing ? '404' : 'error'}
      icon={<span />}
      title={isMissing ? t('missing.title') : t('failed.title')}
      subTitle={
        <>
          <div>{sentence(problem)}</div>
          {requestId && !isMissing ? (
            <div className="quiet">{t('problem.requestId', { id: requestId })}</div>
          ) : null}
        </>
      }
      extra={onRetry && !isMissing ? <Button onClick={onRetry}>{t('action.retry')}</Button> : undefined}
    />
  );
}

export function NoPermission({ detail }: { detail?: string | undefined }) {
  const { t } = useTranslation('shared');
  return (
    <Result icon={<span />} title={t('noPermission.title')} subTitle={detail || t('noPermission.content')} />
  );
}
