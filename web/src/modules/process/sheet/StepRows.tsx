import { Button } from 'antd';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sheet, SheetStep, StepAction } from '@/api/process';
import { formatInstant } from '@/shared/format';
import { useTimeZone } from '@/shared/session';
import { durationWords, remainingWords } from '../durations';
import { StateTag } from '../tones';
import type { StepActions, StepRef } from '../useStepActions';
import { useNames } from '../words';
import { RemarkCell } from './RemarkCell';

interface StepRowsProps {
  sheet: Sheet;
  open: string | null;
  onOpen: (code: string) => void;
  refOf: (step: SheetStep) => StepRef;
  actions: StepActions;
  /// The opened step, where there is no room beside the table.
  below: ReactNode;
  onMove: (step: number) => void;
}

const COLUMNS = ['step', 'owner', 'expected', 'state', 'remark'] as const;

export function StepRows(props: StepRowsProps) {
  const { t } = useTranslation('process');
  return (
    <table className="sheet-table">
      <thead>
        <tr>
          {COLUMNS.map(column => (
            <th key={column} scope="col" className={`of-${column}`}>
              {t(`column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      {props.sheet.steps.map((step, index) => (
        <StepRow key={step.code} {...props} step={step} first={index === 0} />
      ))}
    </table>
  );
}

function StepRow(props: StepRowsProps & { step: SheetStep; first: boolean }) {
  const { step, open, onOpen, refOf, actions, below } = props;
  const { t } = useTranslation('process');
  const names = useNames();
  const opened = open === step.code;
  const obstacle = names.obstacle(step);
  const onKey = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      props.onMove(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onOpen(step.code);
    }
  };
  return (
    <tbody
      className={`step ${step.light.toLowerCase()}${opened ? ' opened' : ''}`}
      tabIndex={props.first || opened ? 0 : -1}
      aria-expanded={opened}
      aria-label={names.step(step)}
      onKeyDown={onKey}
      onClick={event => {
        const control = event.target instanceof Element && event.target.closest('a, button, input, textarea');
        const inside = event.target instanceof Element && event.target.closest('.step-below');
        if (!control && !inside && !window.getSelection()?.toString()) onOpen(step.code);
      }}
    >
      <tr>
        <th scope="row" className="of-step" title={names.step(step)}>
          <span className="step-no number">{step.position + 1}</span>
          {names.step(step)}
          {step.round > 1 ? <span className="quiet"> {t('round', { count: step.round })}</span> : null}
        </th>
        <td className="of-owner" title={names.owner(step.owner)}>
          {names.owner(step.owner)}
        </td>
        <td className="of-expected">{durationWords(step.expected, t)}</td>
        <td className="of-state">
          <StateTag step={step} />
        </td>
        <td className="of-remark">
          <RemarkCell
            step={step}
            obstacle={obstacle}
            save={remark => actions.run(refOf(step), 'REMARK', { remark })}
          />
        </td>
      </tr>
      <tr className="step-line">
        <td colSpan={5}>
          <div className="step-line-parts">
            <Times step={step} />
            <QuickActions
              step={step}
              start={action => actions.start(refOf(step), action)}
              busy={actions.busy}
            />
          </div>
        </td>
      </tr>
      {opened && below ? (
        <tr className="step-below">
          <td colSpan={5}>{below}</td>
        </tr>
      ) : null}
    </tbody>
  );
}

/// What is left of the expected time, when it is due, and when it will be done as things stand.
function Times({ step }: { step: SheetStep }) {
  const { t } = useTranslation('process');
  const zone = useTimeZone();
  const short = (at: string) => formatInstant(at, zone).slice(5);
  if (step.state === 'DONE' || step.state === 'SKIPPED') {
    return (
      <span className="step-times">
        {step.doneAt ? t('times.done', { at: short(step.doneAt), by: step.doneBy ?? '' }) : ''}
        {step.late ? <span>{t('times.wasLate')}</span> : null}
      </span>
    );
  }
  if (step.state === 'WAITING') {
    return (
      <span className="step-times">
        {t('times.forecast', { from: short(step.forecastStart), to: short(step.forecastEnd) })}
      </span>
    );
  }
  return (
    <span className="step-times">
      {step.remainingMinutes !== undefined && step.remainingMinutes !== null ? (
        <span className={step.late ? 'tone-problem' : 'step-left'}>
          {remainingWords(step.remainingMinutes, t)}
        </span>
      ) : null}
      {step.dueAt ? <span>{t('times.due', { at: short(step.dueAt) })}</span> : null}
      <span>{t('times.end', { at: short(step.forecastEnd) })}</span>
    </span>
  );
}

const QUICK: readonly StepAction[] = ['TAKE', 'START', 'UNBLOCK', 'COMPLETE'];

interface QuickActionsProps {
  step: SheetStep;
  start: (action: StepAction) => void;
  busy: boolean;
}

function QuickActions({ step, start, busy }: QuickActionsProps) {
  const { t } = useTranslation('process');
  const names = useNames();
  const shown = QUICK.filter(action =>
    step.allowedActions.some(one => one.action === action && one.allowed),
  ).slice(0, 2);
  if (shown.length === 0) return null;
  return (
    <span className="step-quick">
      {shown.map(action => (
        <Button
          key={action}
          size="small"
          type="link"
          disabled={busy}
          aria-label={t('actionOn', { action: t(`action.${action}`), step: names.step(step) })}
          onClick={() => start(action)}
        >
          {t(`action.${action}`)}
        </Button>
      ))}
    </span>
  );
}
