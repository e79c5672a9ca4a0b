create schema ordering;

-- Numbers are handed out in blocks of 100 to each program node; gaps are allowed, repeats are not.
create sequence ordering.order_number_block increment by 100 start with 100000;

create table ordering.sales_order (
    id                    uuid           primary key,
    number                text,                        -- issued when the order is submitted
    -- the axes (OrderStatus, Fulfilment, PaymentState, ReturnState) and the word derived from them (OrderStage)
    status                text           not null,
    fulfilment            text           not null default 'UNSHIPPED',
    payment               text           not null default 'UNPAID',
    returns               text           not null default 'NONE',
    stage                 text           not null,
    order_type            text           not null default 'STANDARD',
    priority              text           not null default 'NORMAL',
    channel               text           not null,
    customer_id           uuid           not null,
    customer_name         text           not null,
    customer_order_number text,
    contact_name          text,
    contact_phone         text,
    contact_email         text,
    customer_address      text,
    selling_company       text           not null default 'MAIN',
    owner_id              uuid,
    team_id               uuid,
    region_code           text,
    warehouse_id          uuid,
    currency              text           not null,
    ordered_on            date           not null,
    expected_delivery_on  date,
    payment_method        text           not null,
    payment_due_on        date,
    freight_terms         text           not null default 'PREPAID',
    ship_to               json,
    special_requirements  text,
    remark                text,
    line_count            integer        not null,
    total_amount          numeric(20, 6) not null,
    tax_amount            numeric(20, 6) not null,
    paid_amount           numeric(20, 6) not null default 0,
    back_ordered          boolean        not null default false,
    historical            boolean        not null default false,
    reason                text,                        -- of the last sending back or cancellation
    decisions             json,                        -- the decisions of the last submission
    version               bigint         not null default 1,
    created_at            timestamptz    not null,
    created_by            uuid,
    submitted_at          timestamptz,
    confirmed_at          timestamptz,
    shipped_at            timestamptz,
    delivered_at          timestamptz,
    completed_at          timestamptz,
    cancelled_at          timestamptz,
    archived_at           timestamptz
) with (fillfactor = 80);
-- Ids are ordered by the time of creation, so each of these lists newest first by key alone.
create index sales_order_stage on ordering.sales_order (stage, id);
create index sales_order_customer on ordering.sales_order (customer_id, id);
create index sales_order_owner on ordering.sales_order (owner_id, id);
create index sales_order_team on ordering.sales_order (team_id, id);
create index sales_order_number on ordering.sales_order (number);
-- Jobs that pass with time: automatic receipt, completion, archiving.
create index sales_order_delivered on ordering.sales_order (delivered_at) where stage = 'DELIVERED';
create index sales_order_completed on ordering.sales_order (completed_at) where stage = 'COMPLETED';

create table ordering.order_line (
    order_id             uuid           not null,
    line_no              integer        not null,
    sku_id               uuid           not null,
    sku_code             text           not null,
    product_name         text           not null,
    model                text,
    specification        text,
    unit                 text           not null,
    quantity             numeric(18, 4) not null check (quantity > 0),
    unit_price           numeric(20, 6) not null check (unit_price >= 0),
    list_price           numeric(20, 6),
    price_includes_tax   boolean        not null default true,
    tax_rate             numeric(7, 4)  not null,
    amount               numeric(20, 6) not null,     -- with tax
    tax_amount           numeric(20, 6) not null,
    expected_delivery_on date,
    remark               text,
    reserved             numeric(18, 4) not null default 0,
    back_ordered         numeric(18, 4) not null default 0,
    shipped              numeric(18, 4) not null default 0,
    delivered            numeric(18, 4) not null default 0,
    returned             numeric(18, 4) not null default 0,
    invoiced             numeric(18, 4) not null default 0,
    cancelled            numeric(18, 4) not null default 0,
    primary key (order_id, line_no),
    constraint order_line_shipped_at_most check (shipped + reserved + back_ordered + cancelled <= quantity),
    constraint order_line_delivered_at_most check (delivered <= shipped and returned <= shipped)
) with (fillfactor = 80);
create index order_line_sku on ordering.order_line (sku_id, order_id);

create table ordering.instalment (
    order_id      uuid           not null,
    instalment_no smallint       not null,
    due_on        date           not null,
    amount        numeric(20, 6) not null check (amount > 0),
    primary key (order_id, instalment_no)
);

create table ordering.payment (
    order_id    uuid           not null,
    payment_no  smallint       not null,
    kind        text           not null default 'PAYMENT',   -- PAYMENT, REFUND
    means       text           not null,                     -- BANK, ALIPAY, WECHAT, CARD, CASH, OTHER
    amount      numeric(20, 6) not null check (amount > 0),
    paid_on     date           not null,
    reference   text,
    remark      text,
    recorded_by uuid,
    recorded_at timestamptz    not null,
    primary key (order_id, payment_no)
);

create table ordering.parcel (
    order_id        uuid        not null,
    parcel_no       smallint    not null,
    carrier         text        not null,
    tracking_number text,
    warehouse_id    uuid,
    remark          text,
    shipped_at      timestamptz not null,
    shipped_by      uuid,
    received_at     timestamptz,
    received_by     text,
    receipt_kind    text,                        -- CUSTOMER, AUTOMATIC
    primary key (order_id, parcel_no)
);
create index parcel_underway on ordering.parcel (shipped_at) where received_at is null;
create index parcel_tracking on ordering.parcel (tracking_number) where tracking_number is not null;

create table ordering.parcel_line (
    order_id  uuid           not null,
    parcel_no smallint       not null,
    line_no   integer        not null,
    quantity  numeric(18, 4) not null check (quantity > 0),
    received  numeric(18, 4),
    condition text,                              -- GOOD, DAMAGED, SHORT, WRONG
    note      text,
    primary key (order_id, parcel_no, line_no)
);

-- The customer's own numbers, keyed by customer so that noticing a repeat asks one node only.
create table ordering.customer_order_number (
    customer_id uuid not null,
    number      text not null,
    order_id    uuid not null,
    primary key (customer_id, number, order_id)
);
create index customer_order_number_text on ordering.customer_order_number (lower(number));
