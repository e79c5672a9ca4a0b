package gendan.process.template;

import gendan.testing.Answer;
import gendan.testing.Fixtures;
import gendan.testing.Http;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;

/// Templates for tests, each with a code of its own, made and changed over the API.
@TestComponent
public final class TemplateWorld {
    private final Fixtures fixtures;

    public TemplateWorld(Fixtures fixtures) {
        this.fixtures = fixtures;
    }

    /// A step that nothing is wrong with; `more` is put over it.
    public static Map<String, Object> step(String code, String... after) {
        var step = new HashMap<String, Object>();
        step.put("code", code);
        step.put("name", Map.of("zh", "步骤" + code, "en", "Step " + code));
        step.put("owner", Map.of("kind", "ORDER_OWNER", "title", Map.of("zh", "跟单员", "en", "Order administrator")));
        step.put("expected", Map.of("amount", 2, "unit", "HOUR"));
        step.put("dependsOn", List.of(after));
        return step;
    }

    public static Map<String, Object> with(Map<String, Object> step, String field, Object value) {
        var changed = new HashMap<>(step);
        changed.put(field, value);
        return changed;
    }

    /// For orders of a region that no other test orders from.
    public static Map<String, Object> form(Object... steps) {
        return formFor(Map.of("regions", List.of("6590")), steps);
    }

    public static Map<String, Object> formFor(Map<String, Object> conditions, Object... steps) {
        var form = new HashMap<String, Object>();
        form.put("name", Map.of("zh", "测试模板", "en", "Test template"));
        form.put("conditions", conditions);
        form.put("steps", List.of(steps));
        return form;
    }

    /// A new template with that draft.
    public Answer created(Http http, Map<String, Object> form) {
        return http.post("/api/process-templates", with(form, "code", fixtures.unique("T")))
                .expect(201);
    }

    /// A new template that is in use.
    public Answer active(Http http, Map<String, Object> form) {
        return activated(http, created(http, form));
    }

    public Answer activated(Http http, Answer template) {
        return http.ifMatch(template.version())
                .post("/api/process-templates/" + template.text("/id") + "/activate", Map.of("note", "测试"))
                .expect(200);
    }

    public Answer saved(Http http, Answer template, Map<String, Object> form) {
        return http.ifMatch(template.version())
                .put("/api/process-templates/" + template.text("/id") + "/draft", form)
                .expect(200);
    }
}
