package gendan.database;

import java.util.OptionalInt;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/// The database the program works on: its own server, which it starts and stops, or the company's.
final class Database implements JdbcConnectionDetails, AutoCloseable {

    private final DatabaseAddress address;
    private final LocalPostgres local;

    private Database(DatabaseAddress address, LocalPostgres local) {
        this.address = address;
        this.local = local;
    }

    /// @throws DatabaseStartFailure when it cannot be used
    static Database open(DatabaseSettings settings, DataSettings data) {
        if (settings.url().isBlank()) {
            OptionalInt port = settings.port() == 0 ? OptionalInt.empty() : OptionalInt.of(settings.port());
            LocalPostgres local = LocalPostgres.start(data.postgres(), port);
            return new Database(local.address(), local);
        }
        DatabaseAddress address = DatabaseAddress.parse(settings.url(), settings.user(), settings.password());
        new ExternalDatabase(address).check(settings.patience());
        return new Database(address, null);
    }

    DatabaseAddress address() {
        return address;
    }

    @Override
    public String getJdbcUrl() {
        return address.jdbcUrl();
    }

    @Override
    public String getUsername() {
        return address.user();
    }

    @Override
    public String getPassword() {
        return address.password();
    }

    @Override
    public void close() {
        if (local != null) {
            local.close();
        }
    }
}
