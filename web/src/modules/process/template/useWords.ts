import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { divisions } from '@/api/customers';
import type { Conditions, Expected, Names, TemplateOwner, TemplateStep } from '@/api/templates';

const SYSTEM = 'system';

/// Templates bring their texts in both languages; a reader gets their own, or the other where it is missing.
export function useWords() {
  const { t, i18n } = useTranslation(['template', 'ordering']);
  const english = i18n.language === 'en-US';
  const pick = (names: Names | undefined): string =>
    (english ? names?.en || names?.zh : names?.zh || names?.en) ?? '';
  const stepName = (step: TemplateStep) => pick(step.name) || t('step.unnamed');
  return {
    pick,
    stepName,
    maker: (name: string) => (name === SYSTEM ? t('system') : name),
    /// What came with the program is explained in the reader's language.
    note: (note: string, madeByName: string) => (madeByName === SYSTEM ? t('version.shipped') : note),
    owner: (owner: TemplateOwner | undefined) => pick(owner?.title) || t('owner.nobody'),
    expected: (expected: Expected | undefined) =>
      expected?.amount && expected.unit
        ? t(`duration.${expected.unit}`, { count: expected.amount })
        : t('duration.missing'),
    before: (step: TemplateStep, steps: readonly TemplateStep[]) =>
      step.dependsOn
        .map(code => steps.find(one => one.code === code))
        .map((one, at) => (one ? stepName(one) : step.dependsOn[at]!))
        .join(t('comma')),
    starts: (step: TemplateStep) =>
      step.startsOn
        ? t('starts.on', { milestone: t(`milestone.${step.startsOn}`) })
        : t(step.byHand ? 'starts.byHand' : 'starts.ready'),
    completes: (step: TemplateStep) =>
      step.completesOn
        ? t('completes.on', { milestone: t(`milestone.${step.completesOn}`) })
        : t('completes.byHand'),
  };
}

/// For which orders, in one readable line.
export function useConditionWords(conditions: Conditions): string {
  const { t } = useTranslation(['template', 'ordering']);
  const regions = useDivisionNames(conditions.regions);
  const join = (words: string[]) => words.join(t('comma'));
  const parts = [
    join(conditions.orderTypes.map(type => t(`ordering:words.orderType.${type}`))),
    join(conditions.priorities.map(priority => t(`ordering:words.priority.${priority}`))),
    join(regions),
    conditions.categories.length > 0
      ? t('conditions.ofCategories', { categories: join(conditions.categories) })
      : '',
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(t('semicolon')) : t('conditions.everyOrder');
}

/// The names of divisions by their codes; the code itself until it is known.
export function useDivisionNames(codes: readonly string[]): string[] {
  const found = useQueries({
    queries: codes.map(code => ({
      queryKey: ['divisions', 'names', code],
      queryFn: () => divisions.names(code),
      staleTime: Infinity,
      retry: false,
    })),
  });
  return codes.map((code, at) => [...new Set(found[at]?.data?.names ?? [])].join('') || code);
}
