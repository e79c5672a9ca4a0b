-- Boards in the order of the promised day, orders without one at the end.
create index sheet_open_by_promise on process.sheet (coalesce(promised_on, date '9999-12-31'), order_id)
    where status = 'OPEN';
drop index process.sheet_open_promised;

-- What is red without being late.
create index step_blocked on process.step (order_id) where state = 'BLOCKED';
