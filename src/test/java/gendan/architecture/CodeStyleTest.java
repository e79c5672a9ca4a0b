package gendan.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The habits of this code base, where a test can hold them.
class CodeStyleTest {
    private static final int MOST_LINES = 400;

    private static final Path PROGRAM_SOURCES = Path.of("src/main/java/gendan");

    private static final Pattern WRITE =
            Pattern.compile("(?:insert into|update|delete from|copy|truncate)\\s+([a-z_]+\\.[a-z_]+)");

    /// A submission is one statement for credit, stock and order; who takes thousands over copies their audit entries
    /// in;
    /// a restore puts everything back.
    private static final Set<String> WRITE_ELSEWHERE =
            Set.of("SubmissionStore.java", "BulkCustomers.java", "BulkProducts.java", "Restore.java");

    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("gendan");

    @Test
    void namesSayWhatAClassIs() {
        List<String> empty = PROGRAM.stream()
                .map(JavaClass::getSimpleName)
                .filter(name -> name.matches(".*(Manager|Helper|Util|Utils|Impl|Service|DTO|VO|DO)"))
                .toList();
        assertThat(empty)
                .as("name a class after the command, the thing or the question it is")
                .isEmpty();
    }

    @Test
    void filesFitOnTwoScreens() {
        assertThat(javaFiles()
                        .filter(file -> lines(file).size() > MOST_LINES)
                        .map(file -> file + ": " + lines(file).size() + " lines")
                        .toList())
                .as("split by sub-domain, never by technical layer")
                .isEmpty();
    }

    @Test
    void timeComesFromTheClockAlone() {
        ArchRule rule = ArchRuleDefinition.noClasses()
                .that()
                .resideOutsideOfPackages("gendan.database..", "gendan.demo..")
                .and()
                .doNotHaveSimpleName("MovableClock")
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.LocalDateTime.class, "now")
                .orShould()
                .callMethod(java.time.OffsetDateTime.class, "now")
                .because("tests and the demo move the Clock bean");
        rule.check(PROGRAM);
    }

    @Test
    void theKernelKnowsNoFramework() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideInAPackage("gendan.kernel")
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "tools.jackson..", "java.sql..")
                .check(PROGRAM);
    }

    @Test
    void controllersHoldNoSql() {
        List<String> strays = javaFiles()
                .filter(file -> !file.toString().contains("/platform/"))
                .filter(file -> file.getFileName().toString().endsWith("Controller.java"))
                .filter(file -> lines(file).stream().anyMatch(line -> line.contains("jdbc")))
                .map(Path::toString)
                .toList();
        assertThat(strays).as("controllers speak HTTP, nothing else").isEmpty();
    }

    @Test
    void modulesWriteTheirOwnTablesOnly() {
        List<String> strays = javaFiles()
                .filter(file -> file.startsWith(PROGRAM_SOURCES))
                .filter(file -> !WRITE_ELSEWHERE.contains(file.getFileName().toString()))
                .flatMap(CodeStyleTest::writesElsewhere)
                .toList();
        assertThat(strays)
                .as("call a command or a store of the module that owns the table, or name the file and its reason here")
                .isEmpty();
    }

    /// Each table of another module's schema to which the file writes.
    private static Stream<String> writesElsewhere(Path file) {
        String module = PROGRAM_SOURCES.relativize(file).getName(0).toString();
        return WRITE.matcher(String.join("\n", lines(file)))
                .results()
                .map(write -> write.group(1))
                .filter(table -> !table.startsWith(module + "."))
                .map(table -> file + " writes " + table);
    }

    @Test
    void noFieldIsInjected() {
        ArchRuleDefinition.noFields()
                .should()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                .check(PROGRAM);
    }

    private static Stream<Path> javaFiles() {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
