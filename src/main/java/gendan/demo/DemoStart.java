package gendan.demo;

import gendan.configuration.StartFailure;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Sees to it, before the program listens, that demo and real companies never meet in one database: in demo mode an
/// empty database gets the demo company and one with a real company is refused; without demo mode a database with
/// the demo company is refused, as everybody knows its passwords.
///
/// A demo that was interrupted while it was being made is thrown away and made anew.
@Component
@ConditionalOnWebApplication
final class DemoStart implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(DemoStart.class);
    /// Well before the web server and the subscribers.
    private static final int PHASE = 0;

    private final DemoSettings settings;
    private final DemoStore store;
    private final DemoCompany company;
    private final Clock clock;
    private boolean started;

    DemoStart(DemoSettings settings, DemoStore store, DemoCompany company, Clock clock) {
        this.settings = settings;
        this.store = store;
        this.company = company;
        this.clock = clock;
    }

    @Override
    public void start() {
        if (settings.enabled()) {
            if (store.content() != DemoStore.Content.DEMO && !store.alone(this::make)) {
                throw new StartFailure(
                        "Another Gendan is just making the demo company in this database: wait for it, then start again."
                                + " 另一个 Gendan 正在此数据库中生成演示公司：请等它完成后再启动。",
                        null);
            }
        } else {
            refuseDemo();
        }
        started = true;
    }

    private void make() {
        switch (store.content()) {
            case DEMO -> LOG.info("The demo company is there already");
            case COMPANY ->
                throw new StartFailure(
                        "This database holds a company's own data, so it cannot be started in demo mode: leave out"
                                + " gendan.demo.enabled, or set gendan.data.dir to another directory."
                                + " 此数据库已有企业自己的数据，不能以演示模式启动：请去掉 gendan.demo.enabled，或把 gendan.data.dir 指向另一个目录。",
                        null);
            case PART_OF_DEMO -> {
                LOG.warn("The demo company was not made to the end last time; starting over. 上次生成演示公司未完成，重新生成。");
                store.clear();
                makeNew();
            }
            case NOTHING -> makeNew();
        }
    }

    private void makeNew() {
        LOG.info("Making the demo company, which takes some seconds. 正在生成演示公司，请稍候。");
        long before = System.nanoTime();
        store.begin(clock.instant());
        int orders = company.make();
        store.finish(clock.instant());
        LOG.info(
                "The demo company is ready: {} orders of three months, made in {} ms",
                orders,
                (System.nanoTime() - before) / 1_000_000);
    }

    private void refuseDemo() {
        switch (store.content()) {
            case DEMO, PART_OF_DEMO ->
                throw new StartFailure(
                        "This database holds the demo company, whose passwords everybody knows: start it with"
                                + " gendan.demo.enabled=true, or set gendan.data.dir to another directory."
                                + " 此数据库是演示公司，其密码人人皆知：请以 gendan.demo.enabled=true 启动，或把 gendan.data.dir 指向另一个目录。",
                        null);
            case NOTHING, COMPANY -> LOG.debug("No demo here");
        }
    }

    @Override
    public void stop() {
        started = false;
    }

    @Override
    public boolean isRunning() {
        return started;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
