package gendan.database;

import static gendan.database.LocalPostgresTest.execute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A company's own PostgreSQL: found by either form of address, and refused in one line when it will not do.
@Timeout(60)
class ExternalDatabaseTest {

    private static final DataSettings UNUSED = new DataSettings(Path.of("unused"));
    private static LocalPostgres server;

    @BeforeAll
    static void start() throws Exception {
        server = LocalPostgres.temporary(Durability.NONE);
        execute(
                server.address(),
                "create role \"app@corp\" login password 'p:ss/w@rd+%'",
                "create database company owner \"app@corp\"",
                "create database foreign_letters encoding 'LATIN1' locale_provider libc locale 'C' template template0",
                "create database letters_are_bytes lc_ctype 'C' template template0");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void bothFormsOfAddressAreUnderstood() {
        String password = URLEncoder.encode("p:ss/w@rd+%", StandardCharsets.UTF_8);
        String place = "127.0.0.1:" + server.port() + "/company";
        for (String url : new String[] {
            "postgresql://app%40corp:" + password + "@" + place,
            "postgres://app%40corp:" + password + "@" + place + "?sslmode=disable&application_name=shop",
            "jdbc:postgresql://" + place + "?user=app%40corp&password=" + password
        }) {
            try (var database = open(url, "", "")) {
                assertThat(database.getUsername()).isEqualTo("app@corp");
                assertThat(database.getPassword()).isEqualTo("p:ss/w@rd+%");
                assertThat(database.getJdbcUrl()).doesNotContain("p%3Ass").contains("reWriteBatchedInserts=true");
                assertThat(database.address().toString()).isEqualTo(place + " as app@corp");
            }
        }
        assertThatCode(() -> open("jdbc:postgresql://" + place, "app@corp", "p:ss/w@rd+%"))
                .as("user and password beside the address")
                .doesNotThrowAnyException();
    }

    @Test
    void whatIsNoAddressIsRefusedWithoutShowingThePassword() {
        var failure = refusal("mysql://root:secret@db:3306/orders?password=secret", "", "");
        assertThat(failure.problem()).isEqualTo(DatabaseProblem.BAD_ADDRESS);
        assertThat(failure.getMessage()).contains("mysql://***@db").doesNotContain("secret");
    }

    @Test
    void aSilentAddressIsUnreachable() throws Exception {
        int free;
        try (var socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        var failure = refusal("postgresql://127.0.0.1:" + free + "/company", "app", "secret");
        assertThat(failure.problem()).isEqualTo(DatabaseProblem.UNREACHABLE);
        assertThat(failure.getMessage())
                .contains("127.0.0.1:" + free)
                .contains("refused")
                .doesNotContain("secret");
        assertThat(refusal("postgresql://no-such-host.invalid/company", "app", "x")
                        .problem())
                .isEqualTo(DatabaseProblem.UNREACHABLE);
    }

    @Test
    void aWrongPasswordAndAMissingOneAreNamed() {
        assertThat(refusal("company", "app@corp", "wrong").problem()).isEqualTo(DatabaseProblem.WRONG_PASSWORD);
        assertThat(refusal("company", "app@corp", "").problem()).isEqualTo(DatabaseProblem.WRONG_PASSWORD);
        assertThat(refusal("company", "app@corp", "wrong")).hasMessageContaining("GENDAN_DB_PASSWORD");
    }

    @Test
    void aMissingDatabaseIsToldHowToMakeIt() {
        var failure = refusal("nothing_here", "app@corp", "p:ss/w@rd+%");
        assertThat(failure.problem()).isEqualTo(DatabaseProblem.NO_SUCH_DATABASE);
        assertThat(failure).hasMessageContaining("create database nothing_here");
    }

    @Test
    void aDatabaseThatCannotSpellChineseIsRefused() {
        assertThat(refusal("foreign_letters", server.user(), server.password()).problem())
                .isEqualTo(DatabaseProblem.WRONG_ENCODING);
        assertThat(refusal("letters_are_bytes", server.user(), server.password())
                        .problem())
                .isEqualTo(DatabaseProblem.WRONG_ENCODING);
    }

    @Test
    void aUserWithoutRightsIsToldWhichToGrant() {
        var failure = refusal("postgres", "app@corp", "p:ss/w@rd+%");
        assertThat(failure.problem()).isEqualTo(DatabaseProblem.LACKS_RIGHTS);
        assertThat(failure).hasMessageContaining("grant create on database postgres to app@corp");
    }

    @Test
    void anOlderPostgresIsRefused() throws Exception {
        try (var old = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> answerAsVersion17(old));
            var failure =
                    refusal("postgresql://127.0.0.1:" + old.getLocalPort() + "/company?sslmode=disable", "app", "x");
            assertThat(failure.problem()).isEqualTo(DatabaseProblem.TOO_OLD);
            assertThat(failure).hasMessageContaining("17.5");
        }
    }

    @Test
    void aDatabaseThatIsStillStartingIsWaitedFor() throws Exception {
        try (var starting = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> {
                answerThatItIsStarting(starting);
                answerAsVersion17(starting);
            });
            var address = DatabaseAddress.parse(
                    "postgresql://127.0.0.1:" + starting.getLocalPort() + "/company?sslmode=disable", "app", "x");
            var failure = catchThrowableOfType(
                    DatabaseStartFailure.class, () -> new ExternalDatabase(address).check(Duration.ofSeconds(20)));
            assertThat(failure.problem()).as("it answered in the end").isEqualTo(DatabaseProblem.TOO_OLD);
        }
    }

