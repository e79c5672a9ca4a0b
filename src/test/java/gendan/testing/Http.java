package gendan.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.json.JsonMapper;

/// Speaks HTTP with the running program. Each `as`, `with`, `in` gives another one and leaves this one as it is.
///
/// ```java
/// http.as(person).post("/api/orders", order).expect(201).json().get("id").asString();
/// ```
public final class Http {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final String address;
    private final JsonMapper json;
    private final Map<String, String> headers;
    private final Map<String, String> cookies;

    private Http(String address, JsonMapper json, Map<String, String> headers, Map<String, String> cookies) {
        this.address = address;
        this.json = json;
        this.headers = headers;
        this.cookies = cookies;
    }

    /// @param address such as `http://localhost:8080`
    public static Http to(String address, JsonMapper json) {
        return new Http(address, json, Map.of(), null);
    }

    public String address() {
        return address;
    }

    /// With that person's token.
    public Http as(TestPerson person) {
        return token(person.token());
    }

    public Http token(String token) {
        return with("Authorization", "Bearer " + token);
    }

    /// With another value of a header.
    public Http with(String header, String value) {
        var all = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        all.putAll(headers);
        all.put(header, value);
        return new Http(address, json, all, cookies);
    }

    public Http without(String header) {
        var rest = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        rest.putAll(headers);
        rest.remove(header);
        return new Http(address, json, rest, cookies);
    }

    /// In the language of that tag, such as `en`.
    public Http in(String language) {
        return with("Accept-Language", language);
    }

    public Http ifMatch(long version) {
        return with("If-Match", "\"" + version + "\"");
    }

    public Http once(String idempotencyKey) {
        return with("Idempotency-Key", idempotencyKey);
    }

    /// Like a browser: keeps its own cookies, and sends the CSRF cookie's value as a header, as the page does.
    public Http browser() {
        return new Http(address, json, headers, new ConcurrentHashMap<>());
    }

    /// A [#browser] in which that person has logged in with the password.
    public Http loggedIn(TestPerson person) {
        Http browser = browser();
        browser.login(person.loginName(), TestPerson.PASSWORD).expect(200);
        return browser;
    }

    public Answer login(String loginName, String password) {
        return post("/api/session", Map.of("loginName", loginName, "password", password));
    }

    /// The cookies of this [#browser], to be looked at or spoilt.
    public Map<String, String> cookies() {
        return cookies;
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    /// @param body a String is sent as it is, anything else as JSON, null as nothing
    public Answer post(String path, Object body) {
        return send("POST", path, body);
    }

    public Answer put(String path, Object body) {
        return send("PUT", path, body);
    }

    public Answer delete(String path) {
        return send("DELETE", path, null);
    }

    public Answer send(String method, String path, Object body) {
        byte[] bytes = switch (body) {
            case null -> new byte[0];
            case byte[] raw -> raw;
            case String text -> text.getBytes(StandardCharsets.UTF_8);
            default -> json.writeValueAsBytes(body);
        };
        return send(
                method,
                path,
                body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofByteArray(bytes),
                body != null);
    }

    /// For bodies that are streamed, and so sent in chunks without a length.
    public Answer send(String method, String path, HttpRequest.BodyPublisher body, boolean typed) {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofSeconds(60))
                .method(method, body);
        if (typed && !headers.containsKey("Content-Type")) {
            request.setHeader("Content-Type", "application/json");
        }
        if (cookies != null) {
            addCookies(method, request);
        }
        headers.forEach(request::setHeader);
        try {
            HttpResponse<byte[]> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            if (cookies != null) {
                response.headers().allValues("Set-Cookie").forEach(this::keep);
            }
            return new Answer(response, json);
        } catch (IOException failure) {
            throw new AssertionError(method + " " + path + " got no answer", failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    private void addCookies(String method, HttpRequest.Builder request) {
        var pairs = new StringBuilder();
        cookies.forEach((name, value) -> pairs.append(pairs.isEmpty() ? "" : "; ")
                .append(name)
                .append('=')
                .append(value));
        if (!pairs.isEmpty()) {
            request.setHeader("Cookie", pairs.toString());
        }
        String csrf = cookies.get("XSRF-TOKEN");
        if (csrf != null && !method.equals("GET")) {
            request.setHeader("X-XSRF-TOKEN", csrf);
        }
    }

    private void keep(String setCookie) {
        String[] parts = setCookie.split(";", 2);
        String[] pair = parts[0].split("=", 2);
        if (pair[1].isEmpty() || setCookie.contains("Max-Age=0")) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }
}
