import { useTranslation } from 'react-i18next';
import type { Obstacle, SheetStep, StepOwner } from '@/api/process';

/// Texts that a template brings in both languages, in the reader's own.
export function useNames() {
  const { t, i18n } = useTranslation('process');
  const english = i18n.language === 'en-US';
  const pick = (zh: string | undefined, en: string | undefined): string =>
    (english ? en || zh : zh || en) ?? '';
  return {
    pick,
    step: (step: { nameZh: string; nameEn: string }) => pick(step.nameZh, step.nameEn),
    owner: (owner: StepOwner) =>
      owner.personName || owner.teamName || pick(owner.titleZh, owner.titleEn) || t('nobody'),
    obstacle: (step: { obstacle?: Obstacle; obstacleText?: string }) =>
      step.obstacle ? step.obstacleText || t(`obstacle.${step.obstacle}`) : '',
    milestone: (code: string) => t(`milestone.${code}`, { defaultValue: code }),
  };
}

/// The steps that stand in a sheet's way now.
export function isRed(step: Pick<SheetStep, 'light'>): boolean {
  return step.light === 'RED';
}

/// The step that a reader asks for first: the one in trouble, else the one that runs, else the next one.
export function currentStep<S extends Pick<SheetStep, 'state' | 'light'>>(
  steps: readonly S[],
): S | undefined {
  return (
    steps.find(isRed) ??
    steps.find(step => step.state === 'IN_PROGRESS' || step.state === 'BLOCKED') ??
    steps.find(step => step.state === 'READY') ??
    steps.find(step => step.state === 'WAITING')
  );
}

/// The step whose end the promised day is about.
export function deliveringStep<S extends Pick<SheetStep, 'completesOn'>>(steps: readonly S[]): S | undefined {
  return steps.find(step => step.completesOn === 'ALL_DELIVERED') ?? steps.at(-1);
}
