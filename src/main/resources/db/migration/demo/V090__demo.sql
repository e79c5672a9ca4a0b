create schema demo;

-- Whether this database holds the demo company. One row at most; none in a company's own database.
create table demo.company (
    singleton   boolean     primary key default true check (singleton),
    started_at  timestamptz not null,
    finished_at timestamptz                -- null while it is being made; then nobody can have worked with it
);
