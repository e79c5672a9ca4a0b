package gendan.identity;

import static org.assertj.core.api.Assertions.assertThat;

import gendan.kernel.Permission;
import gendan.platform.Messages;
import gendan.platform.Permit;
import gendan.testing.Answer;
import gendan.testing.Fixtures;
import gendan.testing.GendanTest;
import gendan.testing.Golden;
import gendan.testing.GoldenTest;
import gendan.testing.Http;
import gendan.testing.TestPerson;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Walks all endpoints of all modules: each names its permission, and each refuses whoever has it not.
///
/// A new endpoint is in the walk as soon as it is there; `make golden` adds it to docs/generated/permissions.md.
@GendanTest
class EndpointPermissionsTest {
    private final Http http;
    private final Fixtures fixtures;
    private final Messages messages;
    private final List<Endpoint> endpoints;

    EndpointPermissionsTest(
            Http http,
            Fixtures fixtures,
            Messages messages,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        this.http = http;
        this.fixtures = fixtures;
        this.messages = messages;
        this.endpoints = endpointsOf(mapping);
    }

    /// @param consumes the content type it insists on, or null
    private record Endpoint(String method, String path, String consumes, HandlerMethod handler) {
        @Override
        public String toString() {
            return method + " " + path;
        }

        Permission permission() {
            Permit permit = handler.getMethodAnnotation(Permit.class);
            return permit == null ? null : permit.value();
        }

        boolean isOpen() {
            return handler.hasMethodAnnotation(Permit.Open.class);
        }

        long annotations() {
            return Stream.of(Permit.class, Permit.Authenticated.class, Permit.Open.class)
                    .filter(handler::hasMethodAnnotation)
                    .count();
        }

        /// The path with something of the right type in place of each variable.
        String filledPath() {
            String filled = path;
            for (MethodParameter parameter : handler.getMethodParameters()) {
                PathVariable variable = parameter.getParameterAnnotation(PathVariable.class);
                if (variable != null) {
                    parameter.initParameterNameDiscovery(new org.springframework.core.DefaultParameterNameDiscoverer());
                    String name = variable.name().isEmpty() ? parameter.getParameterName() : variable.name();
                    boolean number = parameter.getParameterType().isPrimitive()
                            || Number.class.isAssignableFrom(parameter.getParameterType());
                    String value = number ? "1" : UUID.randomUUID().toString();
                    filled = filled.replaceAll("\\{\\*?" + name + "(:[^}]*)?}", value);
                }
            }
            return filled;
        }
    }

    private static List<Endpoint> endpointsOf(RequestMappingHandlerMapping mapping) {
        var found = new ArrayList<Endpoint>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            if (handler.getBeanType().getName().startsWith("gendan.")) {
                String consumes = info.getConsumesCondition().getConsumableMediaTypes().stream()
                        .findFirst()
                        .map(MediaType::toString)
                        .orElse(null);
                for (var method : info.getMethodsCondition().getMethods()) {
                    for (String path : info.getPatternValues()) {
                        found.add(new Endpoint(method.name(), path, consumes, handler));
                    }
                }
                assertThat(info.getMethodsCondition().getMethods())
                        .as("%s answers any method; use @GetMapping, @PostMapping …", handler)
                        .isNotEmpty();
            }
        });
        found.sort(Comparator.comparing(Endpoint::path).thenComparing(Endpoint::method));
        return found;
    }

    @TestFactory
    Stream<DynamicTest> everyEndpointNamesItsPermission() {
        return endpoints.stream()
                .map(endpoint -> DynamicTest.dynamicTest(
                        endpoint.toString(),
                        () -> assertThat(endpoint.annotations())
                                .as(
                                        "give %s one of @Permit(…), @Permit.Authenticated, @Permit.Open",
                                        endpoint.handler())
                                .isEqualTo(1)));
    }

    @TestFactory
    Stream<DynamicTest> everyEndpointRefusesStrangers() {
        return endpoints.stream()
                .filter(endpoint -> !endpoint.isOpen())
                .map(endpoint -> DynamicTest.dynamicTest(
                        endpoint + " without a login",
                        () -> call(http, endpoint).expectProblem(401, "login.required")));
    }

    @TestFactory
    Stream<DynamicTest> everyEndpointRefusesWhoeverHasNotItsPermission() {
        var people = new EnumMap<Permission, TestPerson>(Permission.class);
        return endpoints.stream()
                .filter(endpoint -> endpoint.permission() != null)
                .map(endpoint -> DynamicTest.dynamicTest(
                        endpoint + " without " + endpoint.permission().code(),
                        () -> call(
                                        http.as(people.computeIfAbsent(endpoint.permission(), this::personWithout)),
                                        endpoint)
                                .expectProblem(403, "permission.missing")));
    }

    private TestPerson personWithout(Permission permission) {
        return fixtures.person(EnumSet.complementOf(EnumSet.of(permission)).toArray(Permission[]::new));
    }

    private static Answer call(Http caller, Endpoint endpoint) {
        boolean hasBody = !endpoint.method().equals("GET");
        if (endpoint.consumes() != null && endpoint.consumes().startsWith("multipart/")) {
            return caller.with("Content-Type", "multipart/form-data; boundary=x")
                    .send(endpoint.method(), endpoint.filledPath(), "--x--\r\n");
        }
        Http typed = endpoint.consumes() == null ? caller : caller.with("Content-Type", endpoint.consumes());
        return typed.send(endpoint.method(), endpoint.filledPath(), hasBody ? Map.of() : null);
    }

    @GoldenTest
    void theListOfPermissionsIsUpToDate() {
        var page = new StringBuilder("""
                # Endpoints and their permissions

                Written by `EndpointPermissionsTest`, which calls each of them as a stranger (401) and as somebody who
                has every permission but this one (403). `make golden` rewrites this page.

                | endpoint | permission | 权限 | refused by test |
                |---|---|---|---|
                """);
        for (Endpoint endpoint : endpoints) {
            Permission permission = endpoint.permission();
            String name = permission != null
                    ? "`" + permission.code() + "`"
                    : endpoint.isOpen() ? "open to everybody" : "whoever is logged in";
            String chinese = permission != null
                    ? messages.sentence(Locale.SIMPLIFIED_CHINESE, "permission.name." + permission.code(), List.of())
                    : endpoint.isOpen() ? "公开" : "登录即可";
            String test = permission != null
                    ? "`everyEndpointRefusesWhoeverHasNotItsPermission`"
                    : endpoint.isOpen() ? "" : "`everyEndpointRefusesStrangers`";
            page.append("| `")
                    .append(endpoint)
                    .append("` | ")
                    .append(name)
                    .append(" | ")
                    .append(chinese);
            page.append(" | ").append(test).append(test.isEmpty() ? "|\n" : " |\n");
        }
        Golden.compare("permissions.md", page.toString());
    }
}
