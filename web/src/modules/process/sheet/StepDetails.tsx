import { CloseOutlined } from '@ant-design/icons';
import { Button, Checkbox } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sheet, SheetStep } from '@/api/process';
import { Markdown } from '@/shared/Markdown';
import { InstantText } from '@/shared/Values';
import { durationWords, remainingWords, timeWords } from '../durations';
import { PathLink } from '../PathLink';
import { StateTag } from '../tones';
import type { StepActions, StepRef } from '../useStepActions';
import { isRed, useNames } from '../words';
import { StepButtons } from './StepButtons';
import { RedSentence } from './WhyRed';

interface StepDetailsProps {
  sheet: Sheet;
  step: SheetStep;
  target: StepRef;
  actions: StepActions;
  onClose: () => void;
}

/// All about one step: what can be done, the check list, how it stands in time, and what helps.
export function StepDetails({ sheet, step, target, actions, onClose }: StepDetailsProps) {
  const { t } = useTranslation('process');
  const names = useNames();
  const help = names.pick(step.helpZh, step.helpEn);
  return (
    <aside className="step-details" aria-label={t('details.name', { step: names.step(step) })}>
      <header className="step-details-head">
        <h3>{names.step(step)}</h3>
        <StateTag step={step} />
        <Button
          type="text"
          size="small"
          icon={<CloseOutlined />}
          aria-label={t('details.close')}
          onClick={onClose}
        />
      </header>
      {isRed(step) ? (
        <p className="step-why">
          <i aria-hidden className="tone-dot problem" /> <RedSentence step={step} />
        </p>
      ) : null}
      <StepButtons step={step} busy={actions.busy} onAction={action => actions.start(target, action)} />
      <Checks step={step} target={target} actions={actions} />
      <StepTimes sheet={sheet} step={step} />
      {help ? (
        <section>
          <h4>{t('details.help')}</h4>
          <div className="help-text">
            <Markdown text={help} />
          </div>
        </section>
      ) : null}
      {step.links.length > 0 ? (
        <section>
          <h4>{t('details.links')}</h4>
          <ul className="step-links">
            {step.links.map(link => (
              <li key={link.url + link.textZh}>
                <PathLink to={link.url}>{names.pick(link.textZh, link.textEn)}</PathLink>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </aside>
  );
}

function Checks({ step, target, actions }: { step: SheetStep; target: StepRef; actions: StepActions }) {
  const { t } = useTranslation('process');
  const names = useNames();
  if (step.checks.length === 0) return null;
  const check = step.allowedActions.find(one => one.action === 'CHECK');
  return (
    <section>
      <h4>
        {t('details.checks')}{' '}
        <span className="quiet number">
          {step.checks.filter(one => one.done).length}/{step.checks.length}
        </span>
      </h4>
      <ul className="step-checks">
        {step.checks.map(one => (
          <li key={one.code}>
            <Checkbox
              checked={one.done}
              disabled={!check?.allowed || actions.busy}
              onChange={event =>
                void actions.run(target, 'CHECK', { check: one.code, done: event.target.checked })
              }
            >
              {names.pick(one.textZh, one.textEn)}
            </Checkbox>
            {one.done && one.doneBy ? (
              <span className="quiet">
                {one.doneBy} <InstantText value={one.doneAt} />
              </span>
            ) : null}
          </li>
        ))}
      </ul>
      {check && !check.allowed && check.reason ? <p className="quiet small">{check.reason}</p> : null}
    </section>
  );
}

function StepTimes({ sheet, step }: { sheet: Sheet; step: SheetStep }) {
  const { t } = useTranslation('process');
  const names = useNames();
  const before = step.dependsOn
    .map(code => sheet.steps.find(one => one.code === code))
    .filter(one => one !== undefined);
  const running = step.state === 'READY' || step.state === 'IN_PROGRESS' || step.state === 'BLOCKED';
  const owner = step.owner;
  const facts: [string, ReactNode][] = [
    [
      t('details.owner'),
      <>
        {names.owner(owner)}
        {owner.personName ? <span className="quiet"> {names.pick(owner.titleZh, owner.titleEn)}</span> : null}
        {owner.why ? <span className="quiet why-owner">{owner.why}</span> : null}
      </>,
    ],
    [
      t('details.expected'),
      <>
        {durationWords(step.expected, t)}{' '}
        {running && step.remainingMinutes !== undefined ? (
          <span className={step.late ? 'tone-problem' : 'quiet'}>
            {remainingWords(step.remainingMinutes, t)}
          </span>
        ) : step.expected.unit === 'DAY' || step.expected.unit === 'WEEK' ? (
          <span className="quiet">{t('details.inTime', { time: timeWords(step.expectedMinutes, t) })}</span>
        ) : null}
      </>,
    ],
    [t('details.planned'), <Span key="planned" from={step.plannedStart} to={step.plannedEnd} />],
    [
      step.state === 'DONE' ? t('details.actual') : t('details.forecast'),
      <Span
        key="actual"
        from={step.startedAt ?? step.readyAt ?? step.forecastStart}
        to={step.doneAt ?? step.forecastEnd}
      />,
    ],
  ];
  if (step.dueAt && running) facts.push([t('details.due'), <InstantText key="due" value={step.dueAt} />]);
  if (before.length > 0) facts.push([t('details.after'), before.map(names.step).join(t('comma'))]);
  if (step.startsOn) facts.push([t('details.startsOn'), names.milestone(step.startsOn)]);
  facts.push([
    t('details.completesOn'),
    step.completesOn ? names.milestone(step.completesOn) : t('details.byPerson'),
  ]);
  return (
    <dl className="step-facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Span({ from, to }: { from: string; to: string }) {
  return (
    <>
      <InstantText value={from} /> – <InstantText value={to} />
    </>
  );
}
