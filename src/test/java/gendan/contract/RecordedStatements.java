package gendan.contract;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// Listens between a program and its database: each different statement that the program prepares is kept once, with
/// the place that asked for it and the values of its first call.
final class RecordedStatements implements BeanPostProcessor {
    private static final Pattern LAMBDA = Pattern.compile("lambda\\$(\\w+)\\$\\d+");
    private final Map<String, Recorded> statements = new ConcurrentSkipListMap<>();

    /// @param place class and method, such as `ordering.OrderStore.insert`
    /// @param values how each parameter was set, by its number
    record Recorded(String sql, String place, Map<Integer, Setting> values) {
        /// Sets the same values once more.
        void setOn(PreparedStatement statement) throws SQLException {
            for (Setting setting : values.values()) {
                setting.setOn(statement);
            }
        }
    }

    /// @param arguments of the setter; an array is kept as its type and elements, as it goes with its connection
    record Setting(Method setter, Object[] arguments, String arrayType) {
        static Setting of(Method setter, Object[] arguments) throws SQLException {
            Object[] kept = arguments.clone();
            if (kept[1] instanceof Array array) {
                kept[1] = array.getArray();
                return new Setting(setter, kept, array.getBaseTypeName());
            }
            return new Setting(setter, kept, null);
        }

        void setOn(PreparedStatement statement) throws SQLException {
            Object[] values = arguments.clone();
            if (arrayType != null) {
                values[1] = statement.getConnection().createArrayOf(arrayType, (Object[]) arguments[1]);
            }
            call(setter, statement, values);
        }
    }

    Collection<Recorded> all() {
        return statements.values();
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource database ? listening(database) : bean;
    }

    private DataSource listening(DataSource database) {
        return new DelegatingDataSource(database) {
            @Override
            public Connection getConnection() throws SQLException {
                return listening(super.getConnection());
            }
        };
    }

    private Connection listening(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    Object answer = call(method, connection, arguments);
                    return switch (method.getName()) {
                        case "prepareStatement" -> listening((PreparedStatement) answer, (String) arguments[0]);
                        case "createStatement" -> listening((Statement) answer);
                        default -> answer;
                    };
                });
    }

    /// Statements without values are not prepared.
    private Statement listening(Statement statement) {
        return (Statement) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Statement.class}, (proxy, method, arguments) -> {
                    if (method.getName().startsWith("execute") && arguments != null) {
                        String sql = (String) arguments[0];
                        String place = statements.containsKey(sql) ? null : place();
                        if (place != null) {
                            statements.putIfAbsent(sql, new Recorded(sql, place, Map.of()));
                        }
                    }
                    return call(method, statement, arguments);
                });
    }

    private PreparedStatement listening(PreparedStatement statement, String sql) {
        String place = statements.containsKey(sql) ? null : place();
        if (place == null) {
            return statement;
        }
        var values = new TreeMap<Integer, Setting>();
        return (PreparedStatement) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {PreparedStatement.class}, (proxy, method, arguments) -> {
                    if (method.getName().startsWith("set") && arguments.length > 1) {
                        values.putIfAbsent((Integer) arguments[0], Setting.of(method, arguments));
                    } else if (method.getName().startsWith("execute")) {
                        statements.putIfAbsent(sql, new Recorded(sql, place, values));
                    }
                    return call(method, statement, arguments);
                });
    }

    /// Null for statements of others, such as the migrations.
    private static String place() {
        return StackWalker.getInstance()
                .walk(frames -> frames.filter(frame -> frame.getClassName().startsWith("gendan.")
                                && !frame.getClassName().startsWith("gendan.contract."))
                        .findFirst())
                .filter(frame -> !frame.getClassName().startsWith("gendan.database."))
                .map(frame -> {
                    Matcher lambda = LAMBDA.matcher(frame.getMethodName());
                    String method = lambda.matches() ? lambda.group(1) : frame.getMethodName();
                    return frame.getClassName().substring("gendan.".length()).replaceFirst("\\$.*", "")
                            + (method.equals("<init>") ? "" : "." + method);
                })
                .orElse(null);
    }

    private static Object call(Method method, Object target, Object[] arguments) throws SQLException {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failure) {
            if (failure.getCause() instanceof SQLException refusal) {
                throw refusal;
            }
            throw new IllegalStateException(failure.getCause());
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
