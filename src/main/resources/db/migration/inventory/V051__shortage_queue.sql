-- Whoever waits for stock is served in this order.
create index shortage_queue on inventory.shortage (urgency, detected_at, order_id, line_no, sku_id);

-- A correction is where the recomputation of a balance begins; there are few.
create index movement_corrected on inventory.movement (sku_id, warehouse_id, position) where kind = 'CORRECTED';

-- Every company has a warehouse; it may be renamed.
insert into inventory.warehouse (id, code, name, main)
select '01900000-0000-7000-8000-000000000101', 'MAIN', '主仓库', true
where not exists (select from inventory.warehouse);