    @Test
    void aDatabaseOfANewerProgramIsLeftAlone() throws Exception {
        execute(server.address(), "create database newer");
        var address = DatabaseAddress.parse(url("newer"), server.user(), server.password());
        Migrations.migrate(Migrations.flyway(address));
        execute(address, """
                insert into platform.flyway_schema_history
                select 100000, '900', description, type, script, checksum, installed_by, now(), 1, true
                  from platform.flyway_schema_history where installed_rank = 1""");
        var failure =
                catchThrowableOfType(DatabaseStartFailure.class, () -> Migrations.migrate(Migrations.flyway(address)));
        assertThat(failure.problem()).isEqualTo(DatabaseProblem.NEWER_THAN_PROGRAM);
        assertThat(failure).hasMessageContaining("migration 900").hasMessageContaining("更新版本");
    }

    private static void answerThatItIsStarting(ServerSocket server) {
        try (var socket = server.accept()) {
            var in = new DataInputStream(socket.getInputStream());
            in.skipNBytes(in.readInt() - 4L);
            byte[] text = "SFATAL\0C57P03\0Mthe database system is starting up\0\0".getBytes(StandardCharsets.US_ASCII);
            var out = new DataOutputStream(socket.getOutputStream());
            out.writeByte('E');
            out.writeInt(4 + text.length);
            out.write(text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /// Just enough of PostgreSQL's protocol to be asked for its version.
    private static void answerAsVersion17(ServerSocket server) {
        try (var socket = server.accept()) {
            var in = new DataInputStream(socket.getInputStream());
            in.skipNBytes(in.readInt() - 4L);
            var out = new DataOutputStream(socket.getOutputStream());
            out.writeByte('R');
            out.writeInt(8);
            out.writeInt(0);
            for (String[] status : new String[][] {
                {"server_version", "17.5"},
                {"client_encoding", "UTF8"},
                {"DateStyle", "ISO, MDY"},
                {"integer_datetimes", "on"},
                {"standard_conforming_strings", "on"}
            }) {
                byte[] text = (status[0] + '\0' + status[1] + '\0').getBytes(StandardCharsets.US_ASCII);
                out.writeByte('S');
                out.writeInt(4 + text.length);
                out.write(text);
            }
            out.write(new byte[] {'Z', 0, 0, 0, 5, 'I'});
            in.readAllBytes();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String url(String database) {
        return "postgresql://127.0.0.1:" + server.port() + "/" + database;
    }

    private static Database open(String url, String user, String password) {
        return Database.open(
                new DatabaseSettings(url.contains(":") ? url : url(url), user, password, Duration.ZERO, 0), UNUSED);
    }

    private static DatabaseStartFailure refusal(String url, String user, String password) {
        var failure = catchThrowableOfType(DatabaseStartFailure.class, () -> open(url, user, password));
        assertThat(failure.getMessage().lines()).hasSize(1);
        return failure;
    }
}
