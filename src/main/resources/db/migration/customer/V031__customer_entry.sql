-- Codes are given in the order of entry to customers that bring none.
create sequence customer.code_number;

-- The name without place, legal form and signs: two spellings of one company have it in common.
alter table customer.customer add column name_core text not null default '';
create index customer_name_core on customer.customer using gin (name_core gin_trgm_ops);

-- What half of a Chinese customer file contains (有限, 公司) has to be told from what a search is about.
alter table customer.customer alter column search_text set statistics 500;
