-- As the State Council announced them (国务院办公厅关于部分节假日安排的通知). A shifted work day has the hours of
-- the weekday that was given off for it.
insert into calendar.holiday_set (id, code, name_zh, name_en)
values ('01900000-0000-7000-8000-00000000c001', 'CN', '中国法定节假日', 'Chinese public holidays');

insert into calendar.special_day (holiday_set_id, day, kind, replaces, name_zh, name_en)
select '01900000-0000-7000-8000-00000000c001', day, 'HOLIDAY', null, name_zh, name_en
from (values
    ('2024-01-01', '2024-01-01', '元旦', 'New Year''s Day'),
    ('2024-02-10', '2024-02-17', '春节', 'Spring Festival'),
    ('2024-04-04', '2024-04-06', '清明节', 'Qingming Festival'),
    ('2024-05-01', '2024-05-05', '劳动节', 'Labour Day'),
    ('2024-06-10', '2024-06-10', '端午节', 'Dragon Boat Festival'),
    ('2024-09-15', '2024-09-17', '中秋节', 'Mid-Autumn Festival'),
    ('2024-10-01', '2024-10-07', '国庆节', 'National Day'),
    ('2025-01-01', '2025-01-01', '元旦', 'New Year''s Day'),
    ('2025-01-28', '2025-02-04', '春节', 'Spring Festival'),
    ('2025-04-04', '2025-04-06', '清明节', 'Qingming Festival'),
    ('2025-05-01', '2025-05-05', '劳动节', 'Labour Day'),
    ('2025-05-31', '2025-06-02', '端午节', 'Dragon Boat Festival'),
    ('2025-10-01', '2025-10-08', '国庆节、中秋节', 'National Day and Mid-Autumn Festival'),
    ('2026-01-01', '2026-01-03', '元旦', 'New Year''s Day'),
    ('2026-02-15', '2026-02-23', '春节', 'Spring Festival'),
    ('2026-04-04', '2026-04-06', '清明节', 'Qingming Festival'),
    ('2026-05-01', '2026-05-05', '劳动节', 'Labour Day'),
    ('2026-06-19', '2026-06-21', '端午节', 'Dragon Boat Festival'),
    ('2026-09-25', '2026-09-27', '中秋节', 'Mid-Autumn Festival'),
    ('2026-10-01', '2026-10-07', '国庆节', 'National Day')) as holiday (first, last, name_zh, name_en)
cross join lateral (
    select day::date as day
    from generate_series(first::timestamp, last::timestamp, interval '1 day') as days (day)) as days;

insert into calendar.special_day (holiday_set_id, day, kind, replaces, name_zh, name_en)
select '01900000-0000-7000-8000-00000000c001', day::date, 'WORKDAY', replaces, name_zh || '调休上班',
       'Work day for ' || name_en
from (values
    ('2024-02-04', 4, '春节', 'Spring Festival'),
    ('2024-02-18', 5, '春节', 'Spring Festival'),
    ('2024-04-07', 5, '清明节', 'Qingming Festival'),
    ('2024-04-28', 4, '劳动节', 'Labour Day'),
    ('2024-05-11', 5, '劳动节', 'Labour Day'),
    ('2024-09-14', 1, '中秋节', 'Mid-Autumn Festival'),
    ('2024-09-29', 5, '国庆节', 'National Day'),
    ('2024-10-12', 1, '国庆节', 'National Day'),
    ('2025-01-26', 1, '春节', 'Spring Festival'),
    ('2025-02-08', 2, '春节', 'Spring Festival'),
    ('2025-04-27', 1, '劳动节', 'Labour Day'),
    ('2025-09-28', 2, '国庆节、中秋节', 'National Day and Mid-Autumn Festival'),
    ('2025-10-11', 3, '国庆节、中秋节', 'National Day and Mid-Autumn Festival'),
    ('2026-01-04', 5, '元旦', 'New Year''s Day'),
    ('2026-02-14', 5, '春节', 'Spring Festival'),
    ('2026-02-28', 1, '春节', 'Spring Festival'),
    ('2026-05-09', 2, '劳动节', 'Labour Day'),
    ('2026-09-20', 2, '国庆节', 'National Day'),
    ('2026-10-10', 3, '国庆节', 'National Day')) as worked (day, replaces, name_zh, name_en);

insert into calendar.work_calendar (id, code, name_zh, name_en, zone, holiday_set_id, standard)
values ('01900000-0000-7000-8000-00000000c101', 'STANDARD', '标准工作日历', 'Standard work calendar', 'Asia/Shanghai',
        '01900000-0000-7000-8000-00000000c001', true);

insert into calendar.shift (calendar_id, weekday, begins, ends)
select '01900000-0000-7000-8000-00000000c101', weekday, begins::time, ends::time
from generate_series(1, 5) as weekday,
     (values ('09:00', '12:00'), ('13:00', '18:00')) as hours (begins, ends);
