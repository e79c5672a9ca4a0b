package gendan.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import gendan.Gendan;
import gendan.testing.Golden;
import gendan.testing.GoldenTest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyType;

/// Modules import only from lower levels, and there is no circle.
class ModulesTest {
    private static final Map<String, Integer> LEVELS = Map.ofEntries(
            Map.entry("kernel", 0),
            Map.entry("configuration", 0),
            Map.entry("platform", 0),
            Map.entry("database", 0),
            Map.entry("identity", 1),
            Map.entry("calendar", 1),
            Map.entry("customer", 2),
            Map.entry("catalog", 2),
            Map.entry("inventory", 3),
            Map.entry("ordering", 4),
            Map.entry("documents", 6),
            Map.entry("process", 5),
            Map.entry("integration", 8),
            Map.entry("demo", 9),
            Map.entry("console", 9));

    private final ApplicationModules modules = ApplicationModules.of(Gendan.class);

    @Test
    void everyModuleKeepsToWhatItsPackageInfoAllows() {
        modules.verify();
    }

    @Test
    void modulesImportFromLowerLevelsOnly() {
        for (ApplicationModule module : modules) {
            String name = module.getIdentifier().toString();
            assertThat(LEVELS)
                    .as("module %s has no level: give it one here and in docs/architecture.md", name)
                    .containsKey(name);
            for (String used : dependencies(module)) {
                boolean groundFloor = LEVELS.get(name) == 0 && LEVELS.get(used) == 0;
                assertThat(groundFloor || LEVELS.get(used) < LEVELS.get(name))
                        .as("%s must not import from %s: let it subscribe to an event, or call down", name, used)
                        .isTrue();
            }
        }
    }

    @GoldenTest
    void theGoldenListOfModulesIsUpToDate() {
        StringBuilder text = new StringBuilder("# Modules\n\n| level | module | imports from |\n|---|---|---|\n");
        Map<String, String> rows = new TreeMap<>();
        for (ApplicationModule module : modules) {
            String name = module.getIdentifier().toString();
            rows.put(
                    LEVELS.get(name) + name,
                    "| %d | %s | %s |%n".formatted(LEVELS.get(name), name, String.join(", ", dependencies(module))));
        }
        rows.values().forEach(text::append);
        Golden.compare("modules.md", text.toString());
    }

    private List<String> dependencies(ApplicationModule module) {
        return module.getDirectDependencies(modules, DependencyType.values()).stream()
                .map(dependency -> dependency.getTargetModule().getIdentifier().toString())
                .distinct()
                .sorted()
                .toList();
    }
}
