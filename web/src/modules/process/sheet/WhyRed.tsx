import { useTranslation } from 'react-i18next';
import type { Sheet, SheetStep } from '@/api/process';
import { formatInstant } from '@/shared/format';
import { useTimeZone } from '@/shared/session';
import { timeWords } from '../durations';
import { PathLink } from '../PathLink';
import { isRed, useNames } from '../words';

/// Why the sheet is red, in words, with the way to what blocks it.
export function WhyRed({ sheet, onOpen }: { sheet: Sheet; onOpen: (code: string) => void }) {
  const { t } = useTranslation('process');
  const names = useNames();
  const red = sheet.status === 'OPEN' ? sheet.steps.filter(isRed) : [];
  if (red.length === 0) return null;
  return (
    <ul className="why-red" aria-label={t('why.name')}>
      {red.map(step => (
        <li key={step.code}>
          <i aria-hidden className="tone-dot problem" />
          <button type="button" className="text-button" onClick={() => onOpen(step.code)}>
            {names.step(step)}
          </button>
          <RedSentence step={step} />
        </li>
      ))}
    </ul>
  );
}

export function RedSentence({ step }: { step: SheetStep }) {
  const { t } = useTranslation('process');
  const names = useNames();
  const zone = useTimeZone();
  const sentences = [
    step.obstacle || step.state === 'BLOCKED' ? t('why.blocked', { obstacle: names.obstacle(step) }) : '',
    step.late && step.dueAt
      ? t('why.late', {
          due: formatInstant(step.dueAt, zone).slice(5),
          time: timeWords(step.remainingMinutes ?? 0, t),
        })
      : '',
  ].filter(Boolean);
  return (
    <span>
      {sentences.join(t('why.and'))}
      {step.obstacleLink ? (
        <>
          {' '}
          <PathLink to={step.obstacleLink}>{t('why.show')}</PathLink>
        </>
      ) : null}
    </span>
  );
}
