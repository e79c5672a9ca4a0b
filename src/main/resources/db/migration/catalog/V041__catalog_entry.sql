-- Codes are given in the order of entry to products that bring none.
create sequence catalog.code_number;

-- What the SKU picker looks through: code, specification and barcode with the product's names and model.
alter table catalog.sku add column search_text text not null default '';
create index sku_search on catalog.sku using gin (search_text gin_trgm_ops);
alter table catalog.sku alter column search_text set statistics 500;
alter table catalog.product alter column search_text set statistics 500;

-- Codes pasted from elsewhere come in any case.
create index sku_code_lower on catalog.sku (lower(code));

create index product_category on catalog.product (category, id) where category is not null;
