package gendan.contract;

import gendan.ordering.OrderType;
import gendan.process.template.PlannedOrder;
import gendan.process.template.Templates;
import gendan.testing.Answer;
import gendan.testing.Http;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/// The life of a template of process sheets, with a product group among its conditions.
final class TemplateScenario {
    private static final String PATH = "/api/process-templates";

    private final Http http;
    private final Templates templates;

    TemplateScenario(Http http, Templates templates) {
        this.http = http;
        this.templates = templates;
    }

    void run() {
        String other = http.get(PATH).expect(200).text("/items/0/id");
        Answer made = http.post(
                        PATH + "/" + other + "/copy",
                        Map.of("code", "CONTRACT", "name", Map.of("zh", "合同模板", "en", "Contract")))
                .expect(201);
        String url = PATH + "/" + made.text("/id");
        var form = (ObjectNode) made.json().at("/shown/form");
        form.putPOJO("conditions", Map.of("categories", List.of("合同")));
        http.ifMatch(made.version()).put(url + "/draft", form).expect(200);
        for (String part : List.of("", "/activation-preview", "/versions", "/versions/1")) {
            http.get(url + part).expect(200);
        }
        http.ifMatch(2).post(url + "/activate", Map.of("note", "合同")).expect(200);
        templates.choose(PlannedOrder.of(OrderType.STANDARD).order());
        http.ifMatch(3).put(url + "/draft", form).expect(200);
        http.ifMatch(4).delete(url + "/draft").expect(200);
        http.ifMatch(5).post(url + "/retire", Map.of("reason", "合同")).expect(200);
        List<String> ids = http.get(PATH)
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .map(template -> template.path("id").asString())
                .toList();
        http.put(PATH + "/order", Map.of("ids", ids)).expect(200);
    }
}
