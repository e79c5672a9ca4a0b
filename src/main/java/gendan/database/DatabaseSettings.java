package gendan.database;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Which database is used.
///
/// @param url of the company's own PostgreSQL 18; empty: the program brings its own
/// @param user there; empty: the one in the url
/// @param password there; empty: the one in the url
/// @param patience how long the start waits for the company's PostgreSQL to answer, 0s to 1h; default 10s
/// @param port of the program's own PostgreSQL on this machine, 1 to 65535; default 0: the one it had, or a free one
@ConfigurationProperties("gendan.db")
public record DatabaseSettings(
        @DefaultValue("") String url,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("10s") Duration patience,
        @DefaultValue("0") int port) {

    private static final Duration LONGEST_PATIENCE = Duration.ofHours(1);

    public DatabaseSettings {
        if (patience.isNegative() || patience.compareTo(LONGEST_PATIENCE) > 0) {
            throw new IllegalArgumentException("gendan.db.patience: 0s to 1h, not " + patience);
        }
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("gendan.db.port: 0 to 65535, not " + port);
        }
    }

    @Override
    public String toString() {
        return "DatabaseSettings[external=" + !url.isBlank() + "]";
    }
}
