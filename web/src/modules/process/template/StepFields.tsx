import { Checkbox, Input, InputNumber, Select, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import {
  DURATION_UNITS,
  MILESTONES,
  ORDER_OBSTACLES,
  type Escalation,
  type Milestone,
  type Names,
  type TemplateStep,
} from '@/api/templates';
import { CheckFields, LinkFields } from './ListFields';
import { HelpFields } from './HelpFields';
import { Labelled } from './Labelled';
import { OwnerFields } from './OwnerFields';
import { useWords } from './useWords';

interface StepFieldsProps {
  step: TemplateStep;
  others: readonly TemplateStep[];
  onChange: (next: TemplateStep, topic?: string) => void;
}

const USUAL_ESCALATION: Escalation = {
  remindBeforeMinutes: 30,
  supervisorAfterMinutes: 60,
  administratorAfterMinutes: 240,
};

/// Everything about one step.
export function StepFields({ step, others, onChange }: StepFieldsProps) {
  const { t } = useTranslation('template');
  const words = useWords();
  const at = `/steps/@${step.code}`;
  const put = (more: Partial<TemplateStep>, topic?: string) => onChange({ ...step, ...more }, topic);
  const milestones = MILESTONES.map(value => ({ value, label: t(`milestone.${value}`) }));
  return (
    <div className="step-fields">
      <div className="field-grid">
        <NameFields names={step.name} at={`${at}/name`} onChange={(name, topic) => put({ name }, topic)} />
        <OwnerFields
          owner={step.owner}
          at={`${at}/owner`}
          onChange={(owner, topic) => put({ owner }, topic)}
        />
        <Labelled label={t('field.expected')} at={`${at}/expected`} hint={t('field.expectedHint')} required>
          {id => (
            <Space.Compact>
              <InputNumber
                id={id}
                min={1}
                precision={0}
                value={step.expected?.amount ?? null}
                onChange={amount =>
                  put({ expected: { ...step.expected, amount: amount ?? undefined } as never }, 'amount')
                }
              />
              <Select
                aria-label={t('field.unit')}
                value={step.expected?.unit}
                options={DURATION_UNITS.map(value => ({ value, label: t(`unit.${value}`) }))}
                onChange={unit => put({ expected: { ...step.expected, unit } })}
              />
            </Space.Compact>
          )}
        </Labelled>
        <Labelled label={t('field.after')} at={`${at}/dependsOn`}>
          {id => (
            <Select
              id={id}
              mode="multiple"
              optionFilterProp="label"
              value={step.dependsOn}
              placeholder={t('field.afterNone')}
              options={others.map(one => ({ value: one.code, label: words.stepName(one) }))}
              onChange={dependsOn => put({ dependsOn })}
            />
          )}
        </Labelled>
        <Labelled label={t('field.starts')} at={`${at}/startsOn`}>
          {id => (
            <Select<Milestone | 'READY' | 'BY_HAND'>
              id={id}
              value={step.startsOn ?? (step.byHand ? 'BY_HAND' : 'READY')}
              options={[
                { value: 'READY', label: t('starts.ready') },
                { value: 'BY_HAND', label: t('starts.byHand') },
                ...milestones.map(one => ({ ...one, label: t('starts.on', { milestone: one.label }) })),
              ]}
              onChange={value => {
                const { startsOn: _, ...rest } = step;
                if (value === 'READY' || value === 'BY_HAND')
                  onChange({ ...rest, byHand: value === 'BY_HAND' });
                else onChange({ ...rest, startsOn: value, byHand: false });
              }}
            />
          )}
        </Labelled>
        <Labelled label={t('field.completes')} at={`${at}/completesOn`}>
          {id => (
            <Select<Milestone | 'BY_HAND'>
              id={id}
              value={step.completesOn ?? 'BY_HAND'}
              options={[
                { value: 'BY_HAND', label: t('completes.byHand') },
                ...milestones.map(one => ({ ...one, label: t('completes.on', { milestone: one.label }) })),
              ]}
              onChange={value => {
                const { completesOn: _, ...rest } = step;
                onChange(value === 'BY_HAND' ? rest : { ...rest, completesOn: value });
              }}
            />
          )}
        </Labelled>
        <Labelled label={t('field.obstacles')} at={`${at}/obstacles`} hint={t('field.obstaclesHint')}>
          {() => (
            <Checkbox.Group
              value={step.obstacles}
              options={ORDER_OBSTACLES.map(value => ({ value, label: t(`obstacle.${value}`) }))}
              onChange={obstacles => put({ obstacles: obstacles as TemplateStep['obstacles'] })}
            />
          )}
        </Labelled>
        <Labelled label={t('field.remark')} at={`${at}/remarkRequired`}>
          {id => (
            <Checkbox
              id={id}
              checked={Boolean(step.remarkRequired)}
              onChange={event => put({ remarkRequired: event.target.checked })}
            >
              {t('field.remarkRequired')}
            </Checkbox>
          )}
        </Labelled>
      </div>
      <CheckFields
        checks={step.checks}
        at={`${at}/checks`}
        onChange={(checks, topic) => put({ checks }, topic)}
      />
      <HelpFields help={step.help} at={`${at}/help`} onChange={(help, topic) => put({ help }, topic)} />
      <LinkFields links={step.links} at={`${at}/links`} onChange={(links, topic) => put({ links }, topic)} />
      <EscalationFields step={step} at={`${at}/escalation`} onChange={onChange} />
    </div>
  );
}

interface NameFieldsProps {
  names: Names | undefined;
  at: string;
  onChange: (names: Names, topic: string) => void;
}

function NameFields({ names, at, onChange }: NameFieldsProps) {
  const { t } = useTranslation('template');
  return (['zh', 'en'] as const).map(language => (
    <Labelled
      key={language}
      label={t(language === 'zh' ? 'field.stepZh' : 'field.stepEn')}
      at={`${at}/${language}`}
      required
    >
      {id => (
        <Input
          id={id}
          maxLength={60}
          value={names?.[language] ?? ''}
          onChange={event => onChange({ ...names, [language]: event.target.value }, `name.${language}`)}
        />
      )}
    </Labelled>
  ));
}

function EscalationFields({
  step,
  at,
  onChange,
}: {
  step: TemplateStep;
  at: string;
  onChange: StepFieldsProps['onChange'];
}) {
  const { t } = useTranslation('template');
  const { escalation, ...rest } = step;
  return (
    <fieldset className="sub-fields">
      <legend>
        <Checkbox
          checked={Boolean(escalation)}
          onChange={event =>
            onChange(event.target.checked ? { ...rest, escalation: USUAL_ESCALATION } : rest)
          }
        >
          {t('escalation.own')}
        </Checkbox>
      </legend>
      {escalation ? (
        <div className="field-grid three">
          {(['remindBeforeMinutes', 'supervisorAfterMinutes', 'administratorAfterMinutes'] as const).map(
            field => (
              <Labelled key={field} label={t(`escalation.${field}`)} at={`${at}/${field}`} required>
                {id => (
                  <InputNumber
                    id={id}
                    min={0}
                    precision={0}
                    value={escalation[field] ?? null}
                    onChange={minutes =>
                      onChange(
                        { ...step, escalation: { ...escalation, [field]: minutes ?? undefined } },
                        `escalation.${field}`,
                      )
                    }
                  />
                )}
              </Labelled>
            ),
          )}
        </div>
      ) : (
        <p className="quiet">{t('escalation.usual')}</p>
      )}
    </fieldset>
  );
}
