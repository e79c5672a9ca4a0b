create schema catalog;

create table catalog.product (
    id          uuid        primary key,
    code        text        not null unique,
    name        text        not null,
    name_en     text,
    model       text,
    category    text,
    unit        text        not null default '件',
    description text,
    search_text text        not null,
    active      boolean     not null default true,
    version     bigint      not null default 1,
    created_at  timestamptz not null,
    updated_at  timestamptz not null
);
create index product_search on catalog.product using gin (search_text gin_trgm_ops);

-- What is ordered and kept in stock: a product in one specification.
create table catalog.sku (
    id                 uuid           primary key,
    product_id         uuid           not null references catalog.product,
    code               text           not null unique,
    specification      text,
    barcode            text,
    unit_price         numeric(20, 6) not null check (unit_price >= 0),
    currency           text           not null default 'CNY',
    price_includes_tax boolean        not null default true,
    tax_rate           numeric(7, 4)  not null default 0.13 check (tax_rate >= 0 and tax_rate < 1),
    pack_size          numeric(18, 4) not null default 1 check (pack_size > 0),
    minimum_quantity   numeric(18, 4) not null default 0 check (minimum_quantity >= 0),
    weight_kg          numeric(12, 4) check (weight_kg >= 0),
    active             boolean        not null default true
);
create index sku_product on catalog.sku (product_id);
create index sku_barcode on catalog.sku (barcode) where barcode is not null;
