create schema identity;

create table identity.team (
    id          uuid        primary key,
    name        text        not null,
    leader_id   uuid,
    region_code text,                                  -- given to orders and customers that have no region of their own
    active      boolean     not null default true,
    version     bigint      not null default 1,
    created_at  timestamptz not null,
    updated_at  timestamptz not null
);
create unique index team_name on identity.team (lower(name));

-- A role is a set of permissions (gendan.kernel.Permission, by code) and a data scope.
-- The administrator's permissions are not stored: that role may do everything there is.
create table identity.role (
    code        text    primary key,
    id          uuid    not null unique,
    name_zh     text    not null,
    name_en     text    not null,
    permissions text[]  not null,
    scope       text    not null check (scope in ('OWN', 'TEAM', 'REGION', 'ALL')),
    built_in    boolean not null default false,
    position    integer not null default 1000,         -- order in lists
    version     bigint  not null default 1
);

create table identity.person (
    id            uuid        primary key,
    login_name    text        not null unique check (login_name = lower(login_name)),
    name          text        not null,
    email         text,
    phone         text,
    locale        text        not null default 'zh-CN' check (locale in ('zh-CN', 'en-US')),
    time_zone     text        not null,
    team_id       uuid        references identity.team,
    region_code   text,
    scope         text        check (scope in ('OWN', 'TEAM', 'REGION', 'ALL')),   -- null: the widest of the roles
    active        boolean     not null default true,
    password_hash text        not null,
    version       bigint      not null default 1,
    created_at    timestamptz not null,
    updated_at    timestamptz not null
);
create index person_team on identity.person (team_id);

create table identity.person_role (
    person_id uuid not null references identity.person,
    role_code text not null references identity.role,
    primary key (person_id, role_code)
);
create index person_role_role on identity.person_role (role_code);

-- Who is logged in. The cookie's secret itself is not stored, only its SHA-256.
create table identity.session (
    secret_hash  bytea       primary key,
    person_id    uuid        not null references identity.person,
    created_at   timestamptz not null,
    last_seen_at timestamptz not null,
    address      text,
    user_agent   text
) with (fillfactor = 70);
create index session_person on identity.session (person_id, created_at);

-- Keys of connected programs. The secret is shown once; its SHA-256 is stored.
create table identity.token (
    id           uuid        primary key,
    person_id    uuid        not null references identity.person,
    name         text        not null,
    secret_hash  bytea       not null unique,
    permissions  text[]      not null,
    created_at   timestamptz not null,
    expires_at   timestamptz not null,
    last_used_at timestamptz,
    revoked_at   timestamptz
) with (fillfactor = 70);
create index token_person on identity.token (person_id, id);

-- Attempts since the last success, also for names that nobody has, so that a lock tells nothing.
create table identity.login_attempt (
    login_name   text        primary key,
    attempts     integer     not null,
    last_at      timestamptz not null,
    locked_until timestamptz
) with (fillfactor = 70);
create index login_attempt_age on identity.login_attempt (last_at);

-- What a person may do, from all roles together; inlined where it is called.
create function identity.access_of(person uuid)
    returns table (permissions text[], scopes text[], administrator boolean)
    language sql stable
    begin atomic
        select coalesce(array_agg(distinct g.permission) filter (where g.permission is not null), '{}'),
               coalesce(array_agg(distinct r.scope) filter (where r.scope is not null), '{}'),
               coalesce(bool_or(r.code = 'ADMINISTRATOR'), false)
        from identity.person_role pr
        join identity.role r on r.code = pr.role_code
        left join lateral unnest(r.permissions) as g(permission) on true
        where pr.person_id = person;
    end;

insert into identity.role (code, id, name_zh, name_en, permissions, scope, built_in, position) values
('ORDER_ADMINISTRATOR', '01900000-0000-7000-8000-000000000001', '跟单员', 'Order administrator',
 '{order.read,order.draft,order.submit,order.price,order.cancel,order.receipt,order.complete,order.archive,order.import,customer.read,customer.write,product.read,stock.read,people.read,token.own}',
 'ALL', true, 10),
('SALES', '01900000-0000-7000-8000-000000000002', '销售', 'Sales',
 '{order.read,order.draft,order.submit,order.cancel,customer.read,customer.write,product.read,stock.read}',
 'OWN', true, 20),
('SUPERVISOR', '01900000-0000-7000-8000-000000000003', '主管', 'Supervisor',
 '{order.read,order.draft,order.submit,order.price,order.confirm,order.cancel,order.release-credit,order.receipt,order.complete,order.archive,customer.read,customer.write,customer.credit,customer.blacklist,product.read,product.write,stock.read,people.read,audit.read,token.own}',
 'TEAM', true, 30),
('WAREHOUSE', '01900000-0000-7000-8000-000000000004', '仓库管理员', 'Warehouse keeper',
 '{order.read,order.ship,product.read,stock.read,stock.move,stock.check}',
 'ALL', true, 40),
('PRODUCTION', '01900000-0000-7000-8000-000000000005', '生产计划', 'Production planner',
 '{order.read,product.read,stock.read}',
 'ALL', true, 50),
('PURCHASING', '01900000-0000-7000-8000-000000000006', '采购', 'Purchasing',
 '{order.read,product.read,product.write,stock.read}',
 'ALL', true, 60),
('LOGISTICS', '01900000-0000-7000-8000-000000000007', '物流协调员', 'Logistics coordinator',
 '{order.read,order.ship,order.receipt,customer.read,product.read,stock.read}',
 'ALL', true, 70),
('FINANCE', '01900000-0000-7000-8000-000000000008', '财务', 'Finance',
 '{order.read,order.payment,order.complete,customer.read,customer.credit,product.read}',
 'ALL', true, 80),
('CUSTOMER_SERVICE', '01900000-0000-7000-8000-000000000009', '客服', 'Customer service',
 '{order.read,order.draft,order.submit,order.receipt,customer.read,customer.write,product.read,stock.read}',
 'ALL', true, 90),
('ADMINISTRATOR', '01900000-0000-7000-8000-00000000000a', '管理员', 'Administrator',
 '{}', 'ALL', true, 100);
