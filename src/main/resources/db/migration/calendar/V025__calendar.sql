create schema calendar;

-- The public holidays of a country or a company, and the days worked in exchange.
create table calendar.holiday_set (
    id      uuid   primary key,
    code    text   not null unique,
    name_zh text   not null,
    name_en text   not null,
    version bigint not null default 1
);

create table calendar.special_day (
    holiday_set_id uuid     not null references calendar.holiday_set,
    day            date     not null,
    kind           text     not null check (kind in ('HOLIDAY', 'WORKDAY')),
    replaces       smallint check (replaces between 1 and 7),   -- whose hours are worked: 1 for Monday
    name_zh        text     not null,
    name_en        text     not null,
    primary key (holiday_set_id, day),
    check ((kind = 'WORKDAY') = (replaces is not null))
);

create table calendar.work_calendar (
    id             uuid    primary key,
    code           text    not null unique,
    name_zh        text    not null,
    name_en        text    not null,
    zone           text    not null,
    cut_off        time,
    holiday_set_id uuid    references calendar.holiday_set,
    standard       boolean not null default false,              -- for every team that has none of its own
    version        bigint  not null default 1
);
create unique index work_calendar_standard on calendar.work_calendar (standard) where standard;
create index work_calendar_holiday_set on calendar.work_calendar (holiday_set_id);

create table calendar.shift (
    calendar_id uuid     not null references calendar.work_calendar,
    weekday     smallint not null check (weekday between 1 and 7),
    begins      time     not null,
    ends        time     not null,                              -- 00:00: the end of the day
    primary key (calendar_id, weekday, begins),
    check (begins < ends or ends = '00:00')
);

-- Teams are identity's; a team that is not here follows the standard calendar.
create table calendar.team_calendar (
    team_id     uuid primary key,
    calendar_id uuid not null references calendar.work_calendar
);
create index team_calendar_calendar on calendar.team_calendar (calendar_id);
