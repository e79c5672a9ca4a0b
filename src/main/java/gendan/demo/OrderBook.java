package gendan.demo;

import java.util.List;
import java.util.Random;
import java.util.UUID;

/// All that stories of orders share.
final class OrderBook {
    private final Agenda agenda;
    private final WorkingDays days;
    private final Random random;
    private final Staff staff;
    private final Goods goods;
    private final List<DemoMasterData.Known> customers;
    private final List<UUID> warehouses;
    private int orders;

    OrderBook(
            Agenda agenda,
            WorkingDays days,
            Random random,
            Staff staff,
            Goods goods,
            List<DemoMasterData.Known> customers,
            List<UUID> warehouses) {
        this.agenda = agenda;
        this.days = days;
        this.random = random;
        this.staff = staff;
        this.goods = goods;
        this.customers = List.copyOf(customers);
        this.warehouses = warehouses;
    }

    Agenda agenda() {
        return agenda;
    }

    WorkingDays days() {
        return days;
    }

    Random random() {
        return random;
    }

    Staff staff() {
        return staff;
    }

    Goods goods() {
        return goods;
    }

    List<DemoMasterData.Known> customers() {
        return customers;
    }

    DemoMasterData.Known customer(String partOfName) {
        return customers.stream()
                .filter(known -> known.name().contains(partOfName))
                .findFirst()
                .orElseThrow();
    }

    /// The main one and the second one.
    List<UUID> warehouses() {
        return warehouses;
    }

    /// The next order's running number, from 1.
    int nextOrder() {
        return ++orders;
    }

    int orders() {
        return orders;
    }

    boolean chance(double of) {
        return random.nextDouble() < of;
    }

    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    String any(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }
}
