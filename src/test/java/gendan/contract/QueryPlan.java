package gendan.contract;

import gendan.platform.Json;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// How PostgreSQL would run a statement.
final class QueryPlan {
    private final JsonNode root;

    private QueryPlan(JsonNode root) {
        this.root = root;
    }

    /// @throws SQLException when the statement is wrong
    static QueryPlan of(RecordedStatements.Recorded recorded, Connection connection) throws SQLException {
        String question = "explain (verbose, costs off, format json) " + recorded.sql();
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            recorded.setOn(statement);
            try (ResultSet answer = statement.executeQuery()) {
                answer.next();
                return new QueryPlan(
                        Json.mapper().readTree(answer.getString(1)).path(0).path("Plan"));
            }
        }
    }

    /// One line for each step, without costs; those that only reshape are left out.
    String shape() {
        StringBuilder text = new StringBuilder();
        describe(root, 0, text);
        return text.toString();
    }

    private static void describe(JsonNode node, int depth, StringBuilder text) {
        text.append("  ".repeat(depth)).append(node.path("Node Type").asString());
        if (node.has("Operation")) {
            text.append(' ').append(node.path("Operation").asString());
        }
        if (node.has("Index Name")) {
            text.append(" by ").append(node.path("Index Name").asString());
        }
        if (node.has("Relation Name")) {
            text.append(" on ").append(table(node));
        }
        text.append('\n');
        node.path("Plans").forEach(below -> describe(below, depth + 1, text));
    }

    /// The tables of which this reads everything: row by row, or along an index without a condition and a limit.
    List<String> readFromEndToEnd(Set<String> small) {
        List<String> found = new ArrayList<>();
        look(root, false, small, found);
        return found;
    }

    private static void look(JsonNode node, boolean limited, Set<String> small, List<String> found) {
        String type = node.path("Node Type").asString();
        boolean first = limited || asksForExistence(node);
        boolean everything = type.equals("Seq Scan") && (!first || node.has("Filter"))
                || type.startsWith("Index") && !node.has("Index Cond") && !first
                || type.equals("Bitmap Index Scan") && !node.has("Index Cond");
        if (everything && !small.contains(table(node)) && !table(node).startsWith("pg_temp.")) {
            found.add(type + " of " + table(node));
        }
        boolean below = type.equals("Limit") || limited && !type.equals("Sort") && !type.contains("Aggregate");
        node.path("Plans").forEach(child -> look(child, below, small, found));
    }

    /// `exists (select from …)` stops at the first row.
    private static boolean asksForExistence(JsonNode node) {
        return node.path("Parent Relationship").asString("").equals("InitPlan") && !node.has("Filter");
    }

    private static String table(JsonNode node) {
        return node.path("Schema").asString("") + "."
                + node.path("Relation Name").asString("");
    }
}
