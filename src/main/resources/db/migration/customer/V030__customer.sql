create schema customer;
create extension if not exists pg_trgm with schema public;

create table customer.customer (
    id               uuid        primary key,
    code             text        not null unique,
    name             text        not null,
    -- name, pinyin (full and initials), code, phones: what the search looks through, in lower case
    search_text      text        not null,
    level            text        not null default 'NORMAL' check (level in ('NORMAL', 'SILVER', 'GOLD', 'VIP')),
    tax_number       text,
    region_code      text,
    owner_id         uuid,
    team_id          uuid,
    phone            text,
    email            text,
    currency         text        not null default 'CNY',
    default_payment  text,
    remark           text,
    active           boolean     not null default true,
    blacklisted      boolean     not null default false,
    blacklist_reason text,
    version          bigint      not null default 1,
    created_at       timestamptz not null,
    updated_at       timestamptz not null,
    check (not blacklisted or blacklist_reason is not null)
);
create index customer_search on customer.customer using gin (search_text gin_trgm_ops);
create index customer_owner on customer.customer (owner_id, id);
create index customer_team on customer.customer (team_id, id);
create index customer_tax_number on customer.customer (tax_number) where tax_number is not null;
create index customer_phone on customer.customer (phone) where phone is not null;

create table customer.contact (
    customer_id uuid     not null references customer.customer,
    contact_no  smallint not null,
    name        text     not null,
    title       text,
    phone       text,
    email       text,
    main        boolean  not null default false,
    primary key (customer_id, contact_no)
);
create index contact_phone on customer.contact (phone) where phone is not null;

create table customer.address (
    customer_id   uuid     not null references customer.customer,
    address_no    smallint not null,
    recipient     text     not null,
    phone         text     not null,
    country       text     not null default 'CN',
    division_code text,
    province      text,
    city          text,
    district      text,
    detail        text     not null,
    postal_code   text,
    main          boolean  not null default false,
    primary key (customer_id, address_no)
);

-- What a customer owes and may owe. The balance is only ever moved together with its entry.
create table customer.credit_account (
    customer_id  uuid           primary key,
    currency     text           not null default 'CNY',
    credit_limit numeric(20, 6) check (credit_limit >= 0),   -- null: no limit was set
    receivable   numeric(20, 6) not null default 0
) with (fillfactor = 50);

create table customer.credit_entry (
    customer_id      uuid           not null,
    position         bigint         not null generated always as identity,
    order_id         uuid           not null,
    kind             text           not null,   -- SUBMITTED, RELEASED, PAYMENT, CANCELLED, REFUND, CORRECTION
    change           numeric(20, 6) not null,
    receivable_after numeric(20, 6) not null,
    occurred_at      timestamptz    not null,
    primary key (customer_id, position)
);
