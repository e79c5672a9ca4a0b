-- The picker also asks for codes that begin with what was typed.
drop index catalog.sku_code_lower;
create index sku_code_lower on catalog.sku (lower(code) text_pattern_ops);
