import { useTranslation } from 'react-i18next';
import type { TemplateStep } from '@/api/templates';
import { Facts } from '@/shared/Facts';
import { Markdown } from '@/shared/Markdown';
import { PathLink } from '../PathLink';
import { useWords } from './useWords';

interface StepSectionProps {
  step: TemplateStep;
  place: number;
  steps: readonly TemplateStep[];
}

/// A step as a newcomer reads it: who, how long, after what, what to do, what to tick.
export function StepSection({ step, place, steps }: StepSectionProps) {
  const { t } = useTranslation('template');
  const words = useWords();
  const { escalation } = step;
  return (
    <section className="panel template-step" id={`step-${step.code}`} aria-label={words.stepName(step)}>
      <h2>
        {place}. {words.stepName(step)}
      </h2>
      <Facts
        facts={[
          { label: t('field.owner'), value: words.owner(step.owner) },
          { label: t('field.expected'), value: words.expected(step.expected) },
          step.dependsOn.length > 0 && { label: t('field.after'), value: words.before(step, steps) },
          { label: t('field.starts'), value: words.starts(step) },
          { label: t('field.completes'), value: words.completes(step) },
          step.obstacles.length > 0 && {
            label: t('field.obstacles'),
            value: step.obstacles.map(one => t(`obstacle.${one}`)).join(t('comma')),
          },
          step.remarkRequired && { label: t('field.remark'), value: t('field.remarkRequired') },
          escalation && {
            label: t('field.escalation'),
            value: t('escalation.words', {
              remind: escalation.remindBeforeMinutes ?? 0,
              supervisor: escalation.supervisorAfterMinutes ?? 0,
              administrator: escalation.administratorAfterMinutes ?? 0,
            }),
            wide: true,
          },
        ]}
      />
      {words.pick(step.help) ? <Markdown text={words.pick(step.help)} /> : null}
      {step.checks.length > 0 ? (
        <>
          <h3>{t('field.checks')}</h3>
          <ul className="check-list">
            {step.checks.map(item => (
              <li key={item.code}>{words.pick(item.text)}</li>
            ))}
          </ul>
        </>
      ) : null}
      {step.links.length > 0 ? (
        <>
          <h3>{t('field.links')}</h3>
          <ul>
            {step.links.map((link, at) => (
              <li key={at}>
                <PathLink to={link.url ?? ''}>{words.pick(link.text) || link.url}</PathLink>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}
