package gendan.database;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the program keeps what it stores.
///
/// @param dir directory of everything stored; the built-in database lies in `postgres` below it; default ./data
@ConfigurationProperties("gendan.data")
public record DataSettings(@DefaultValue("./data") Path dir) {

    /// Directory of the built-in database.
    public Path postgres() {
        return dir.resolve("postgres");
    }
}
