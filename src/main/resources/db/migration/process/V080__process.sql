create schema process;

-- Which sheet an order gets: the templates are asked by position, the first whose conditions fit is taken.
create table process.template (
    id             uuid        primary key,
    code           text        not null,
    name_zh        text        not null,
    name_en        text        not null,
    position       integer     not null,
    conditions     jsonb       not null,                 -- gendan.process.template.TemplateConditions
    active_version integer,                              -- null: not in use (yet)
    version        bigint      not null default 1,
    created_at     timestamptz not null,
    updated_at     timestamptz not null
);
create unique index template_code on process.template (lower(code));

-- A version never changes once it was activated: sheets made by it keep it.
create table process.template_version (
    template_id  uuid        not null references process.template,
    number       integer     not null,
    status       text        not null check (status in ('DRAFT', 'ACTIVE', 'RETIRED')),
    definition   jsonb       not null,                   -- gendan.process.template.TemplateDefinition
    note         text,                                   -- what was changed and why
    made_by      uuid,
    made_by_name text        not null,
    made_at      timestamptz not null,
    activated_at timestamptz,
    primary key (template_id, number)
);
create unique index template_version_draft on process.template_version (template_id) where status = 'DRAFT';
create unique index template_version_active on process.template_version (template_id) where status = 'ACTIVE';

-- The sheet of an order. What it says of the order is a copy, made by events, so that boards and lists read one table;
-- no foreign key leads to the order, which may live on another node.
create table process.sheet (
    order_id         uuid        primary key,
    template_id      uuid        not null,
    template_version integer     not null,
    status           text        not null check (status in ('OPEN', 'SUSPENDED', 'DONE', 'CANCELLED')),
    facts            jsonb       not null,               -- gendan.process.OrderFacts: what the events told, mergeable in any order
    order_number     text        not null,
    order_type       text        not null,
    stage            text        not null,
    urgency          smallint    not null,               -- 0 is served first
    customer_id      uuid        not null,
    customer_name    text        not null,
    owner_id         uuid,
    team_id          uuid,
    region_code      text,
    amount           numeric(18, 2) not null,
    currency         text        not null,
    promised_on      date,
    planned_end      timestamptz not null,               -- as it was reckoned when the sheet was made
    forecast_end     timestamptz not null,               -- as it is reckoned since the last event
    finished_at      timestamptz,
    version          bigint      not null default 1,
    created_at       timestamptz not null
) with (fillfactor = 80);
create index sheet_open_by_stage on process.sheet (stage, order_id desc) where status = 'OPEN';
create index sheet_open_promised on process.sheet (promised_on, order_id) where status = 'OPEN';

-- A step of a sheet. Its name, checks and help stand in the template's version.
create table process.step (
    order_id         uuid        not null,
    position         smallint    not null,
    code             text        not null,
    state            text        not null check (state in ('WAITING', 'READY', 'IN_PROGRESS', 'BLOCKED', 'DONE', 'SKIPPED')),
    round            smallint    not null default 1,     -- grows when the step is repeated
    person_id        uuid,                               -- who has it; null: it lies in the queue of the team or role
    team_id          uuid,
    role_code        text,
    assigned_why     jsonb,                              -- the rule and its reason, as a decision
    expected_minutes integer     not null,               -- in working time
    planned_start    timestamptz not null,
    planned_end      timestamptz not null,
    forecast_start   timestamptz not null,
    forecast_end     timestamptz not null,
    ready_at         timestamptz,
    started_at       timestamptz,
    done_at          timestamptz,
    done_by          text,
    due_at           timestamptz,                        -- ready_at and the expected time, on the owner's calendar
    late_since       timestamptz,                        -- set by the scan of deadlines
    obstacle         text,                               -- why it is blocked; null: it is not
    obstacle_detail  jsonb,                              -- what blocks it, to point to
    remark           text,
    marks            jsonb       not null default '{}',  -- what people did by hand: gendan.process.StepMarks
    primary key (order_id, position)
) with (fillfactor = 70);
create index step_of_person on process.step (person_id, due_at) where state in ('READY', 'IN_PROGRESS', 'BLOCKED');
create index step_of_team on process.step (team_id, due_at)
    where state in ('READY', 'IN_PROGRESS', 'BLOCKED') and person_id is null;
create index step_of_role on process.step (role_code, due_at)
    where state in ('READY', 'IN_PROGRESS', 'BLOCKED') and person_id is null;
create index step_overdue on process.step (due_at)
    where state in ('READY', 'IN_PROGRESS', 'BLOCKED') and late_since is null;

-- Every move of every step: what the time went into is found here.
create table process.step_move (
    id         bigint      generated always as identity primary key,
    order_id   uuid        not null,
    position   smallint    not null,
    round      smallint    not null,
    from_state text        not null,
    to_state   text        not null,
    at         timestamptz not null,
    obstacle   text,
    actor_id   uuid,                                     -- null: it moved by itself
    actor_name text        not null,
    reason     text
);
create index step_move_order on process.step_move (order_id, id);
