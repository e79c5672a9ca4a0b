package gendan.customer;

import gendan.platform.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// Provinces, cities and districts of China 省市区 with their codes (resources/divisions).
///
/// A code's beginning is the code of what it lies in: 44 广东省, 4403 深圳市, 440305 南山区. A few cities without
/// districts go straight to towns, whose codes have nine digits.
@Component
public final class Divisions {
    /// @param leaf whether it is of the lowest level, as an address needs it
    public record Division(String code, String name, boolean leaf) {}

    private record Node(Division division, String parent, List<Node> children) {}

    private final Node root = new Node(new Division("", "", false), null, new ArrayList<>());
    private final Map<String, Node> byCode = new HashMap<>();
    private final Map<String, String> byNames = new HashMap<>();

    public Divisions() {
        try (InputStream file = Divisions.class.getResourceAsStream("/divisions/china.json")) {
            byCode.put("", root);
            add(root, Json.mapper().readTree(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        byCode.values().stream()
                .filter(node -> node.division.leaf)
                .forEach(node -> byNames.put(joined(names(node.division.code)), node.division.code));
    }

    private void add(Node parent, JsonNode children) {
        for (JsonNode child : children) {
            JsonNode below = child.path("children");
            var division = new Division(
                    child.path("code").asString(), child.path("name").asString(), below.isEmpty());
            var node = new Node(division, parent.division.code, new ArrayList<>());
            parent.children.add(node);
            byCode.put(division.code, node);
            add(node, below);
        }
    }

    /// What lies directly in it.
    ///
    /// @param code null or empty for the provinces
    /// @return null when there is no such division
    public List<Division> below(String code) {
        Node node = byCode.get(code == null ? "" : code);
        return node == null ? null : node.children.stream().map(Node::division).toList();
    }

    /// Whether there is a division of that code, of any level.
    public boolean isKnown(String code) {
        return !code.isEmpty() && byCode.containsKey(code);
    }

    /// Whether an address can lie in it without a further choice.
    public boolean isLeaf(String code) {
        return isKnown(code) && byCode.get(code).division.leaf;
    }

    /// Its name and those of what it lies in, the province first, as one writes them: a district of Beijing lies in
    /// 北京市, not in 市辖区.
    ///
    /// @return empty when there is no such division
    public List<String> names(String code) {
        List<String> names = new ArrayList<>();
        for (Node node = code.isEmpty() ? null : byCode.get(code);
                node != null && node != root;
                node = byCode.get(node.parent)) {
            names.addFirst(node.division.name);
        }
        if (names.size() > 1 && isNoCity(names.get(1))) {
            names.set(1, names.size() > 2 && names.get(1).contains("直辖") ? names.get(2) : names.get(0));
        }
        return List.copyOf(names);
    }

    /// 市辖区 and 县 of the four municipalities, 省直辖县级行政区划 elsewhere.
    private static boolean isNoCity(String name) {
        return name.equals("市辖区") || name.equals("县") || name.contains("直辖");
    }

    /// The names in one word without repetitions, such as 北京市海淀区; empty when there is no such division.
    public String fullName(String code) {
        return code == null ? "" : String.join("", new LinkedHashSet<>(names(code)));
    }

    /// @return the code of the district of these names, or null
    String codeOf(String province, String city, String district) {
        return byNames.get(joined(List.of(text(province), text(city), text(district))));
    }

    private static String joined(List<String> names) {
        return String.join("/", names);
    }

    private static String text(String name) {
        return name == null ? "" : name.strip();
    }

    /// All names of provinces and cities, as they stand in company names: with and without 省, 市 and so on.
    Set<String> placeNames() {
        Set<String> places = new LinkedHashSet<>();
        for (Node node : byCode.values()) {
            String name = node.division.name;
            if (node.division.code.length() <= 4 && name.length() > 1 && !isNoCity(name)) {
                places.add(name);
                String bare = name.replaceFirst("(?:壮族|回族|维吾尔)?自治区$|特别行政区$|[省市]$", "");
                if (bare.length() >= 2) {
                    places.add(bare);
                }
            }
        }
        return places;
    }
}
