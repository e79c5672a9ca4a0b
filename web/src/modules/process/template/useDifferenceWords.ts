import { useTranslation } from 'react-i18next';
import type { TemplateForm, TemplateStep } from '@/api/templates';
import type { Difference, StepField } from './differences';
import { useConditionWords, useWords } from './useWords';

/// What differs between two versions, as sentences.
export function useDifferenceWords(before: TemplateForm, after: TemplateForm) {
  const { t } = useTranslation('template');
  const words = useWords();
  const conditionsBefore = useConditionWords(before.conditions);
  const conditionsAfter = useConditionWords(after.conditions);

  const valueOf = (step: TemplateStep, field: StepField, form: TemplateForm): string => {
    switch (field) {
      case 'name':
        return words.stepName(step);
      case 'owner':
        return words.owner(step.owner);
      case 'expected':
        return words.expected(step.expected);
      case 'dependsOn':
        return words.before(step, form.steps) || t('field.afterNone');
      case 'startsOn':
      case 'byHand':
        return words.starts(step);
      case 'completesOn':
        return words.completes(step);
      case 'obstacles':
        return step.obstacles.map(one => t(`obstacle.${one}`)).join(t('comma')) || t('none');
      case 'checks':
        return step.checks.map(item => words.pick(item.text)).join(t('comma')) || t('none');
      case 'links':
        return step.links.map(link => words.pick(link.text)).join(t('comma')) || t('none');
      case 'remarkRequired':
        return t(step.remarkRequired ? 'yes' : 'no');
      case 'help':
      case 'escalation':
        return '';
    }
  };

  return (difference: Difference): string => {
    switch (difference.kind) {
      case 'name':
        return t('difference.name', { from: words.pick(before.name), to: words.pick(after.name) });
      case 'condition':
        return t('difference.conditions', {
          field: t(`conditions.${difference.field}`),
          from: conditionsBefore,
          to: conditionsAfter,
        });
      case 'added':
        return t('difference.added', {
          step: words.stepName(difference.step),
          owner: words.owner(difference.step.owner),
          expected: words.expected(difference.step.expected),
        });
      case 'removed':
        return t('difference.removed', { step: words.stepName(difference.step) });
      case 'moved':
        return t('difference.moved', { step: words.stepName(difference.step), to: difference.to + 1 });
      case 'changed': {
        const from = valueOf(difference.before, difference.field, before);
        const to = valueOf(difference.after, difference.field, after);
        const values = {
          step: words.stepName(difference.after),
          field: t(`difference.field.${difference.field}`),
        };
        return from === to
          ? t('difference.rewritten', values)
          : t('difference.changed', { ...values, from, to });
      }
    }
  };
}
