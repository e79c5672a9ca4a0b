package gendan.database.backup;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/// Which Gendan this is.
public final class ProgramVersion {

    private static final String FILE = "/META-INF/build-info.properties";

    /// As in pom.xml; `unknown` when run from classes that no build described.
    public static String current() {
        var build = new Properties();
        try (InputStream in = ProgramVersion.class.getResourceAsStream(FILE)) {
            if (in != null) {
                build.load(in);
            }
        } catch (IOException e) {
            // then it stays unknown
        }
        return build.getProperty("build.version", "unknown");
    }

    private ProgramVersion() {}
}
