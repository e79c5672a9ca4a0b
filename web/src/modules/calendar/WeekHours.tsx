import { Form, Input } from 'antd';
import { useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { WEEKDAYS, type Weekday } from '@/api/calendar';
import type { CalendarValues } from './CalendarForm';
import { endOf, hoursText, minuteOf, minutesOf, parseHours } from './hours';
import { useCalendarWords } from './words';

/// One line for each weekday: the hours as people write them (`9-12 13-18`), and where they lie in the day. Up and
/// down go to the neighbouring days, Ctrl+D takes the hours of the day above.
export function WeekHours() {
  const { t } = useTranslation('calendar');
  const words = useCalendarWords();
  const form = Form.useFormInstance<CalendarValues>();
  const rows = useRef<HTMLDivElement>(null);
  const onKey = (event: KeyboardEvent, at: number) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      rows.current?.querySelectorAll('input')[at + step]?.focus();
    }
    const above = WEEKDAYS[at - 1];
    if (event.key === 'd' && (event.ctrlKey || event.metaKey) && above) {
      event.preventDefault();
      copy(above, WEEKDAYS[at]!);
    }
  };
  const copy = (from: Weekday, to: Weekday) => {
    form.setFieldValue(['week', to], form.getFieldValue(['week', from]));
    void form.validateFields([['week', to]]).catch(() => undefined);
  };
  const tidy = (day: Weekday) => {
    const read = parseHours(form.getFieldValue(['week', day]) ?? '');
    if (read) form.setFieldValue(['week', day], hoursText(read));
  };
  return (
    <div className="week-hours" ref={rows}>
      {WEEKDAYS.map((day, at) => (
        <div className="week-row" key={day}>
          <label htmlFor={`hours-${day}`}>{words.weekdayName(day)}</label>
          <Form.Item
            name={['week', day]}
            validateTrigger="onBlur"
            rules={[
              {
                validator: (_, text: string | undefined) =>
                  parseHours(text ?? '')
                    ? Promise.resolve()
                    : Promise.reject(new Error(t('edit.hoursMalformed'))),
              },
            ]}
          >
            <Input
              id={`hours-${day}`}
              placeholder={t('edit.dayOff')}
              onKeyDown={event => onKey(event, at)}
              onBlur={() => tidy(day)}
            />
          </Form.Item>
          <Form.Item noStyle dependencies={[['week', day]]}>
            {() => <DayBar text={form.getFieldValue(['week', day]) ?? ''} />}
          </Form.Item>
        </div>
      ))}
    </div>
  );
}

/// Where the hours lie between 0 and 24, and how many they are.
function DayBar({ text }: { text: string }) {
  const words = useCalendarWords();
  const hours = parseHours(text) ?? [];
  const percent = (minute: number) => `${(minute / 1440) * 100}%`;
  return (
    <>
      <div className="day-bar" aria-hidden>
        {hours.map(one => {
          const from = minuteOf(one.from);
          return (
            <i
              key={`${one.from}-${one.to}`}
              style={{ left: percent(from), width: percent(Math.max(0, minuteOf(endOf(one.to)) - from)) }}
            />
          );
        })}
      </div>
      <span className="day-sum number">{hours.length > 0 ? words.duration(minutesOf(hours)) : ''}</span>
    </>
  );
}
