import { useQueryClient } from '@tanstack/react-query';
import { App, Form, Input, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import {
  holidaySets,
  WEEKDAYS,
  type CalendarDay,
  type DayKind,
  type HolidaySet,
  type SpecialDay,
  type Weekday,
} from '@/api/calendar';
import { Field } from '@/shared/Field';
import { FormDialog } from '@/shared/FormDialog';
import { useCalendarWords } from './words';

interface Values {
  kind: DayKind | 'USUAL';
  replaces?: Weekday;
  nameZh?: string;
  nameEn?: string;
}

interface DayDialogProps {
  day: CalendarDay | null;
  set: HolidaySet;
  onClose: () => void;
}

/// Makes a day a holiday, a shifted work day, or a usual one again, for all calendars with that set of holidays.
export function DayDialog({ day, set, onClose }: DayDialogProps) {
  const { t } = useTranslation('calendar');
  const { message } = App.useApp();
  const client = useQueryClient();
  const words = useCalendarWords();
  const [form] = Form.useForm<Values>();
  const kind = Form.useWatch('kind', form);
  const stored = set.days.find(one => one.date === day?.date);
  const initial: Values = stored
    ? {
        kind: stored.kind,
        replaces: stored.replaces ?? 'MONDAY',
        nameZh: stored.nameZh,
        nameEn: stored.nameEn,
      }
    : { kind: day && day.minutes > 0 ? 'HOLIDAY' : 'WORKDAY', replaces: 'MONDAY', nameZh: '', nameEn: '' };
  const save = (values: Values) => {
    const others = set.days.filter(one => one.date !== day?.date);
    const { code, nameZh, nameEn } = set;
    const days = day && values.kind !== 'USUAL' ? [...others, dayOf(day.date, values)] : others;
    return holidaySets.change(set.id, { code, nameZh, nameEn, days }, set.version);
  };
  return (
    <FormDialog<Values>
      open={day !== null}
      form={form}
      title={day?.date ?? ''}
      initial={initial}
      save={save}
      onSaved={() => {
        void client.invalidateQueries({ queryKey: ['calendars'] });
        void message.success(t('holidays.saved'));
      }}
      onClose={onClose}
    >
      <Field name="kind" label={t('day.kind')}>
        <Radio.Group
          optionType="button"
          options={(['USUAL', 'HOLIDAY', 'WORKDAY'] as const).map(value => ({
            value,
            label: t(`day.kinds.${value}`),
          }))}
        />
      </Field>
      {kind === 'WORKDAY' ? (
        <Field name="replaces" label={t('day.replaces')} tooltip={t('day.replacesHint')} required>
          <Select options={WEEKDAYS.map(value => ({ value, label: words.weekdayName(value) }))} />
        </Field>
      ) : null}
      {kind !== 'USUAL' ? (
        <>
          <Field name="nameZh" label={t('field.nameZh')} required>
            <Input maxLength={100} />
          </Field>
          <Field name="nameEn" label={t('field.nameEn')}>
            <Input maxLength={100} />
          </Field>
        </>
      ) : null}
      <p className="quiet">{t('day.forAll', { count: set.days.length, name: set.code })}</p>
    </FormDialog>
  );
}

function dayOf(date: string, values: Values): SpecialDay {
  const nameZh = values.nameZh?.trim() ?? '';
  return {
    date,
    kind: values.kind === 'WORKDAY' ? 'WORKDAY' : 'HOLIDAY',
    ...(values.kind === 'WORKDAY' && values.replaces ? { replaces: values.replaces } : {}),
    nameZh,
    nameEn: values.nameEn?.trim() || nameZh,
  };
}
