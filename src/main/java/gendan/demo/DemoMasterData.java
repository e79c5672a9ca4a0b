package gendan.demo;

import gendan.catalog.RegisterProduct;
import gendan.customer.CustomerForm;
import gendan.customer.Divisions;
import gendan.customer.RegisterCustomer;
import gendan.customer.SetBlacklist;
import gendan.customer.SetCreditLimit;
import gendan.inventory.ReceiveStock;
import gendan.inventory.RegisterWarehouse;
import gendan.inventory.WarehouseForm;
import gendan.kernel.Actor;
import gendan.kernel.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Enters the demo company's products, warehouses, stock and customers, each by those whose work it is.
@Component
final class DemoMasterData {
    private final RegisterProduct registerProduct;
    private final RegisterWarehouse registerWarehouse;
    private final ReceiveStock receiveStock;
    private final RegisterCustomer registerCustomer;
    private final SetCreditLimit setCreditLimit;
    private final SetBlacklist setBlacklist;
    private final Divisions divisions;

    DemoMasterData(
            RegisterProduct registerProduct,
            RegisterWarehouse registerWarehouse,
            ReceiveStock receiveStock,
            RegisterCustomer registerCustomer,
            SetCreditLimit setCreditLimit,
            SetBlacklist setBlacklist,
            Divisions divisions) {
        this.registerProduct = registerProduct;
        this.registerWarehouse = registerWarehouse;
        this.receiveStock = receiveStock;
        this.registerCustomer = registerCustomer;
        this.setCreditLimit = setCreditLimit;
        this.setBlacklist = setBlacklist;
        this.divisions = divisions;
    }

    /// A customer in the file.
    record Known(UUID id, DemoCustomer customer, Actor owner, String address) {
        String name() {
            return customer.form().name();
        }
    }

    List<DemoSku> products(Staff staff) {
        DemoSku.Range range = DemoSku.all();
        registerProduct.runAll(staff.of("purchasing"), range.products());
        return range.skus();
    }

    /// @return the main one and the second one
    List<UUID> warehouses(Staff staff, List<DemoSku> skus) {
        Actor keeper = staff.of("warehouse");
        UUID main = registerWarehouse.run(
                keeper, new WarehouseForm("SZ", "深圳主仓", "440306", "宝安区福海街道和平社区蚝业路 39 号 1 栋", true, true));
        UUID second = registerWarehouse.run(
                keeper, new WarehouseForm("KS", "昆山分仓", "320583", "玉山镇元丰路 232 号物流园 6 号库", false, true));
        Map<DemoSku, Integer> inMain = new LinkedHashMap<>();
        Map<DemoSku, Integer> inSecond = new LinkedHashMap<>();
        for (DemoSku sku : skus) {
            inMain.put(sku, sku.inMain());
            inSecond.put(sku, sku.inSecond());
        }
        receive(keeper, main, inMain, "期初库存");
        receive(staff.of("luoyong"), second, inSecond, "期初库存");
        return List.of(main, second);
    }

    /// Takes goods in; the orders that wait get them when the subscribers run, after the day's commit.
    void receive(Actor keeper, UUID warehouseId, Map<DemoSku, Integer> quantities, String reason) {
        var lines = quantities.entrySet().stream()
                .map(entry -> new ReceiveStock.Line(null, entry.getKey().code(), BigDecimal.valueOf(entry.getValue())))
                .toList();
        receiveStock.run(keeper, new ReceiveStock.Request(warehouseId, lines, reason));
    }

    /// Each salesperson enters their own customers; finance gives them credit.
    List<Known> customers(Staff staff) {
        Map<String, List<DemoCustomer>> byOwner = new LinkedHashMap<>();
        DemoCustomer.all()
                .forEach(customer -> byOwner.computeIfAbsent(customer.owner(), owner -> new ArrayList<>())
                        .add(customer));
        List<Known> all = new ArrayList<>();
        byOwner.forEach((owner, customers) -> {
            Actor sales = staff.of(owner);
            List<CustomerForm> forms =
                    customers.stream().map(DemoCustomer::form).toList();
            List<UUID> ids = registerCustomer.runAll(sales, forms);
            for (int i = 0; i < ids.size(); i++) {
                all.add(new Known(ids.get(i), customers.get(i), sales, address(forms.get(i))));
            }
        });
        grantCredit(staff.of("finance"), all);
        return all;
    }

    private String address(CustomerForm form) {
        CustomerForm.Address main = form.addresses().getFirst();
        return divisions.fullName(main.divisionCode()) + main.detail();
    }

    private void grantCredit(Actor finance, Collection<Known> customers) {
        for (Known known : customers) {
            if (known.customer().creditLimit() != null) {
                limitCredit(finance, known, new BigDecimal(known.customer().creditLimit()), "首次授信，按年度销售协议");
            }
        }
    }

    void limitCredit(Actor finance, Known known, BigDecimal limit, String reason) {
        setCreditLimit.run(finance, known.id(), null, new SetCreditLimit.Request(new Money(limit, "CNY"), reason));
    }

    void blacklist(Actor supervisor, Known known, String reason) {
        setBlacklist.run(supervisor, known.id(), null, new SetBlacklist.Request(true, reason));
    }
}
