import {
  ArrowDownOutlined,
  ArrowUpOutlined,
  DeleteOutlined,
  DownOutlined,
  HolderOutlined,
  PlusOutlined,
  RightOutlined,
} from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { TemplateForm, TemplateStep } from '@/api/templates';
import { Panel } from '@/shared/Facts';
import { ToneTag } from '@/shared/Tone';
import { useFindingsAt } from './findings';
import { StepFields } from './StepFields';
import { moved, useDragOrder } from './useDragOrder';
import { useWords } from './useWords';

interface StepListProps {
  form: TemplateForm;
  chosen: string | undefined;
  onChoose: (code: string | undefined) => void;
  onChange: (next: TemplateForm, topic?: string) => void;
}

/// The steps as rows in the order of the sheet; one of them is open.
export function StepList({ form, chosen, onChoose, onChange }: StepListProps) {
  const { t } = useTranslation('template');
  const { steps } = form;
  const put = (next: TemplateStep[], topic?: string) => onChange({ ...form, steps: next }, topic);
  const drag = useDragOrder((from, to) => put(moved(steps, from, to)));
  const { errors } = useFindingsAt('/steps');
  const add = () => {
    const step = newStep(steps);
    put([...steps, step]);
    onChoose(step.code);
  };
  const remove = (code: string) =>
    put(
      steps
        .filter(step => step.code !== code)
        .map(step => ({ ...step, dependsOn: step.dependsOn.filter(one => one !== code) })),
    );
  return (
    <Panel title={t('panel.steps', { count: steps.length })}>
      {steps.length === 0 && errors.length > 0 ? (
        <p className="pointer-errors" role="alert">
          {errors[0]}
        </p>
      ) : null}
      <ol className="step-list">
        {steps.map((step, at) => (
          <li key={step.code} id={`edit-${step.code}`} className={drag.classOf(at)} {...drag.target(at)}>
            <StepHead
              step={step}
              place={at + 1}
              isLast={at === steps.length - 1}
              open={chosen === step.code}
              handle={drag.handle(at)}
              onToggle={() => onChoose(chosen === step.code ? undefined : step.code)}
              onMove={by => put(moved(steps, at, at + by))}
              onRemove={() => remove(step.code)}
            />
            {chosen === step.code ? (
              <StepFields
                step={step}
                others={steps.filter(one => one.code !== step.code)}
                onChange={(next, topic) =>
                  put(
                    steps.map(one => (one.code === step.code ? next : one)),
                    topic && `${step.code}.${topic}`,
                  )
                }
              />
            ) : null}
          </li>
        ))}
      </ol>
      <Button icon={<PlusOutlined />} onClick={add} disabled={steps.length >= 60}>
        {t('step.add')}
      </Button>
    </Panel>
  );
}

/// Waits for the last one, as steps mostly do.
function newStep(steps: readonly TemplateStep[]): TemplateStep {
  let number = steps.length + 1;
  while (steps.some(step => step.code === `step-${number}`)) number++;
  const last = steps.at(-1);
  return {
    code: `step-${number}`,
    name: {},
    owner: { kind: 'ROLE' },
    expected: { amount: 2, unit: 'HOUR' },
    dependsOn: last ? [last.code] : [],
    byHand: true,
    obstacles: [],
    checks: [],
    links: [],
    remarkRequired: false,
  };
}

interface StepHeadProps {
  step: TemplateStep;
  place: number;
  isLast: boolean;
  open: boolean;
  handle: React.HTMLAttributes<HTMLElement>;
  onToggle: () => void;
  onMove: (by: number) => void;
  onRemove: () => void;
}

function StepHead({ step, place, isLast, open, handle, onToggle, onMove, onRemove }: StepHeadProps) {
  const { t } = useTranslation('template');
  const words = useWords();
  const name = words.stepName(step);
  const { count, warnings } = useFindingsAt(`/steps/@${step.code}`);
  return (
    <div className="step-head">
      <span className="drag-handle" {...handle} aria-hidden>
        <HolderOutlined />
      </span>
      <button
        type="button"
        className="step-toggle"
        aria-expanded={open}
        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
        onClick={onToggle}
        onKeyDown={event => {
          if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
          event.preventDefault();
          if (event.key === 'ArrowUp' ? place > 1 : !isLast) onMove(event.key === 'ArrowUp' ? -1 : 1);
        }}
      >
        {open ? <DownOutlined /> : <RightOutlined />}
        <span className="place number">{place}</span>
        <span className="step-title">
          <b>{name}</b>
          <span className="quiet">
            {words.owner(step.owner)} · {words.expected(step.expected)}
          </span>
          {count > 0 ? (
            <ToneTag tone="problem">{t('step.wrong', { count })}</ToneTag>
          ) : warnings.length > 0 ? (
            <ToneTag tone="progress">{t('step.doubtful', { count: warnings.length })}</ToneTag>
          ) : null}
        </span>
      </button>
      <div className="line-actions">
        <Button
          type="text"
          icon={<ArrowUpOutlined />}
          aria-label={t('list.up', { name })}
          disabled={place === 1}
          onClick={() => onMove(-1)}
        />
        <Button
          type="text"
          icon={<ArrowDownOutlined />}
          aria-label={t('list.down', { name })}
          disabled={isLast}
          onClick={() => onMove(1)}
        />
        <Button
          type="text"
          icon={<DeleteOutlined />}
          aria-label={t('step.remove', { name })}
          onClick={onRemove}
        />
      </div>
    </div>
  );
}
