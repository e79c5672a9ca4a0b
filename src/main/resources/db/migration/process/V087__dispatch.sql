-- The ordered list of rules; each change is a version of its own, the highest one is in force. While there is none, steps
-- lie in the queue of their team.
create table process.dispatch_rules (
    version      integer     primary key,
    rules        jsonb       not null,                   -- list of gendan.process.dispatch.DispatchRule
    note         text,
    made_by      uuid,
    made_by_name text        not null,
    made_at      timestamptz not null
);

-- What dispatch knows of a person; without a row: full working time, no particular skill, takes work.
create table process.worker (
    person_id        uuid     primary key,
    skills           text[]   not null default '{}',
    capacity_percent smallint not null default 100 check (capacity_percent between 1 and 200),
    takes_work       boolean  not null default true,
    version          bigint   not null default 1
);

create table process.absence (
    id               uuid        primary key,
    person_id        uuid        not null,
    starts_at        timestamptz not null,
    ends_at          timestamptz not null check (ends_at > starts_at),
    note             text,
    recorded_by_name text        not null,
    recorded_at      timestamptz not null
);
create index absence_person on process.absence (person_id, ends_at);
create index absence_end on process.absence (ends_at);

update identity.role set permissions = permissions || '{process.dispatch}'
where code in ('ORDER_ADMINISTRATOR', 'SUPERVISOR');
