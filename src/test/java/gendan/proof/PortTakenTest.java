package gendan.proof;

import static org.assertj.core.api.Assertions.assertThat;

import gendan.database.PreparedCluster;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Another program listens where ours should.
class PortTakenTest {

    @Test
    void theStartEndsWithOneLineAndLeavesNothingRunning(@TempDir(factory = PreparedCluster.Place.class) Path home)
            throws Exception {
        PreparedCluster.copyWithProgramsTo(home.resolve("postgres"));
        var program = new ChildProgram(home);
        try (var other = new ServerSocket(0)) {
            int port = other.getLocalPort();
            assertThat(program.startInVain(port)).as("exit code").isEqualTo(1);
            assertThat(program.output().lines().filter(line -> !line.isBlank() && !line.contains(" WARN ")))
                    .singleElement()
                    .asString()
                    .startsWith("Port " + port + " is taken by another program")
                    .contains("SERVER_PORT=", "已被其他程序占用");
        }
        assertThat(program.postgresLog())
                .as("it had started PostgreSQL, and stopped it")
                .contains("ready to accept connections")
                .endsWith("database system is shut down\n");
        assertThat(home.resolve("postgres/cluster/postmaster.pid")).doesNotExist();
        assertThat(ProcessHandle.allProcesses()
                        .map(process -> process.info().commandLine().orElse(""))
                        .filter(command -> command.contains(home.toString())))
                .isEmpty();
    }
}
