create schema if not exists bench;
create sequence if not exists bench.order_number start with 900000000;

-- What SubmitOrder does for an order of three lines, as one function.
create or replace function bench.submit(customer uuid, skus uuid[]) returns uuid language plpgsql as $$
declare
    order_id uuid := uuidv7();
    warehouse constant uuid := '00000000-0000-7000-8000-000000000001';
    clerk constant uuid := '00000000-0000-7000-8000-000000000009';
    balance numeric;
    reserved_rows integer;
begin
    perform c.id, c.name, c.active, c.blacklisted, c.owner_id, c.team_id, c.region_code, c.currency, a.credit_limit,
            a.receivable, d.recipient, d.phone, d.detail
    from customer.customer c join customer.credit_account a on a.customer_id = c.id
    left join customer.address d on d.customer_id = c.id and d.main where c.id = customer;
    perform s.id, s.code, p.name, p.model, s.specification, p.unit, s.unit_price, s.tax_rate, s.minimum_quantity,
            st.on_hand - st.reserved
    from catalog.sku s join catalog.product p on p.id = s.product_id join inventory.stock st on st.sku_id = s.id
    where s.id = any(skus);
    update customer.credit_account a set receivable = receivable + 324
    where a.customer_id = customer and receivable + 324 <= credit_limit returning receivable into balance;
    insert into customer.credit_entry (customer_id, order_id, kind, change, receivable_after, occurred_at)
    values (customer, order_id, 'SUBMITTED', 324, balance, now());
    with taken as (
        update inventory.stock s set reserved = s.reserved + 2 from unnest(skus) w(sku_id)
        where s.sku_id = w.sku_id and s.warehouse_id = warehouse and s.on_hand - s.reserved >= 2
        returning s.sku_id, s.on_hand, s.reserved)
    insert into inventory.movement (sku_id, warehouse_id, kind, on_hand_change, reserved_change, on_hand_after,
        reserved_after, subject_type, subject_id, actor_id, actor_name, occurred_at)
    select sku_id, warehouse, 'RESERVED', 0, 2, on_hand, reserved, 'Order', order_id, clerk, 'bench', now() from taken;
    get diagnostics reserved_rows = row_count;
    if reserved_rows <> 3 or balance is null then
        raise exception 'short';
    end if;
    insert into ordering.sales_order (id, number, status, fulfilment, payment, returns, stage, order_type, priority, channel, customer_id, customer_name, contact_phone, selling_company, warehouse_id, currency, ordered_on, payment_method, freight_terms, ship_to, line_count, total_amount, tax_amount, paid_amount, back_ordered, decisions, version, created_at, created_by, submitted_at)
    values (order_id, 'SO261122-' || nextval('bench.order_number'), 'IN_REVIEW', 'UNSHIPPED', 'UNPAID', 'NONE', 'IN_REVIEW', 'STANDARD', 'NORMAL', 'API', customer, '上海机电1234有限公司', '13800000000', 'MAIN', '00000000-0000-7000-8000-000000000001', 'CNY', '2026-11-22', 'ON_ACCOUNT', 'PREPAID', '{"recipient":"张三","phone":"13800000000","country":"CN","province":"上海市","city":"市辖区","district":"浦东新区","detail":"世纪大道 1 号"}', 3, 324.00, 37.26, 0, false, '[{"kind":"BLACKLIST","outcome":"PASS","rule":"blacklist/1","inputs":{},"reason":{"code":"decision.blacklist.pass","arguments":[]}},{"kind":"CREDIT","outcome":"PASS","rule":"credit/1","inputs":{"receivable":"1234.5","total":"345","limit":"1000000000"},"reason":{"code":"decision.credit.pass","arguments":["1,234.50 CNY","345.00 CNY","1,000,000,000.00 CNY"]}},{"kind":"STOCK","outcome":"PASS","rule":"stock/1","inputs":{},"reason":{"code":"decision.stock.pass","arguments":[]}}]', 1, now(), '00000000-0000-7000-8000-000000000009', now());
    insert into ordering.order_line (order_id, line_no, sku_id, sku_code, product_name, model, specification, unit,
        quantity, unit_price, list_price, price_includes_tax, tax_rate, amount, tax_amount, reserved, back_ordered)
    select order_id, n, sku_id, 'S01234', '减速电机1234', 'GM-1234', '标准', '件', 2, 54, 54, true, 0.13, 108.00, 12.42, 2, 0
    from unnest(skus) with ordinality w(sku_id, n);
    insert into platform.event (partition, subject_type, subject_id, type, actor_id, actor_name, occurred_at, payload)
    values (abs(hashtext(order_id::text)) % 16, 'Order', order_id, 'BenchSubmitted', clerk, 'bench', now(), '{"orderId":"00000000-0000-7000-8000-000000001234","order":{"id":"00000000-0000-7000-8000-000000001234","number":"SO261122-100042","axes":{"status":"IN_REVIEW","fulfilment":"UNSHIPPED","payment":"UNPAID","returns":"NONE","paymentMethod":"ON_ACCOUNT","backOrdered": false},"customer":{"id":"00000000-0000-7000-8000-000000001234","name":"上海机电1234有限公司"},"terms":{"orderType":"STANDARD","priority":"NORMAL","channel":"API","currency":"CNY","sellingCompany":"MAIN","orderedOn":"2026-11-22","paymentMethod":"ON_ACCOUNT","instalments":[],"freightTerms":"PREPAID","warehouseId":"00000000-0000-7000-8000-000000000001","shipTo":{"recipient":"张三","phone":"13800000000","country":"CN","province":"上海市","city":"市辖区","district":"浦东新区","detail":"世纪大道 1 号"}},"lines":[{"lineNo": 1,"skuId":"00000000-0000-7000-8000-000000001234","sku":"S01234","productName":"减速电机1234","model":"GM-1234","specification":"标准","unit":"件","quantity":"2","unitPrice":"54.000000","listPrice":"54.000000","priceIncludesTax": true,"taxRate":"0.1300","amount":"108.00","taxAmount":"12.42","quantities":{"reserved":"2","backOrdered":"0","shipped":"0","delivered":"0","returned":"0","cancelled":"0"}},{"lineNo": 2,"skuId":"00000000-0000-7000-8000-000000001234","sku":"S01234","productName":"减速电机1234","model":"GM-1234","specification":"标准","unit":"件","quantity":"2","unitPrice":"54.000000","listPrice":"54.000000","priceIncludesTax": true,"taxRate":"0.1300","amount":"108.00","taxAmount":"12.42","quantities":{"reserved":"2","backOrdered":"0","shipped":"0","delivered":"0","returned":"0","cancelled":"0"}},{"lineNo": 3,"skuId":"00000000-0000-7000-8000-000000001234","sku":"S01234","productName":"减速电机1234","model":"GM-1234","specification":"标准","unit":"件","quantity":"2","unitPrice":"54.000000","listPrice":"54.000000","priceIncludesTax": true,"taxRate":"0.1300","amount":"108.00","taxAmount":"12.42","quantities":{"reserved":"2","backOrdered":"0","shipped":"0","delivered":"0","returned":"0","cancelled":"0"}}],"totalAmount":"324.00","taxAmount":"37.26","paidAmount":"0","version": 1},"from":"DRAFT","decisions":[{"kind":"BLACKLIST","outcome":"PASS","rule":"blacklist/1","inputs":{},"reason":{"code":"decision.blacklist.pass","arguments":[]}},{"kind":"CREDIT","outcome":"PASS","rule":"credit/1","inputs":{"receivable":"1234.5","total":"345","limit":"1000000000"},"reason":{"code":"decision.credit.pass","arguments":["1,234.50 CNY","345.00 CNY","1,000,000,000.00 CNY"]}},{"kind":"STOCK","outcome":"PASS","rule":"stock/1","inputs":{},"reason":{"code":"decision.stock.pass","arguments":[]}}]}');
    return order_id;
end
$$;
