import { useTranslation } from 'react-i18next';
import type { Light, SheetStep, StepState } from '@/api/process';
import { useWords } from '@/modules/ordering/words';
import { ToneTag, type Tone } from '@/shared/Tone';

/// The lights of steps and sheets: green done, yellow in progress, red problem, grey waiting; always with a shape and
/// a word.

export const LIGHT_TONE: Record<Light, Tone> = {
  GREEN: 'done',
  YELLOW: 'progress',
  RED: 'problem',
  GREY: 'waiting',
};

export function StateTag({ step }: { step: Pick<SheetStep, 'state' | 'light' | 'late'> }) {
  const word = useStateWord();
  return <ToneTag tone={LIGHT_TONE[step.light] ?? 'waiting'}>{word(step.state, step.late)}</ToneTag>;
}

export function useStateWord() {
  const { t } = useTranslation('process');
  return (state: StepState, late: boolean): string =>
    late && state !== 'DONE' && state !== 'SKIPPED'
      ? t('lateState', { state: t(`state.${state}`) })
      : t(`state.${state}`);
}

export function LightTag({ light }: { light: Light }) {
  const { t } = useTranslation('process');
  return <ToneTag tone={LIGHT_TONE[light] ?? 'waiting'}>{t(`light.${light}`)}</ToneTag>;
}

/// Only the shape, with its word for those who do not see it.
export function LightDot({ light }: { light: Light }) {
  const { t } = useTranslation('process');
  return (
    <span className="light-dot" title={t(`light.${light}`)}>
      <i aria-hidden className={`tone-dot ${LIGHT_TONE[light] ?? 'waiting'}`} />
      <span className="sr-only">{t(`light.${light}`)}</span>
    </span>
  );
}

const URGENCIES = ['VIP', 'URGENT'] as const;

/// 0 is served first.
export function UrgencyTag({ urgency }: { urgency: number }) {
  const word = useWords();
  const priority = URGENCIES[urgency];
  if (!priority) return null;
  return <span className={`priority-tag ${priority.toLowerCase()}`}>{word('priority', priority)}</span>;
}
