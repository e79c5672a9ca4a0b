package gendan.database;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Where a database is and who we are there.
///
/// @param jdbcUrl as PostgreSQL's JDBC driver takes it, without user and password
/// @param place host, port and database, for people
public record DatabaseAddress(String jdbcUrl, String place, String user, String password) {

    private static final Pattern URL =
            Pattern.compile("(?:jdbc:)?postgres(?:ql)?://(?:([^@/?]*)@)?([^@/?]+)/([^/?]+)(?:\\?(.*))?");

    /// What libpq calls otherwise than the JDBC driver.
    private static final Map<String, String> DRIVER_NAMES = Map.of(
            "application_name", "ApplicationName",
            "connect_timeout", "connectTimeout",
            "channel_binding", "channelBinding",
            "target_session_attrs", "targetServerType");

    /// The program's own server.
    static DatabaseAddress local(int port, String password) {
        var parameters = ours();
        parameters.put("sslmode", "disable");
        parameters.put("gssEncMode", "disable");
        return of("127.0.0.1:" + port, Cluster.DATABASE, parameters, Cluster.USER, password);
    }

    /// Reads `postgresql://user:password@host:5432/database?sslmode=require`, with or without `jdbc:` before it.
    ///
    /// @param user wins over the one in the url when not blank
    /// @param password likewise
    /// @throws DatabaseStartFailure when the url is none of PostgreSQL's
    public static DatabaseAddress parse(String url, String user, String password) {
        Matcher parts = URL.matcher(url.strip());
        if (!parts.matches()) {
            throw new DatabaseStartFailure(DatabaseProblem.BAD_ADDRESS, withoutSecrets(url));
        }
        var parameters = ours();
        parameters.putAll(parametersOf(parts.group(4), url));
        String[] who = parts.group(1) == null ? new String[0] : parts.group(1).split(":", 2);
        String userInUrl = who.length > 0 ? decode(who[0], url) : parameters.getOrDefault("user", "");
        String passwordInUrl = who.length > 1 ? decode(who[1], url) : parameters.getOrDefault("password", "");
        parameters.remove("user");
        parameters.remove("password");
        return of(
                parts.group(2),
                parts.group(3),
                parameters,
                user.isBlank() ? userInUrl : user,
                password.isBlank() ? passwordInUrl : password);
    }

    private static DatabaseAddress of(
            String hosts, String database, Map<String, String> parameters, String user, String password) {
        String query = parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining("&"));
        return new DatabaseAddress(
                "jdbc:postgresql://" + hosts + "/" + database + "?" + query, hosts + "/" + database, user, password);
    }

    private static Map<String, String> ours() {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("ApplicationName", "gendan");
        parameters.put("reWriteBatchedInserts", "true");
        parameters.put("tcpKeepAlive", "true");
        parameters.put("assumeMinServerVersion", "16"); // spares each new connection a round trip
        return parameters;
    }

    /// Values stay encoded as they came: the driver decodes them. Only user and password are decoded here.
    private static Map<String, String> parametersOf(String query, String url) {
        var parameters = new LinkedHashMap<String, String>();
        if (query == null || query.isEmpty()) {
            return parameters;
        }
        for (String each : query.split("&")) {
            String[] pair = each.split("=", 2);
            String name = DRIVER_NAMES.getOrDefault(pair[0], pair[0]);
            String value = pair.length > 1 ? pair[1] : "";
            boolean secret = name.equals("user") || name.equals("password");
            parameters.put(name, secret ? decode(value, url) : value);
        }
        return parameters;
    }

    private static String decode(String text, String url) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new DatabaseStartFailure(DatabaseProblem.BAD_ADDRESS, withoutSecrets(url));
        }
    }

    private static String withoutSecrets(String url) {
        return url.replaceAll("//[^@]*@", "//***@").replaceAll("(?i)(password=)[^&]*", "$1***");
    }

    /// Opens a connection; after ten seconds without an answer it gives up.
    public Connection connect() throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("loginTimeout", "10");
        return DriverManager.getConnection(jdbcUrl, properties);
    }

    /// The same database, reached so that a statement's text goes to the server unparsed: a whole script, as psql
    /// sends it.
    public DatabaseAddress forScripts() {
        return new DatabaseAddress(jdbcUrl + "&preferQueryMode=simple", place, user, password);
    }

    /// Never shows the password.
    @Override
    public String toString() {
        return place + " as " + user;
    }
}
