import java.sql.SQLException;

/// Master data for benchmarks, written straight into the tables: what is measured is what comes after.
final class Seed {
    static final int CUSTOMERS = 10_000;
    static final int SKUS = 10_000;

    private Seed() {}

    /// Customers C00001 …, SKUs S00001 … with plenty in the main warehouse. Ids can be told from the number:
    /// `00000000-0000-7000-8000-` and twelve digits.
    static void masterData(Database database) throws SQLException {
        database.run("""
                update inventory.warehouse set id = '00000000-0000-7000-8000-000000000001' where main;

                insert into customer.customer (id, code, name, search_text, created_at, updated_at)
                select ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 'C' || lpad(n::text, 5, '0'),
                       city || kind || n || '有限公司',
                       regexp_replace(city || kind, '(.)', ' \\1', 'g') || ' ' || n || ' 有 限 公 司 c' || lpad(n::text, 5, '0') || ' ',
                       now(), now()
                from (select n, (array['上海','北京','广州','深圳','杭州','苏州','成都','武汉','青岛','宁波'])[1 + n %% 10] as city,
                             (array['机电','电子','五金','化工','纺织','食品','医疗','光学','包装','汽配','照明'])[1 + n %% 11] as kind
                      from generate_series(1, %1$d) n) named;
                insert into customer.address (customer_id, address_no, recipient, phone, province, city, district, detail, main)
                select id, 1, '张三', '13800000000', '上海市', '市辖区', '浦东新区', '世纪大道 1 号', true
                from customer.customer;
                insert into customer.credit_account (customer_id, credit_limit)
                select id, 1000000000 from customer.customer;

                insert into catalog.product (id, code, name, model, search_text, created_at, updated_at)
                select ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 'P' || lpad(n::text, 5, '0'),
                       '减速电机' || n, 'GM-' || n, ' 减 速 电 机 ' || n || ' jiansudianji gm ' || n || ' ', now(), now()
                from generate_series(1, %2$d) n;
                insert into catalog.sku (id, product_id, code, specification, unit_price)
                select id, id, 'S' || lpad(right(id::text, 5), 5, '0'), '标准', 10 + (right(id::text, 5)::int %% 90)
                from catalog.product;
                insert into inventory.stock (sku_id, warehouse_id, on_hand)
                select id, (select id from inventory.warehouse where main), 90000000 from catalog.sku;
                insert into inventory.movement (sku_id, warehouse_id, kind, on_hand_change, reserved_change,
                    on_hand_after, reserved_after, subject_type, actor_name, occurred_at)
                select sku_id, warehouse_id, 'RECEIVED', on_hand, 0, on_hand, 0, 'Bench', 'bench', now()
                from inventory.stock;
                """.formatted(CUSTOMERS, SKUS));
        database.run("vacuum analyze");
    }
}
