create schema inventory;

create table inventory.warehouse (
    id          uuid        primary key,
    code        text        not null unique,
    name        text        not null,
    region_code text,
    address     text,
    main        boolean     not null default false,
    active      boolean     not null default true,
    version     bigint      not null default 1
);
create unique index warehouse_main on inventory.warehouse (main) where main;

-- The stock family is keyed by SKU first, so that it can be spread over nodes by SKU.
create table inventory.stock (
    sku_id       uuid           not null,
    warehouse_id uuid           not null,
    on_hand      numeric(18, 4) not null default 0,
    reserved     numeric(18, 4) not null default 0,
    primary key (sku_id, warehouse_id),
    constraint stock_not_negative check (on_hand >= 0),
    constraint stock_not_oversold check (reserved >= 0 and reserved <= on_hand)
) with (fillfactor = 50);

-- The ledger: every change of a balance with the balance after it, so that a drift names where it began.
create table inventory.movement (
    sku_id          uuid           not null,
    warehouse_id    uuid           not null,
    position        bigint         not null generated always as identity,
    kind            text           not null,   -- RECEIVED, RESERVED, RELEASED, SHIPPED, RETURNED, COUNTED, CORRECTED
    on_hand_change  numeric(18, 4) not null,
    reserved_change numeric(18, 4) not null,
    on_hand_after   numeric(18, 4) not null,
    reserved_after  numeric(18, 4) not null,
    subject_type    text           not null,
    subject_id      uuid,
    line_no         integer,
    reason          text,
    actor_id        uuid,
    actor_name      text           not null,
    occurred_at     timestamptz    not null,
    primary key (sku_id, warehouse_id, position)
);

-- What orders wait for. Gone when the stock was found or the line no longer needs it.
create table inventory.shortage (
    sku_id       uuid           not null,
    warehouse_id uuid           not null,
    order_id     uuid           not null,
    line_no      integer        not null,
    quantity     numeric(18, 4) not null check (quantity > 0),
    urgency      smallint       not null default 1,   -- 0 VIP lane, 1 urgent, 2 normal
    detected_at  timestamptz    not null,
    primary key (sku_id, warehouse_id, order_id, line_no)
);
