package gendan.identity.access;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Whether the program still waits for its first person.
@Component
public final class FirstStart {
    private final JdbcClient jdbc;
    private volatile boolean over;

    FirstStart(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// People are never deleted, so once it is over it stays so.
    public boolean isNow() {
        if (!over) {
            over = jdbc.sql("select exists (select from identity.person)")
                    .query(Boolean.class)
                    .single();
        }
        return !over;
    }
}
