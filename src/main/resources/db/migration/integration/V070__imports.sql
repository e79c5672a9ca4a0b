create schema integration;

-- One call of an import: what was given, how far it is, what came of it.
create table integration.import_run (
    id               uuid        primary key,
    kind             text        not null,          -- ONLINE_RETAIL
    status           text        not null,          -- WAITING, CHECKING, WRITING, MATCHING, DONE, REFUSED, BROKEN
    currency         text,
    rows_total       bigint,                        -- known once the files were checked
    rows_done        bigint      not null default 0,
    orders_made      integer     not null default 0,
    orders_extended  integer     not null default 0,
    returns_made     integer     not null default 0,
    returns_extended integer     not null default 0,
    lines_matched    integer     not null default 0,
    orders_matched   integer     not null default 0,
    customers_made   integer     not null default 0,
    products_made    integer     not null default 0,
    rows_repeated    bigint      not null default 0,
    problems         json,                          -- why it was refused: file, row, code, arguments
    started_by       uuid,
    started_by_name  text        not null,
    created_at       timestamptz not null,
    alive_at         timestamptz not null,          -- when it last said that it goes on
    finished_at      timestamptz
);

-- Each row of each file is imported, known from before, or reported; so is its money.
create table integration.import_file (
    run_id         uuid           not null references integration.import_run,
    file_no        smallint       not null,
    name           text           not null,
    rows_read      bigint         not null default 0,
    rows_imported  bigint         not null default 0,
    rows_known     bigint         not null default 0,
    rows_reported  bigint         not null default 0,
    money_read     numeric(24, 6) not null default 0,
    money_imported numeric(24, 6) not null default 0,
    money_known    numeric(24, 6) not null default 0,
    money_reported numeric(24, 6) not null default 0,
    primary key (run_id, file_no)
);

create table integration.reported_row (
    run_id    uuid           not null references integration.import_run,
    file_no   smallint       not null,
    row_no    bigint         not null,
    code      text           not null,
    arguments json           not null,
    money     numeric(24, 6) not null,
    raw       text           not null,
    primary key (run_id, file_no, row_no)
);

-- What was taken over from a source, so that it is known when it comes again: by the content of each row, whatever
-- the file is called. row_ids[n] stands for line n.
create table integration.imported_document (
    source    text     not null,
    number    text     not null,
    target_id uuid     not null,      -- the order or the credit note
    row_ids   bigint[] not null,
    run_id    uuid     not null,
    primary key (source, number)
);
