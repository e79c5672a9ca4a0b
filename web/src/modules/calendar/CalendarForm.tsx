import { PlusOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { holidaySets, type HolidayFields, type HolidaySet, type WorkCalendar } from '@/api/calendar';
import { TIME_ZONES } from '@/modules/identity/timeZones';
import { localName, useTeams } from '@/modules/identity/useTeams';
import { Panel } from '@/shared/Facts';
import { Field } from '@/shared/Field';
import { FormDialog } from '@/shared/FormDialog';
import { parseClock } from './hours';
import { useHolidaySets } from './queries';
import { WeekHours } from './WeekHours';

export interface CalendarValues {
  code?: string;
  nameZh?: string;
  nameEn?: string;
  zone?: string;
  cutOff?: string;
  holidaySetId?: string;
  /// The hours of each weekday as text.
  week?: Record<string, string>;
  teamIds?: string[];
}

export function CalendarForm({ calendar }: { calendar: WorkCalendar | undefined }) {
  const { t } = useTranslation('calendar');
  const form = Form.useFormInstance<CalendarValues>();
  const teams = useTeams().data?.items ?? [];
  return (
    <>
      <Panel title={t('edit.basic')}>
        <div className="form-grid">
          <Field name="nameZh" label={t('field.nameZh')} required>
            <Input maxLength={100} autoFocus={!calendar} />
          </Field>
          <Field name="nameEn" label={t('field.nameEn')} required>
            <Input maxLength={100} />
          </Field>
          <Field name="code" label={t('field.code')} required>
            <Input maxLength={40} />
          </Field>
          <Field name="zone" label={t('field.zone')} required>
            <Select showSearch options={TIME_ZONES.map(value => ({ value, label: value }))} />
          </Field>
          <HolidaySetField />
          <Field
            name="cutOff"
            label={t('field.cutOff')}
            tooltip={t('edit.cutOffHint')}
            validateTrigger="onBlur"
            rules={[
              {
                validator: (_, text: string | undefined) =>
                  !text?.trim() || parseClock(text)
                    ? Promise.resolve()
                    : Promise.reject(new Error(t('edit.timeMalformed'))),
              },
            ]}
          >
            <Input
              placeholder={t('edit.noCutOff')}
              onBlur={event => {
                const read = parseClock(event.target.value);
                if (read) form.setFieldValue('cutOff', read);
              }}
            />
          </Field>
        </div>
      </Panel>
      <Panel title={t('field.week')} aside={<span className="quiet">{t('edit.weekHint')}</span>}>
        <WeekHours />
      </Panel>
      <Panel title={t('field.teams')}>
        {calendar?.standard ? (
          <p className="quiet">{t('edit.standardTeams')}</p>
        ) : (
          <Field name="teamIds" label={t('edit.teams')} extra={t('edit.teamsHint')}>
            <Select
              mode="multiple"
              optionFilterProp="label"
              options={teams.map(team => ({ value: team.id, label: team.name }))}
            />
          </Field>
        )}
      </Panel>
    </>
  );
}

/// The sets there are, and a new one, such as another country's.
function HolidaySetField() {
  const { t } = useTranslation('calendar');
  const form = Form.useFormInstance<CalendarValues>();
  const client = useQueryClient();
  const sets = useHolidaySets().data?.items ?? [];
  const [adding, setAdding] = useState(false);
  const add = async (values: HolidayFields, key: string) => {
    const made: HolidaySet = await holidaySets.add({ ...values, days: [] }, key);
    await client.invalidateQueries({ queryKey: ['calendars', 'holidays'] });
    form.setFieldValue('holidaySetId', made.id);
  };
  return (
    <>
      <Field name="holidaySetId" label={t('field.holidaySetId')}>
        <Select
          allowClear
          placeholder={t('edit.noHolidays')}
          options={sets.map(set => ({ value: set.id, label: localName(set) }))}
          popupRender={menu => (
            <>
              {menu}
              <Button type="text" block icon={<PlusOutlined />} onClick={() => setAdding(true)}>
                {t('holidays.new')}
              </Button>
            </>
          )}
        />
      </Field>
      {adding ? (
        <FormDialog<HolidayFields>
          open
          title={t('holidays.new')}
          initial={{}}
          save={add}
          onClose={() => setAdding(false)}
        >
          <Field name="nameZh" label={t('field.nameZh')} required>
            <Input maxLength={100} />
          </Field>
          <Field name="nameEn" label={t('field.nameEn')} required>
            <Input maxLength={100} />
          </Field>
          <Field name="code" label={t('field.code')} required>
            <Input maxLength={40} />
          </Field>
          <p className="quiet">{t('holidays.newHint')}</p>
        </FormDialog>
      ) : null}
    </>
  );
}
