import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Order } from '@/api/orders';
import type { Sheet } from '@/api/process';
import { formatInstant } from '@/shared/format';
import { useTimeZone } from '@/shared/session';
import { ToneTag } from '@/shared/Tone';
import { daysBetween, remainingWords } from '../durations';
import { dateOf } from '../gantt/axis';
import { LIGHT_TONE } from '../tones';
import { currentStep, deliveringStep, useNames } from '../words';
import { mayHaveSheet, useSheet } from './useSheet';
import '../style.css';

/// One line at the head of an order: its light, the step it stands at, and its forecast end against the promised day.
export function SheetSummary({ order }: { order: Order }) {
  const sheet = useSheet(order).data;
  if (!mayHaveSheet(order) || !sheet) return null;
  return <Line sheet={sheet} />;
}

function Line({ sheet }: { sheet: Sheet }) {
  const { t } = useTranslation('process');
  const names = useNames();
  const zone = useTimeZone();
  const over = sheet.status === 'DONE' || sheet.status === 'CANCELLED';
  const step = over || sheet.status === 'SUSPENDED' ? undefined : currentStep(sheet.steps);
  const finished = sheet.steps.filter(one => one.state === 'DONE' || one.state === 'SKIPPED').length;
  return (
    <p className="sheet-summary" aria-label={t('summary.name')}>
      <ToneTag tone={LIGHT_TONE[sheet.light] ?? 'waiting'}>
        {over || sheet.status === 'SUSPENDED' ? t(`status.${sheet.status}`) : t(`light.${sheet.light}`)}
      </ToneTag>
      <span className="quiet">{t('summary.done', { done: finished, all: sheet.steps.length })}</span>
      {step ? (
        <span>
          <Link to="." hash={`step-${step.code}`} className="summary-step">
            {names.step(step)}
          </Link>{' '}
          <span className="quiet">{names.owner(step.owner)}</span>
        </span>
      ) : null}
      {step && (step.obstacle || step.remainingMinutes !== undefined) ? (
        <span className={step.light === 'RED' ? 'tone-problem' : 'quiet'}>
          {names.obstacle(step) || remainingWords(step.remainingMinutes, t)}
        </span>
      ) : null}
      {sheet.status === 'OPEN' ? <Delivery sheet={sheet} zone={zone} /> : null}
      {sheet.status === 'OPEN' ? (
        <span className="summary-end">
          <span className="quiet">{t('summary.forecast')}</span>{' '}
          <span className="number">{formatInstant(sheet.forecastEnd, zone)}</span>
        </span>
      ) : null}
    </p>
  );
}

/// When the goods arrive as things stand, against the day that was promised.
function Delivery({ sheet, zone }: { sheet: Sheet; zone: string }) {
  const { t } = useTranslation('process');
  const step = deliveringStep(sheet.steps);
  if (!step) return null;
  const at = step.doneAt ?? step.forecastEnd;
  const days = sheet.promisedOn ? daysBetween(sheet.promisedOn, dateOf(Date.parse(at), zone)) : 0;
  return (
    <span>
      <span className="quiet">{t(step.doneAt ? 'summary.delivered' : 'summary.delivery')}</span>{' '}
      <span className="number">{formatInstant(at, zone)}</span>{' '}
      <span className={days > 0 ? 'tone-problem' : 'quiet'}>
        {sheet.promisedOn ? t('summary.promised', { day: sheet.promisedOn }) : t('summary.noPromise')}
        {days > 0 ? t('summary.behind', { count: days }) : ''}
      </span>
    </span>
  );
}
