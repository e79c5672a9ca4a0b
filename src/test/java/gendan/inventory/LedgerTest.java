package gendan.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import gendan.inventory.StockDrift.Kind;
import gendan.inventory.StockWorld.Sku;
import gendan.kernel.Actor;
import gendan.kernel.Ids;
import gendan.kernel.Rejection;
import gendan.platform.Tx;
import gendan.testing.GendanTest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@GendanTest
class LedgerTest {
    private final StockWorld world;
    private final Reservations reservations;
    private final CountStock countStock;
    private final CheckLedger checkLedger;
    private final RepairDrift repairDrift;
    private final JdbcClient jdbc;
    private final Tx tx;
    private final Ids ids;
    private final UUID warehouse;

    LedgerTest(
            StockWorld world,
            Reservations reservations,
            CountStock countStock,
            CheckLedger checkLedger,
            RepairDrift repairDrift,
            JdbcClient jdbc,
            Tx tx,
            Ids ids) {
        this.world = world;
        this.reservations = reservations;
        this.countStock = countStock;
        this.checkLedger = checkLedger;
        this.repairDrift = repairDrift;
        this.jdbc = jdbc;
        this.tx = tx;
        this.ids = ids;
        this.warehouse = world.warehouse();
    }

    @Test
    void whateverManyDoAtOnceTheLedgerExplainsEveryBalance() throws InterruptedException, ExecutionException {
        List<Sku> skus = world.skus(6);
        skus.forEach(sku -> world.receive(warehouse, sku, "20"));
        List<Callable<Integer>> people = new ArrayList<>();
        for (int person = 0; person < 8; person++) {
            long seed = person;
            people.add(() -> work(new Random(seed), skus));
        }
        int done = 0;
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (Future<Integer> result : pool.invokeAll(people)) {
                done += result.get();
            }
        }
        assertThat(done).as("movements that were not refused").isGreaterThan(100);
        CheckLedger.Report report = checkLedger.run(Actor.SYSTEM, warehouse);
        assertThat(report.items()).isEmpty();
        assertThat(report.balances()).isEqualTo(6);
        assertThat(jdbc.sql("""
                                select count(*) from inventory.movement
                                where warehouse_id = :warehouse
                                  and (on_hand_after < 0 or reserved_after < 0 or reserved_after > on_hand_after)
                                """).param("warehouse", warehouse).query(Long.class).single())
                .isZero();
    }

    /// Holds shares for orders, and sends out or gives back what it holds, in random order.
    private int work(Random random, List<Sku> skus) {
        List<Held> held = new ArrayList<>();
        int done = 0;
        for (int step = 0; step < 60; step++) {
            try {
                step(random, skus, held);
                done++;
            } catch (Rejection refused) {
                assertThat(refused.code()).isIn("stock.insufficient", "stock.count-below-reserved");
            }
        }
        return done;
    }

    private record Held(UUID order, List<Reservations.Line> lines) {}

    private void step(Random random, List<Sku> skus, List<Held> held) {
        int choice = random.nextInt(10);
        if (choice < 4 || held.isEmpty() && choice < 8) {
            UUID order = ids.next();
            List<Reservations.Line> lines = lines(random, skus);
            tx.write(() -> reservations.reserve(Actor.SYSTEM, order, warehouse, lines));
            held.add(new Held(order, lines));
        } else if (choice < 6) {
            Held one = held.remove(random.nextInt(held.size()));
            tx.write(() -> reservations.ship(Actor.SYSTEM, one.order, warehouse, one.lines));
            if (random.nextBoolean()) {
                tx.write(() -> reservations.receiveBack(Actor.SYSTEM, one.order, warehouse, "退货", one.lines));
            }
        } else if (choice < 8) {
            Held one = held.remove(random.nextInt(held.size()));
            tx.write(() -> reservations.release(Actor.SYSTEM, one.order, warehouse, "取消", one.lines));
        } else if (choice == 8) {
            world.receive(warehouse, skus.get(random.nextInt(skus.size())), "3.5");
        } else {
            var line = new CountStock.Line(
                    skus.get(random.nextInt(skus.size())).id(), null, new BigDecimal(random.nextInt(15)));
            countStock.run(Actor.SYSTEM, new CountStock.Request(warehouse, List.of(line), "盘点"));
        }
    }

    private static List<Reservations.Line> lines(Random random, List<Sku> skus) {
        List<Reservations.Line> lines = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(4); i++) {
            Sku sku = skus.get(random.nextInt(skus.size()));
            lines.add(new Reservations.Line(i + 1, sku.id(), new BigDecimal(1 + random.nextInt(3))));
        }
        return lines;
    }

    @Test
    void aBalanceThatWasTamperedWithIsFoundNamedAndRepaired() {
        Sku sku = world.sku();
        world.receive(warehouse, sku, "50");
        world.receive(warehouse, world.sku(), "1");
        tamper(sku, "on_hand = 60, reserved = 3");
        StockDrift drift = onlyDrift();
        assertThat(drift.skuCode()).isEqualTo(sku.code());
        assertThat(drift.kind()).isEqualTo(Kind.BALANCE);
        assertThat(drift.onHand()).isEqualByComparingTo("60");
        assertThat(drift.onHandByLedger()).isEqualByComparingTo("50");
        assertThat(drift.reserved()).isEqualByComparingTo("3");
        assertThat(drift.reservedByLedger()).isEqualByComparingTo("0");
        assertThat(drift.since().kind()).isEqualTo(MovementKind.RECEIVED);
        assertThat(drift.since().event()).isEqualTo("StockReceived");
        RepairDrift.Repaired repaired = repair("盘点前核对");
        assertThat(repaired.lines()).hasSize(1);
        assertThat(world.balance(warehouse, sku)).isEqualTo("50 on hand, 0 reserved");
        assertThat(checkLedger.run(Actor.SYSTEM, warehouse).items()).isEmpty();
        assertThat(lastMovement(sku)).isEqualTo("CORRECTED -10 -3 → 50 0 盘点前核对");
        assertThat(jdbc.sql("select type from platform.event where subject_id = :id")
                        .param("id", repaired.correctionId())
                        .query(String.class)
                        .list())
                .containsExactly("StockCorrected");
    }

    @Test
    void aDriftIsTracedToTheMovementThatFirstShowedIt() {
        Sku sku = world.sku();
        world.receive(warehouse, sku, "50");
        tamper(sku, "on_hand = 60");
        world.receive(warehouse, sku, "1");
        world.receive(warehouse, sku, "2");
        StockDrift drift = onlyDrift();
        assertThat(drift.kind()).isEqualTo(Kind.MOVEMENT);
        assertThat(drift.onHand()).isEqualByComparingTo("63");
        assertThat(drift.onHandByLedger()).isEqualByComparingTo("53");
        assertThat(jdbc.sql("select trim_scale(on_hand_change) from inventory.movement where position = :position")
                        .param("position", drift.since().position())
                        .query(BigDecimal.class)
                        .single())
                .isEqualByComparingTo("1");
        repair(null);
        assertThat(world.balance(warehouse, sku)).isEqualTo("53 on hand, 0 reserved");
        world.receive(warehouse, sku, "4");
        assertThat(checkLedger.run(Actor.SYSTEM, warehouse).items()).isEmpty();
        tamper(sku, "on_hand = 1");
        assertThat(onlyDrift().onHandByLedger()).isEqualByComparingTo("57");
        repair(null);
        assertThat(world.balance(warehouse, sku)).isEqualTo("57 on hand, 0 reserved");
    }

    @Test
    void aMovementThatWasRemovedOrABalanceWithoutOneIsFound() {
        Sku sku = world.sku();
        world.receive(warehouse, sku, "5");
        world.receive(warehouse, sku, "7");
        jdbc.sql("delete from inventory.movement where sku_id = :sku and on_hand_change = 5")
                .param("sku", sku.id())
                .update();
        assertThat(onlyDrift().kind()).isEqualTo(Kind.MOVEMENT);
        jdbc.sql("delete from inventory.movement where sku_id = :sku")
                .param("sku", sku.id())
                .update();
        StockDrift drift = onlyDrift();
        assertThat(drift.since()).isNull();
        assertThat(drift.onHandByLedger()).isEqualByComparingTo("0");
        repair(null);
        assertThat(world.balance(warehouse, sku)).isEqualTo("0 on hand, 0 reserved");
        assertThat(checkLedger.run(Actor.SYSTEM, warehouse).items()).isEmpty();
    }

    @Test
    void aBalanceThatWasRemovedComesBack() {
        Sku sku = world.sku();
        world.receive(warehouse, sku, "5");
        jdbc.sql("delete from inventory.stock where sku_id = :sku")
                .param("sku", sku.id())
                .update();
        assertThat(onlyDrift().onHand()).isEqualByComparingTo("0");
        repair(null);
        assertThat(world.balance(warehouse, sku)).isEqualTo("5 on hand, 0 reserved");
    }

    @Test
    void aLedgerThatCannotBeTrueIsRepairedAsNearAsABalanceCanBe() {
        Sku sku = world.sku();
        world.receive(warehouse, sku, "5");
        tx.write(() -> reservations.reserve(
                Actor.SYSTEM, ids.next(), warehouse, List.of(new Reservations.Line(1, sku.id(), new BigDecimal(4)))));
        jdbc.sql("update inventory.movement set on_hand_change = 2 where sku_id = :sku and kind = 'RECEIVED'")
                .param("sku", sku.id())
                .update();
        assertThat(onlyDrift().onHandByLedger()).isEqualByComparingTo("2");
        repair(null);
        assertThat(world.balance(warehouse, sku)).isEqualTo("2 on hand, 2 reserved");
        assertThat(checkLedger.run(Actor.SYSTEM, warehouse).items()).isEmpty();
    }

    @Test
    void whereNothingDriftedNothingIsRepaired() {
        Sku sku = world.sku();
        world.receive(warehouse, sku, "5");
        var request = new RepairDrift.Request(null, List.of(new RepairDrift.Balance(sku.id(), warehouse)));
        assertThat(repairDrift.run(Actor.SYSTEM, request).lines()).isEmpty();
        assertThat(lastMovement(sku)).startsWith("RECEIVED");
    }

    private StockDrift onlyDrift() {
        List<StockDrift> drifts = checkLedger.run(Actor.SYSTEM, warehouse).items();
        assertThat(drifts).hasSize(1);
        return drifts.getFirst();
    }

    private RepairDrift.Repaired repair(String reason) {
        StockDrift drift = onlyDrift();
        return repairDrift.run(
                Actor.SYSTEM,
                new RepairDrift.Request(reason, List.of(new RepairDrift.Balance(drift.skuId(), drift.warehouseId()))));
    }

    private void tamper(Sku sku, String change) {
        jdbc.sql("update inventory.stock set " + change + " where sku_id = :sku and warehouse_id = :warehouse")
                .param("sku", sku.id())
                .param("warehouse", warehouse)
                .update();
    }

    private String lastMovement(Sku sku) {
        return jdbc.sql("""
                        select format('%s %s %s → %s %s %s', kind, trim_scale(on_hand_change), trim_scale(reserved_change),
                                      trim_scale(on_hand_after), trim_scale(reserved_after), reason)
                        from inventory.movement where sku_id = :sku order by position desc limit 1
                        """).param("sku", sku.id()).query(String.class).single();
    }
}
