package gendan.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The start script of the archive, with a Java that only tells what it was called with.
@Timeout(60)
class StartScriptTest {

    @TempDir
    Path directory;

    private Path home;

    @BeforeEach
    void layOut() throws Exception {
        home = Files.createDirectory(directory.resolve("gendan-9.9.9"));
        Files.createDirectories(home.resolve("bin"));
        Files.createDirectories(home.resolve("lib"));
        Files.copy(Path.of("packaging/gendan"), home.resolve("bin/gendan"));
        Files.copy(Path.of("bin/jdk25"), home.resolve("bin/jdk25"));
        Files.copy(Path.of("bin/java.options"), home.resolve("bin/java.options"));
        Files.writeString(home.resolve("VERSION"), "9.9.9\n");
        Files.writeString(home.resolve("lib/gendan.jar"), "the program");
        Path java = Files.createDirectories(directory.resolve("jdk/bin"));
        Files.writeString(directory.resolve("jdk/release"), "JAVA_VERSION=\"25.0.3\"\n");
        for (String tool : List.of("java", "javac")) {
            Files.writeString(java.resolve(tool), "#!/usr/bin/env bash\necho \"$@\"\n${WAIT:-true}\n");
        }
        for (Path each : List.of(
                home.resolve("bin/gendan"), home.resolve("bin/jdk25"), java.resolve("java"), java.resolve("javac"))) {
            Files.setPosixFilePermissions(each, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    void theOperatorsJavaOptionsWinOverOurs() throws Exception {
        String called = run("GENDAN_JAVA_OPTS=-Xmx2g", "start", "--server.port=9090");
        assertThat(called)
                .startsWith("0 ")
                .contains("-XX:+UseCompactObjectHeaders")
                .endsWith("--server.port=9090");
        assertThat(called.indexOf("-Xmx2g")).isGreaterThan(called.indexOf("-Xmx512m"));
    }

    @Test
    void theCacheIsUsedOnlyWithTheJavaThatMadeIt() throws Exception {
        assertThat(run("", "start")).doesNotContain("AOTCache");
        run("", "prepare"); // the script's Java makes no cache: it says so and is not stopped by it
        String key = new String(
                        new ProcessBuilder(
                                        "bash",
                                        "-c",
                                        "cd '" + home + "'; flags=$(grep -v '^#' bin/java.options | tr '\\n' ' ');"
                                                + " { cat ../jdk/release VERSION; echo \"$flags\";"
                                                + " cksum <lib/gendan.jar; } | cksum | tr -d ' '")
                                .start()
                                .getInputStream()
                                .readAllBytes(),
                        StandardCharsets.UTF_8)
                .strip();
        Files.writeString(home.resolve("lib/gendan-" + key + ".aot"), "cache");
        assertThat(run("", "start")).contains("-XX:AOTCache=" + home.toRealPath() + "/lib/gendan-" + key + ".aot");
        Files.writeString(directory.resolve("jdk/release"), "JAVA_VERSION=\"25.0.4\"\n");
        assertThat(run("", "start")).doesNotContain("AOTCache");
    }

    @Test
    void whatRunsIsNotStartedTwiceAndIsStopped() throws Exception {
        assertThat(run("", "status")).startsWith("3 ");
        Process running = start("WAIT=sleep 30", "start");
        assertThat(running.inputReader().readLine()).contains("-jar");
        assertThat(run("", "status")).startsWith("0 Gendan runs");
        assertThat(run("", "start")).startsWith("1 Gendan runs already");
        assertThat(run("", "stop")).startsWith("0 ").contains("已停止");
        assertThat(running.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(run("", "status")).startsWith("3 ");
    }

    @Test
    void wrongWordsAndMissingFilesAreToldAtOnce() throws Exception {
        assertThat(run("", "strat")).startsWith("2 ").contains("gendan start");
        assertThat(run("", "version")).isEqualTo("0 Gendan 9.9.9");
        assertThat(run("GENDAN_CONFIG=/nowhere/gendan.yaml", "start"))
                .startsWith("78 ")
                .contains("/nowhere/gendan.yaml");
        assertThat(run("", "backup", "/backups/a b.zip")).endsWith("backup /backups/a b.zip");
    }

    /// @param variable `NAME=value`, or empty
    /// @return the exit code, a blank, and what was printed
    private String run(String variable, String... arguments) throws Exception {
        Process process = start(variable, arguments);
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return process.waitFor() + " " + said;
    }

    private Process start(String variable, String... arguments) throws Exception {
        var words = new java.util.ArrayList<>(List.of(home.resolve("bin/gendan").toString()));
        words.addAll(List.of(arguments));
        var builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("GENDAN") || name.endsWith("_DIRECTORY"));
        builder.environment().put("GENDAN_JAVA_HOME", directory.resolve("jdk").toString());
        if (!variable.isEmpty()) {
            String[] pair = variable.split("=", 2);
            builder.environment().put(pair[0], pair[1]);
        }
        return builder.start();
    }
}
