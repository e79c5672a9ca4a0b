import { get, post, put, request, type Page, type Query } from './client';

export const WEEKDAYS = [
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
  'SUNDAY',
] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/// A stretch of working time; `to` is 00:00 at the end of the day.
export interface Hours {
  from: string;
  to: string;
}

export type Week = Record<string, Hours[]>;

export interface WorkCalendar {
  id: string;
  code: string;
  nameZh: string;
  nameEn: string;
  zone: string;
  week: Week;
  cutOff?: string;
  holidaySetId?: string;
  /// For all teams that have none of their own.
  standard: boolean;
  teams: { id: string; name: string }[];
  standardDayMinutes: number;
  weekMinutes: number;
  /// Years in sight of which no holidays are known.
  missingYears: number[];
  version: number;
}

export interface CalendarFields {
  code?: string;
  nameZh?: string;
  nameEn?: string;
  zone?: string;
  week?: Week;
  cutOff?: string;
  holidaySetId?: string;
}

export type DayKind = 'HOLIDAY' | 'WORKDAY';

export interface SpecialDay {
  date: string;
  kind: DayKind;
  /// The weekday whose hours are worked; for a WORKDAY.
  replaces?: Weekday;
  nameZh: string;
  nameEn: string;
}

export interface HolidaySet {
  id: string;
  code: string;
  nameZh: string;
  nameEn: string;
  days: SpecialDay[];
  version: number;
}

export type HolidayFields = Omit<HolidaySet, 'id' | 'version'>;

export type DaySort = 'WORK' | 'REST' | 'HOLIDAY' | 'SHIFTED';

export interface CalendarDay {
  date: string;
  sort: DaySort;
  minutes: number;
  replaces?: Weekday;
  nameZh?: string;
  nameEn?: string;
}

export interface CalendarYear {
  year: number;
  holidaysKnown: boolean;
  workDays: number;
  workMinutes: number;
  days: CalendarDay[];
}

export interface Calculation {
  from: string;
  startsAt: string;
  to: string;
  duration: string;
  standardDays: string;
  days: CalendarDay[];
  unknownYears: number[];
}

export const calendars = {
  list: () => get<Page<WorkCalendar>>('/api/calendars'),
  read: async (id: string) => (await request<WorkCalendar>('GET', `/api/calendars/${id}`)).data,
  add: (body: CalendarFields, idempotencyKey?: string) =>
    post<WorkCalendar>('/api/calendars', body, { idempotencyKey }),
  change: (id: string, body: CalendarFields, ifMatch: number) =>
    put<WorkCalendar>(`/api/calendars/${id}`, body, { ifMatch }),
  assign: (id: string, teamIds: string[], ifMatch: number) =>
    put<WorkCalendar>(`/api/calendars/${id}/teams`, { teamIds }, { ifMatch }),
  year: (id: string, year: number) => get<CalendarYear>(`/api/calendars/${id}/years/${year}`),
  calculate: (id: string, question: Query) => get<Calculation>(`/api/calendars/${id}/calculation`, question),
};

export const holidaySets = {
  list: () => get<Page<HolidaySet>>('/api/holiday-sets'),
  add: (body: HolidayFields, idempotencyKey?: string) =>
    post<HolidaySet>('/api/holiday-sets', body, { idempotencyKey }),
  change: (id: string, body: HolidayFields, ifMatch: number) =>
    put<HolidaySet>(`/api/holiday-sets/${id}`, body, { ifMatch }),
};
