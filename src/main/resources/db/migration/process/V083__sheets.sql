-- Facts and marks are read and written as a whole.
alter table process.sheet alter facts type json;
alter table process.step alter marks drop default;
alter table process.step alter marks type json, alter assigned_why type json, alter obstacle_detail type json;
alter table process.step alter marks set default '{}';

-- Something before it was not done: a deviation from the plan.
alter table process.step_move add early boolean not null default false;

create index sheet_open_customer on process.sheet (customer_id, order_id) where status = 'OPEN';
create index sheet_open_number on process.sheet (order_number, order_id) where status = 'OPEN';

-- Lists of steps page by (due_at, order_id, position).
drop index process.step_of_person;
drop index process.step_of_team;
drop index process.step_of_role;
create index step_of_person on process.step (person_id, due_at, order_id, position)
    where state in ('READY', 'IN_PROGRESS', 'BLOCKED');
create index step_of_team on process.step (team_id, due_at, order_id, position)
    where state in ('READY', 'IN_PROGRESS', 'BLOCKED') and person_id is null;
create index step_of_role on process.step (role_code, due_at, order_id, position)
    where state in ('READY', 'IN_PROGRESS', 'BLOCKED') and person_id is null;
create index step_open on process.step (due_at, order_id, position) where state in ('READY', 'IN_PROGRESS', 'BLOCKED');
