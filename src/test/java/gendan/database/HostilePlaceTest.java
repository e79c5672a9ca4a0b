package gendan.database;

import static gendan.database.LocalPostgresTest.execute;
import static gendan.database.LocalPostgresTest.failure;
import static gendan.database.LocalPostgresTest.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Full disks, ordinary users, and root in a container that forbids user namespaces. Each needs root to be set up.
class HostilePlaceTest {

    private static final List<String> AS_NOBODY =
            List.of("setpriv", "--reuid=nobody", "--regid=65534", "--clear-groups");

    @TempDir(factory = PreparedCluster.Place.class)
    Path directory;

    @BeforeEach
    void needsRoot() throws Exception {
        assumeTrue(
                "root".equals(System.getProperty("user.name")) && PreparedCluster.run("setpriv", "--version"),
                "only root can set up such a place");
    }

    @Test
    void anOrdinaryUserNeedsNoRights() throws Exception {
        Path data = Files.createDirectory(directory.resolve("data"));
        assertThat(PreparedCluster.run("chown", "-R", "nobody", directory.toString()))
                .isTrue();
        Process owner = DatabaseOwner.start(AS_NOBODY, readableClassPath(), data, data.resolve("programs"));
        String[] ready = DatabaseOwner.answer(owner);
        assertThat(ready).as(String.join(" ", ready)).startsWith("ready");
        var address = new Cluster(data).address(Integer.parseInt(ready[1]));
        assertThat(query(address, "select 1")).isEqualTo("1");
        assertThat(Files.getOwner(data.resolve("cluster")).getName()).isEqualTo("nobody");
        owner.getOutputStream().close();
        assertThat(owner.waitFor()).isZero();
    }

    @Test
    void aDirectoryOfAnotherUserIsNamed() throws Exception {
        Path data = Files.createDirectory(directory.resolve("data"));
        PreparedCluster.run("chmod", "755", directory.toString());
        Process owner = DatabaseOwner.start(AS_NOBODY, readableClassPath(), data, data.resolve("programs"));
        String[] answer = DatabaseOwner.answer(owner);
        assertThat(answer[0]).isEqualTo("NO_PERMISSION");
        assertThat(String.join(" ", answer)).contains(data.toString()).contains("chown -R nobody");
    }

    @Test
    void rootHandsOverToNobodyWhereNamespacesAreForbidden() throws Exception {
        PreparedCluster.run("chmod", "755", directory.toString());
        Path cache = directory.resolve("programs");
        PreparedCluster.run("cp", "-a", LocalPostgres.userCache().toString(), cache.toString());
        for (int start = 1; start <= 2; start++) {
            try (var postgres = LocalPostgres.start(
                    directory, cache, Durability.FULL, Ports.of(OptionalInt.empty()), RunAs.nobody())) {
                assertThat(query(postgres.address(), "select " + start)).isEqualTo("" + start);
                assertThat(Files.getOwner(Path.of("/proc/" + postgres.pid())).getName())
                        .isEqualTo("nobody");
            }
        }
        assertThat(Files.getOwner(directory.resolve("password")).getName()).isEqualTo("root");
    }

    @Test
    void aFullDiskIsNamedAndNothingIsLost() throws Exception {
        assumeTrue(
                PreparedCluster.run("mount", "-t", "tmpfs", "-o", "size=110m", "tmpfs", directory.toString()),
                "mounting is not permitted here");
        Path filling = directory.resolve("filling");
        try {
            // 1. while the programs are unpacked
            fill(filling, 20 << 20);
            var whileUnpacking = failure(() -> LocalPostgres.start(directory));
            assertThat(whileUnpacking.problem()).as(whileUnpacking.getMessage()).isEqualTo(DatabaseProblem.DISK_FULL);
            assertThat(whileUnpacking)
                    .hasMessageContaining(directory.toString())
                    .hasMessageContaining("已满");
            // 2. while the data directory is made
            var whileMaking = failure(() -> PreparedCluster.start(directory));
            assertThat(whileMaking.problem()).as(whileMaking.getMessage()).isEqualTo(DatabaseProblem.DISK_FULL);
            Files.delete(filling);
            try (var postgres = PreparedCluster.start(directory)) {
                execute(postgres.address(), "create table kept (n int)", "insert into kept values (11)");
            }
            // 3. while the server starts
            fill(filling, 0);
            assertThat(failure(() -> PreparedCluster.start(directory)).problem())
                    .isEqualTo(DatabaseProblem.DISK_FULL);
            Files.delete(filling);
            try (var postgres = PreparedCluster.start(directory)) {
                assertThat(query(postgres.address(), "select n from kept")).isEqualTo("11");
            }
        } finally {
            PreparedCluster.run("umount", "-l", directory.toString());
        }
    }

    /// Writes until so many bytes are left.
    private static void fill(Path file, long left) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            var block = java.nio.ByteBuffer.allocate(1 << 16);
            while (Files.getFileStore(file.getParent()).getUsableSpace() > left) {
                channel.write(block.clear());
            }
        } catch (IOException e) {
            assertThat(e).hasMessageContaining("No space left");
        }
    }

    /// The class path where every user may read it: the local Maven repository usually lies in a private home.
    private String readableClassPath() throws Exception {
        var needed = Pattern.compile("postgres|compress|xz|commons|slf4j|spring-boot|classes");
        var copies = new ArrayList<String>();
        Path target = Files.createDirectory(directory.resolve("class-path"));
        for (String each : System.getProperty("java.class.path").split(":")) {
            if (needed.matcher(Path.of(each).getFileName().toString()).find()) {
                Path copy = target.resolve(Path.of(each).getFileName() + "-" + copies.size());
                PreparedCluster.run("cp", "-r", each, copy.toString());
                copies.add(copy.toString());
            }
        }
        PreparedCluster.run("chmod", "-R", "a+rX", target.toString());
        return String.join(":", copies);
    }
}
