import { useQueryClient } from '@tanstack/react-query';
import { App, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { holidaySets, type HolidaySet } from '@/api/calendar';
import { Field } from '@/shared/Field';
import { FormDialog } from '@/shared/FormDialog';
import { fromLines, toLines, type LineWords } from './holidayLines';

interface HolidayListDialogProps {
  open: boolean;
  year: number;
  set: HolidaySet;
  words: LineWords;
  onClose: () => void;
}

/// The holidays of a year as lines of text, to be pasted from the announcement and edited.
export function HolidayListDialog({ open, year, set, words, onClose }: HolidayListDialogProps) {
  const { t } = useTranslation('calendar');
  const { message } = App.useApp();
  const client = useQueryClient();
  const ofYear = set.days.filter(day => day.date.startsWith(`${year}-`));
  const check = (text: string | undefined) => {
    const { days, wrong } = fromLines(text ?? '');
    if (wrong.length > 0) return t('holidays.wrongLines', { lines: wrong.join(t('separator')) });
    const stray = days.find(day => !day.date.startsWith(`${year}-`));
    if (stray) return t('holidays.otherYear', { date: stray.date, year });
    const twice = days.find((day, at) => days.findIndex(one => one.date === day.date) < at);
    return twice ? t('holidays.twice', { date: twice.date }) : null;
  };
  const save = ({ text }: { text?: string }) => {
    const others = set.days.filter(day => !day.date.startsWith(`${year}-`));
    const { code, nameZh, nameEn } = set;
    return holidaySets.change(
      set.id,
      { code, nameZh, nameEn, days: [...others, ...fromLines(text ?? '').days] },
      set.version,
    );
  };
  return (
    <FormDialog<{ text?: string }>
      open={open}
      width={680}
      title={t('holidays.listTitle', { year })}
      initial={{ text: toLines(ofYear, words) }}
      save={save}
      onSaved={() => {
        void client.invalidateQueries({ queryKey: ['calendars'] });
        void message.success(t('holidays.saved'));
      }}
      onClose={onClose}
    >
      <p className="dialog-lead">{t('holidays.listHint')}</p>
      <Field
        name="text"
        label={t('holidays.lines')}
        validateTrigger="onSubmit"
        rules={[
          {
            validator: (_, text: string | undefined) => {
              const wrong = check(text);
              return wrong ? Promise.reject(new Error(wrong)) : Promise.resolve();
            },
          },
        ]}
      >
        <Input.TextArea
          autoSize={{ minRows: 10, maxRows: 22 }}
          spellCheck={false}
          className="holiday-lines"
        />
      </Field>
    </FormDialog>
  );
}
