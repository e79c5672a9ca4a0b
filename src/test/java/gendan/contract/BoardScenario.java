package gendan.contract;

import gendan.platform.PageCursor;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Comes by every board with each of its filters.
final class BoardScenario {
    private BoardScenario() {}

    /// @param read asks for these paths as somebody who may see all
    static void run(Consumer<String[]> read, JdbcClient jdbc) {
        String team = jdbc.sql("select id::text from identity.team limit 1")
                .query(String.class)
                .single();
        String after = PageCursor.of(team);
        read.accept(new String[] {
            "/api/boards/orders",
            "/api/boards/orders?red=true",
            "/api/boards/orders?q=SO26&teamId=" + team,
            "/api/boards/orders?ownerId=" + team,
            "/api/boards/orders/cards?stage=CONFIRMED",
            "/api/boards/orders/cards?stage=CONFIRMED&cursor=" + after,
            "/api/boards/team?teamId=" + team,
            "/api/boards/gantt",
            "/api/boards/gantt?stage=CONFIRMED&red=true",
            "/api/boards/gantt?cursor=" + PageCursor.of("2026-01-01", team),
            "/api/boards/calendar",
            "/api/boards/calendar/orders",
            "/api/boards/calendar/orders?cursor=" + after
        });
    }
}
