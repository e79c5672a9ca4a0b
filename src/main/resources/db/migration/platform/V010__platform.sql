create schema if not exists platform;

-- The append-only log. Readers go by (era, xid, position) and stop below the oldest open transaction.
-- era grows when the data move to another cluster, whose transaction ids start anew.
create table platform.event (
    partition    smallint    not null,
    era          integer     not null default 0,
    xid          xid8        not null default pg_current_xact_id(),
    position     bigint      not null generated always as identity,
    subject_type text        not null,
    subject_id   uuid        not null,
    type         text        not null,
    actor_id     uuid,
    actor_name   text        not null,
    occurred_at  timestamptz not null,
    payload      json        not null,
    primary key (partition, era, xid, position)
);
create index event_subject on platform.event (subject_id, position);

create view platform.current_era as
    select coalesce(nullif(pg_get_expr(adbin, adrelid), '')::integer, 0) as current_era
    from pg_attrdef join pg_attribute on attrelid = adrelid and attnum = adnum
    where adrelid = 'platform.event'::regclass and attname = 'era';

create table platform.subscription (
    subscriber text     not null,
    partition  smallint not null,
    era        integer  not null default 0,
    xid        bigint   not null default 0,
    position   bigint   not null default 0,
    primary key (subscriber, partition)
) with (fillfactor = 50);

create table platform.parked_event (
    subscriber   text        not null,
    partition    smallint    not null,
    era          integer     not null,
    xid          bigint      not null,
    position     bigint      not null,
    subject_type text        not null,
    subject_id   uuid        not null,
    type         text        not null,
    error        text        not null,
    parked_at    timestamptz not null default now(),
    primary key (subscriber, era, xid, position)
);
create index parked_event_subject on platform.parked_event (subscriber, subject_id);

create table platform.idempotency (
    actor_id    uuid        not null,
    key         text        not null,
    fingerprint bytea       not null,
    status      integer     not null,
    body        text,
    etag        text,
    location    text,
    created_at  timestamptz not null,
    primary key (actor_id, key)
);
create index idempotency_age on platform.idempotency (created_at);

-- Who changed what in the master data: one row for each field.
create table platform.audit_entry (
    id           bigint      generated always as identity primary key,
    at           timestamptz not null,
    actor_id     uuid,
    actor_name   text        not null,
    subject_type text        not null,
    subject_id   uuid        not null,
    action       text        not null,
    field        text,
    old_value    text,
    new_value    text,
    reason       text
);
create index audit_entry_subject on platform.audit_entry (subject_id, id);
create index audit_entry_actor on platform.audit_entry (actor_id, id);
