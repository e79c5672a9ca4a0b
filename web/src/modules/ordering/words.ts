import { useTranslation } from 'react-i18next';
import type { Choice } from '@/shared/table';

/// The words for an order's constants: `useWords()('priority', 'URGENT')` is 加急.
export type WordGroup =
  | 'orderType'
  | 'priority'
  | 'channel'
  | 'paymentMethod'
  | 'paymentState'
  | 'freightTerms'
  | 'means'
  | 'condition'
  | 'fulfilment';

export function useWords() {
  const { t } = useTranslation('ordering');
  return (group: WordGroup, value: string): string => t(`words.${group}.${value}`, { defaultValue: value });
}

/// All values of a group as choices, in their order.
export function useChoices() {
  const word = useWords();
  return (group: WordGroup, values: readonly string[]): Choice[] =>
    values.map(value => ({ value, label: word(group, value) }));
}
