import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Gets a token as an operator would: first start with the code from the console, login, a token of one's own.
final class Access {
    private static final String PASSWORD = "Load-generator-2026!";

    private Access() {}

    static String token(Program program) throws Exception {
        CookieManager cookies = new CookieManager();
        try (HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build()) {
            String base = "http://127.0.0.1:" + program.port;
            post(http, cookies, base + "/api/setup", """
                    {"code": "%s", "loginName": "bench", "name": "压测", "password": "%s"}
                    """.formatted(find("([A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4})", program.console()), PASSWORD));
            post(http, cookies, base + "/api/session", """
                    {"loginName": "bench", "password": "%s"}
                    """.formatted(PASSWORD));
            String answer = post(http, cookies, base + "/api/tokens", """
                    {"name": "bench", "permissions": ["order.draft", "order.submit", "order.read", "customer.read"],
                     "expiresAt": "%s"}
                    """.formatted(java.time.Instant.now().plus(java.time.Duration.ofDays(1))));
            return find("\"token\":\"([^\"]+)\"", answer);
        }
    }

    private static String post(HttpClient http, CookieManager cookies, String address, String body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .forEach(cookie -> request.header("X-XSRF-TOKEN", cookie.getValue()));
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(address + " answered " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private static String find(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("no " + pattern + " in " + text);
        }
        return matcher.group(1);
    }
}
