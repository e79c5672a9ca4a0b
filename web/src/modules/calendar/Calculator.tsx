import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Checkbox, DatePicker, InputNumber, Segmented, Select } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { calendars, type Calculation, type WorkCalendar } from '@/api/calendar';
import { localName } from '@/modules/identity/useTeams';
import { Panel } from '@/shared/Facts';
import { ProblemAlert } from '@/shared/problems';
import { ToneTag } from '@/shared/Tone';
import { minutesOfDuration, useCalendarWords } from './words';
import { todayIn } from './YearGrid';

const QUESTIONS = ['deadline', 'start', 'duration'] as const;
type Question = (typeof QUESTIONS)[number];
const UNITS = ['MINUTE', 'HOUR', 'DAY', 'WEEK'] as const;
type Unit = (typeof UNITS)[number];
/// A span over decades is a typing error; three warnings say enough.
const MOST_YEARS = 3;
const ISO: Record<Unit, (amount: number) => string> = {
  MINUTE: amount => `PT${amount}M`,
  HOUR: amount => `PT${amount}H`,
  DAY: amount => `P${amount}D`,
  WEEK: amount => `P${amount}W`,
};

/// Deadlines, latest starts and working time by this calendar, to see what it does. Times are those of its zone.
export function Calculator({ calendar }: { calendar: WorkCalendar }) {
  const { t } = useTranslation('calendar');
  const today = todayIn(calendar.zone);
  const [question, setQuestion] = useState<Question>('deadline');
  const [from, setFrom] = useState(`${today}T17:00`);
  const [to, setTo] = useState(`${today}T18:00`);
  const [amount, setAmount] = useState<number | null>(2);
  const [unit, setUnit] = useState<Unit>('HOUR');
  const [cutOff, setCutOff] = useState(false);
  const asked = {
    ...(question === 'start' ? {} : { from, ...(cutOff ? { cutOff } : {}) }),
    ...(question === 'deadline' ? {} : { to }),
    ...(question === 'duration' ? {} : { duration: amount === null ? '' : ISO[unit](amount) }),
  };
  const complete = Object.values(asked).every(value => value !== '');
  const result = useQuery({
    queryKey: ['calendars', 'calculation', calendar.id, calendar.version, asked],
    queryFn: () => calendars.calculate(calendar.id, asked),
    enabled: complete,
    placeholderData: keepPreviousData,
    retry: false,
  });
  return (
    <Panel title={t('calculator.title')} aside={<span className="quiet">{calendar.zone}</span>}>
      <Segmented<Question>
        value={question}
        onChange={setQuestion}
        options={QUESTIONS.map(value => ({ value, label: t(`calculator.${value}`) }))}
      />
      <div className="calculator-fields">
        {question === 'start' ? null : (
          <label>
            <span>{t('calculator.from')}</span>
            <TimeInput label={t('calculator.from')} value={from} onChange={setFrom} />
          </label>
        )}
        {question === 'duration' ? null : (
          <label>
            <span>{t('calculator.amount')}</span>
            <span className="calculator-amount">
              <InputNumber min={1} max={10_000} precision={0} value={amount} onChange={setAmount} />
              <Select<Unit>
                aria-label={t('calculator.unit')}
                value={unit}
                onChange={setUnit}
                options={UNITS.map(value => ({ value, label: t(`units.${value}`) }))}
              />
            </span>
          </label>
        )}
        {question === 'deadline' ? null : (
          <label>
            <span>{t('calculator.to')}</span>
            <TimeInput label={t('calculator.to')} value={to} onChange={setTo} />
          </label>
        )}
        {calendar.cutOff && question !== 'start' ? (
          <Checkbox checked={cutOff} onChange={event => setCutOff(event.target.checked)}>
            {t('calculator.cutOff', { time: calendar.cutOff.slice(0, 5) })}
          </Checkbox>
        ) : null}
      </div>
      <div aria-live="polite">
        {result.isError ? (
          <ProblemAlert problem={result.error} />
        ) : result.data && complete ? (
          <Outcome question={question} found={result.data} />
        ) : (
          <p className="quiet">{t('calculator.incomplete')}</p>
        )}
      </div>
    </Panel>
  );
}

interface TimeInputProps {
  label: string;
  /// Without an offset: a time of the calendar's zone.
  value: string;
  onChange: (value: string) => void;
}

function TimeInput({ label, value, onChange }: TimeInputProps) {
  return (
    <DatePicker
      aria-label={label}
      showTime={{ format: 'HH:mm' }}
      format="YYYY-MM-DD HH:mm"
      needConfirm={false}
      allowClear={false}
      value={value ? dayjs(value) : null}
      onChange={time => onChange(time ? time.format('YYYY-MM-DDTHH:mm') : '')}
    />
  );
}

function Outcome({ question, found }: { question: Question; found: Calculation }) {
  const { t } = useTranslation('calendar');
  const words = useCalendarWords();
  const minutes = minutesOfDuration(found.duration);
  const answer = { deadline: found.to, start: found.from, duration: null }[question];
  return (
    <>
      <p className="calculator-answer">
        {answer === null ? words.duration(minutes) : <Local value={answer} />}
        <span className="quiet">
          {t('calculator.inDays', { time: words.duration(minutes), days: found.standardDays })}
        </span>
      </p>
      {question !== 'start' && found.startsAt !== found.from ? (
        <p className="quiet">
          {t('calculator.startsAt')} <Local value={found.startsAt} />
        </p>
      ) : null}
      {found.unknownYears.slice(0, MOST_YEARS).map(year => (
        <ToneTag key={year} tone="problem">
          {t('missingYear', { year })}
        </ToneTag>
      ))}
      <ol className="calculator-days" aria-label={t('calculator.days')}>
        {found.days.map(day => (
          <li key={day.date} className={day.sort.toLowerCase()}>
            <span className="number">{day.date.slice(5)}</span>
            <span>{t(`weekday.${weekdayOf(day.date)}`)}</span>
            <span className={day.minutes > 0 ? '' : 'quiet'}>
              {day.nameZh && day.nameEn
                ? localName({ nameZh: day.nameZh, nameEn: day.nameEn })
                : t(`sort.${day.sort}`)}
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}

/// A time of the calendar's zone, with its weekday.
function Local({ value }: { value: string }) {
  const { t } = useTranslation('calendar');
  return (
    <time dateTime={value} className="number strong">
      {value.slice(0, 10)} {value.slice(11, 16)} {t(`weekday.${weekdayOf(value.slice(0, 10))}`)}
    </time>
  );
}

function weekdayOf(date: string) {
  const days = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'] as const;
  return days[new Date(Date.parse(date)).getUTCDay()]!;
}
