package gendan.platform;

import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Asks questions with [SearchTerms] so that each is planned for its own words: 公司 stands in every row and 轧钢 in
/// ten, and a plan for an average word would be slow for both.
@Component
public final class Searches {
    private final Tx tx;
    private final JdbcClient jdbc;

    public Searches(Tx tx, JdbcClient jdbc) {
        this.tx = tx;
        this.jdbc = jdbc;
    }

    public <T> T run(SearchTerms terms, Supplier<T> question) {
        if (!terms.isAsked()) {
            return question.get();
        }
        return tx.read(() -> {
            jdbc.sql("set local plan_cache_mode = force_custom_plan").update();
            return question.get();
        });
    }
}
