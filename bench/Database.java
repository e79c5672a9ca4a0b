import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/// The embedded database of a [Program], reached from outside as its operator would.
record Database(String port, String password, long postmaster) {
    static Database of(Path data) throws IOException {
        Path home = data.resolve("postgres");
        long postmaster = Long.parseLong(
                Files.readAllLines(home.resolve("cluster/postmaster.pid")).getFirst());
        return new Database(
                Files.readString(home.resolve("port")).strip(),
                Files.readString(home.resolve("password")).strip(),
                postmaster);
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/gendan", "gendan", password);
    }

    void run(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    long number(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    String[] texts(String sql) throws SQLException {
        java.util.List<String> texts = new java.util.ArrayList<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
        }
        return texts.toArray(String[]::new);
    }
}
