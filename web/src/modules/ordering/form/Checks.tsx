import { useTranslation } from 'react-i18next';
import type { Decision, DecisionOutcome } from '@/api/orders';
import type { Tone } from '@/shared/Tone';
import { STILL_WRITING, type Previewed } from './usePreview';

const TONE: Record<DecisionOutcome, Tone> = {
  PASS: 'done',
  WARN: 'progress',
  REFUSE: 'problem',
  RELEASED: 'progress',
};

/// Decisions as sentences, each with the smallest change that would turn it.
export function DecisionList({ decisions }: { decisions: readonly Decision[] }) {
  const { t } = useTranslation('ordering');
  return (
    <ul className="decisions">
      {decisions.map(decision => (
        <li key={decision.kind} className={decision.outcome.toLowerCase()}>
          <i aria-hidden className={`tone-dot ${TONE[decision.outcome]}`} />
          <span className="decision-kind">{t(`decision.${decision.kind}`)}</span>
          <span>
            <span className="sr-only">{t(`outcome.${decision.outcome}`)} </span>
            {decision.sentence}
            {decision.flip ? <span className="flip">{decision.flip}</span> : null}
          </span>
        </li>
      ))}
    </ul>
  );
}

/// What will be decided when the order is submitted, and what is still missing.
export function Checks({ previewed }: { previewed: Previewed }) {
  const { t } = useTranslation('ordering');
  const { state, preview } = previewed;
  const open = (preview?.errors ?? []).filter(
    error => error.code !== 'value.required' && !error.field.startsWith('/lines/'),
  );
  return (
    <section className="panel order-checks" aria-label={t('form.checks')} aria-busy={state === 'asking'}>
      <div className="panel-head">
        <h2>{t('form.checks')}</h2>
        <span className="quiet" role="status">
          {state === 'asking' ? t('form.checking') : state === 'failed' ? t('form.checkFailed') : ''}
        </span>
      </div>
      {state === 'nothing' || !preview ? (
        <p className="quiet">{t('form.checksLater')}</p>
      ) : (
        <>
          <DecisionList decisions={preview.decisions} />
          <ul className="decisions">
            {open.map(error => (
              <li key={error.field + error.detail}>
                <i
                  aria-hidden
                  className={STILL_WRITING.has(error.code) ? 'tone-dot waiting' : 'tone-dot problem'}
                />
                <span className="decision-kind">
                  {STILL_WRITING.has(error.code) ? t('form.missing') : t('form.toCorrect')}
                </span>
                <span>{error.detail}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
