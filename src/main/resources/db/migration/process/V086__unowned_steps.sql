-- Steps that nobody has, the first due first.
create index step_unowned on process.step (due_at, order_id, position)
    where state in ('READY', 'IN_PROGRESS', 'BLOCKED') and person_id is null;
