-- Orders from before this program are kept as they were; time does nothing to them.
drop index ordering.sales_order_completed;
create index sales_order_completed on ordering.sales_order (completed_at) where stage = 'COMPLETED' and not historical;

-- What customers gave back before this program: each credit note that was taken over, whether its order is known or not.
create table ordering.historical_return (
    id          uuid           primary key,
    number      text           not null,
    customer_id uuid           not null,
    returned_at timestamptz    not null,
    returned_on date           not null,
    currency    text           not null,
    line_count  integer        not null,
    amount      numeric(20, 6) not null,         -- what the customer got back
    version     bigint         not null default 1
);
create index historical_return_customer on ordering.historical_return (customer_id, id);

create table ordering.historical_return_line (
    return_id    uuid           not null references ordering.historical_return,
    line_no      integer        not null,
    sku_id       uuid           not null,
    sku_code     text           not null,
    product_name text           not null,
    quantity     numeric(18, 4) not null check (quantity > 0),
    unit_price   numeric(20, 6) not null check (unit_price >= 0),
    amount       numeric(20, 6) not null,
    -- how much of it was found in orders; null for what has no order, such as a discount given later
    matched      numeric(18, 4) check (matched >= 0 and matched <= quantity),
    -- postage and the like belong to an order only where the amount is the same
    same_price   boolean        not null default false,
    primary key (return_id, line_no)
);
create index historical_return_line_open on ordering.historical_return_line (return_id) where matched < quantity;

create table ordering.historical_return_match (
    return_id     uuid           not null,
    line_no       integer        not null,
    order_id      uuid           not null,
    order_line_no integer        not null,
    quantity      numeric(18, 4) not null check (quantity > 0),
    primary key (return_id, line_no, order_id, order_line_no)
);
create index historical_return_match_order on ordering.historical_return_match (order_id);
