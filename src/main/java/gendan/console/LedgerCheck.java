package gendan.console;

import gendan.inventory.CheckLedger;
import gendan.inventory.StockDrift;
import gendan.kernel.Actor;
import java.io.PrintStream;
import java.util.function.Supplier;
import org.springframework.context.ConfigurableApplicationContext;

/// The word `check-ledger`: names every stock balance that its movements do not explain.
final class LedgerCheck {
    private final PrintStream out;

    LedgerCheck(PrintStream out) {
        this.out = out;
    }

    /// @return 0 when all is well, 1 when something has drifted
    int run(Supplier<ConfigurableApplicationContext> program) {
        try (ConfigurableApplicationContext gendan = program.get()) {
            CheckLedger.Report report = gendan.getBean(CheckLedger.class).run(Actor.SYSTEM, null);
            report.items().forEach(this::print);
            out.printf(
                    "%,d balances recomputed, %s%d drifted. 已核对 %1$,d 个库存余额，%3$d 个不符。%n",
                    report.balances(),
                    report.more() ? "more than " : "",
                    report.items().size());
            return report.items().isEmpty() ? CommandLine.DONE : CommandLine.FAILED;
        }
    }

    private void print(StockDrift drift) {
        out.printf(
                "%s %s (%s): on hand 现有 %s ≠ %s, reserved 占用 %s ≠ %s; %s%n",
                drift.skuCode(),
                drift.productName(),
                drift.warehouseName(),
                drift.onHand().toPlainString(),
                drift.onHandByLedger(),
                drift.reserved().toPlainString(),
                drift.reservedByLedger(),
                drift.since() == null ? drift.kind() : drift.kind() + " since " + drift.since());
    }
}
