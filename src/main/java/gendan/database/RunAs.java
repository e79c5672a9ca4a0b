package gendan.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// What stands before PostgreSQL's programs on the command line, so that they run in every place Gendan runs in:
///
/// - `setsid`: Ctrl-C in the terminal reaches Gendan only, which finishes its requests before it stops the database;
/// - `setpriv --pdeathsig INT`: when Gendan is killed, the kernel tells PostgreSQL to shut down;
/// - `unshare -U`: PostgreSQL refuses to run as root; inside a user namespace root is nobody, outside the files stay
///   root's. Where user namespaces are forbidden (many containers), the real user nobody, who then owns the data.
///
/// @param prefix the words before the program
/// @param owner who must own the data, where that is not the user who runs Gendan
record RunAs(List<String> prefix, Optional<String> owner) {

    private static final RunAs PLAIN = of("");

    /// The best way that works here, found by trying each on `true`.
    static RunAs choose() {
        List<RunAs> ways = isRoot()
                ? List.of(
                        of("setsid unshare -U setpriv --pdeathsig INT"),
                        of("unshare -U setpriv --pdeathsig INT"),
                        of("unshare -U"),
                        nobody())
                : List.of(of("setsid setpriv --pdeathsig INT"), of("setsid"), PLAIN);
        return ways.stream()
                .filter(RunAs::works)
                .findFirst()
                .orElseThrow(() -> new DatabaseStartFailure(DatabaseProblem.ROOT_REFUSED));
    }

    /// For root where user namespaces are forbidden.
    static RunAs nobody() {
        return new RunAs(
                List.of("setsid setpriv --reuid=nobody --regid=65534 --clear-groups --pdeathsig INT".split(" ")),
                Optional.of("nobody"));
    }

    List<String> command(Path program, List<String> arguments) {
        var words = new ArrayList<>(prefix);
        words.add(program.toString());
        words.addAll(arguments);
        return words;
    }

    /// Gives `path` and all below it to the user who will run PostgreSQL.
    void handOver(Path path) throws IOException {
        if (owner.isEmpty()) {
            return;
        }
        var user = path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(owner.get());
        try (var below = Files.walk(path)) {
            for (Path each : (Iterable<Path>) below::iterator) {
                Files.setOwner(each, user);
            }
        }
    }

    private static RunAs of(String words) {
        return new RunAs(words.isEmpty() ? List.of() : List.of(words.split(" ")), Optional.empty());
    }

    private boolean works() {
        if (prefix.isEmpty()) {
            return true;
        }
        try {
            Process process = new ProcessBuilder(command(Path.of("true"), List.of()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false; // the tool is not installed
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean isRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException | UnsupportedOperationException e) {
            return "root".equals(System.getProperty("user.name"));
        }
    }
}
