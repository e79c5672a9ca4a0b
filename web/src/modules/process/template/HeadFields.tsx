import { Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { ORDER_TYPES, PRIORITIES, type Conditions, type TemplateForm } from '@/api/templates';
import { useCategories } from '@/modules/catalog/useCategories';
import { DivisionCascader } from '@/shared/DivisionCascader';
import { Panel } from '@/shared/Facts';
import { Labelled } from './Labelled';
import { useConditionWords, useDivisionNames } from './useWords';

interface HeadFieldsProps {
  form: TemplateForm;
  onChange: (next: TemplateForm, topic?: string) => void;
}

/// What the template is called and for which orders it is.
export function HeadFields({ form, onChange }: HeadFieldsProps) {
  const { t } = useTranslation(['template', 'ordering']);
  const { name, conditions } = form;
  const words = useConditionWords(conditions);
  const categories = useCategories().data?.items ?? [];
  const regions = useDivisionNames(conditions.regions);
  const limit = (more: Partial<Conditions>) => onChange({ ...form, conditions: { ...conditions, ...more } });
  return (
    <Panel
      title={t('panel.head')}
      aside={<span className="quiet">{t('list.for', { conditions: words })}</span>}
    >
      <div className="field-grid">
        <Labelled label={t('field.nameZh')} at="/name/zh" required>
          {id => (
            <Input
              id={id}
              value={name.zh ?? ''}
              maxLength={60}
              onChange={event => onChange({ ...form, name: { ...name, zh: event.target.value } }, 'name.zh')}
            />
          )}
        </Labelled>
        <Labelled label={t('field.nameEn')} at="/name/en" required>
          {id => (
            <Input
              id={id}
              value={name.en ?? ''}
              maxLength={60}
              onChange={event => onChange({ ...form, name: { ...name, en: event.target.value } }, 'name.en')}
            />
          )}
        </Labelled>
        <Labelled label={t('conditions.orderTypes')} at={['/conditions/orderTypes', '/conditions']}>
          {id => (
            <Select
              id={id}
              mode="multiple"
              value={conditions.orderTypes}
              placeholder={t('conditions.any')}
              options={ORDER_TYPES.map(value => ({ value, label: t(`ordering:words.orderType.${value}`) }))}
              onChange={orderTypes => limit({ orderTypes })}
            />
          )}
        </Labelled>
        <Labelled label={t('conditions.priorities')} at="/conditions/priorities">
          {id => (
            <Select
              id={id}
              mode="multiple"
              value={conditions.priorities}
              placeholder={t('conditions.any')}
              options={PRIORITIES.map(value => ({ value, label: t(`ordering:words.priority.${value}`) }))}
              onChange={priorities => limit({ priorities })}
            />
          )}
        </Labelled>
        <Labelled label={t('conditions.regions')} at="/conditions/regions">
          {id => (
            <>
              <DivisionCascader
                id={id}
                anyLevel
                onChange={code =>
                  code && !conditions.regions.includes(code)
                    ? limit({ regions: [...conditions.regions, code] })
                    : undefined
                }
              />
              {conditions.regions.map((code, at) => (
                <button
                  key={code}
                  type="button"
                  className="chip"
                  aria-label={t('conditions.without', { name: regions[at] })}
                  onClick={() => limit({ regions: conditions.regions.filter(one => one !== code) })}
                >
                  {regions[at]} ×
                </button>
              ))}
            </>
          )}
        </Labelled>
        <Labelled
          label={t('conditions.categories')}
          at="/conditions/categories"
          hint={t('conditions.oneLine')}
        >
          {id => (
            <Select
              id={id}
              mode="tags"
              value={conditions.categories}
              placeholder={t('conditions.any')}
              options={categories.map(value => ({ value, label: value }))}
              onChange={chosen => limit({ categories: chosen.map(one => one.trim()).filter(Boolean) })}
            />
          )}
        </Labelled>
      </div>
    </Panel>
  );
}
