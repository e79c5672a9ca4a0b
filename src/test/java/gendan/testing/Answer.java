package gendan.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the program answered.
public final class Answer {
    private final HttpResponse<byte[]> response;
    private final JsonMapper json;

    Answer(HttpResponse<byte[]> response, JsonMapper json) {
        this.response = response;
        this.json = json;
    }

    public int status() {
        return response.statusCode();
    }

    /// The first header of that name, or null.
    public String header(String name) {
        return response.headers().firstValue(name).orElse(null);
    }

    public List<String> headers(String name) {
        return response.headers().allValues(name);
    }

    public byte[] bytes() {
        return response.body();
    }

    public String text() {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    public JsonNode json() {
        return json.readTree(response.body());
    }

    /// The string at this JSON pointer, or null.
    public String text(String pointer) {
        JsonNode node = json().at(pointer);
        return node.isMissingNode() || node.isNull() ? null : node.asString();
    }

    /// The number in `ETag`.
    public long version() {
        return Long.parseLong(header("ETag").replace("\"", "").replace("W/", ""));
    }

    /// The stable code of a problem.
    public String code() {
        return text("/code");
    }

    /// All codes of a problem, each with its field: `value.required /name`.
    public List<String> errors() {
        return StreamSupport.stream(json().path("errors").spliterator(), false)
                .map(error -> error.path("code").asString() + " "
                        + error.path("field").asString(""))
                .map(String::strip)
                .toList();
    }

    /// Fails, showing the body, unless the status is this.
    public Answer expect(int status) {
        assertThat(status()).as("%s answered %s", response.request(), text()).isEqualTo(status);
        return this;
    }

    /// Fails unless it is a problem of this status and code.
    public Answer expectProblem(int status, String code) {
        expect(status);
        assertThat(header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(code()).as(text()).isEqualTo(code);
        return this;
    }

    /// Fails unless it is a problem of this status that names this code at this field.
    public Answer expectProblem(int status, String code, String field) {
        expect(status);
        assertThat(errors()).as(text()).contains(code + " " + field);
        return this;
    }
}
