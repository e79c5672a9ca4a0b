package gendan.platform.openapi;

import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// What schemas are called. Many records are called `Line` or `Request`, so each gets the name of its owner in front
/// (`OrderViewLine`), unless that says nothing new (`TeamQueries.TeamView`, `PreviewOrder.Preview`).
final class SchemaNames extends TypeNameResolver {
    private static final Map<String, Class<?>> TAKEN = new ConcurrentHashMap<>();

    @Override
    protected String nameForClass(Class<?> type, Set<Options> options) {
        return of(type);
    }

    static String of(Class<?> type) {
        Class<?> owner = type.getEnclosingClass();
        String own = type.getSimpleName();
        String name = owner == null ? own : joined(of(owner), own);
        if (type.getPackageName().startsWith("gendan.")) {
            Class<?> other = TAKEN.putIfAbsent(name, type);
            if (other != null && other != type) {
                throw new IllegalStateException(
                        type + " and " + other + " are both called " + name + " in the API: rename one");
            }
        }
        return name;
    }

    private static String joined(String owner, String own) {
        String subject = owner.replaceAll("(Controller|Queries|Store)$", "");
        return own.startsWith(subject) || subject.startsWith(own) ? own : subject + own;
    }
}
