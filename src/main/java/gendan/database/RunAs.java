package gendan.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// What stands before PostgreSQL's programs on the command line, so that they run in every place Gendan runs in:
///
/// - `setsid`: Ctrl-C in the terminal reaches Gendan only, which finishes its requests before it stops the database;
/// - `setpriv --pdeathsig INT`: when Gendan is killed, the kernel tells PostgreSQL to shut down;
/// - `unshare -U`: PostgreSQL refuses to run as root; inside a user namespace root is nobody, outside the files stay
///   root's. Where user namespaces are forbidden (many containers), the real user nobody, who then owns the data;
/// - root who works on the data of another user, as for a backup, becomes that user.
///
/// @param prefix the words before the program
/// @param owner who must own the data, where that is not the user who runs Gendan
record RunAs(List<String> prefix, Optional<String> owner) {

    private static final String ROOT = "root";
    private static final RunAs PLAIN = of("");

    /// The best way that works here, found by trying each on `true`.
    ///
    /// @param data where they are or will be
    static RunAs choose(Path data) throws IOException {
        if (!isRoot()) {
            return firstThatWorks(of("setsid setpriv --pdeathsig INT"), of("setsid"), PLAIN);
        }
        String owner = Files.exists(data) ? Files.getOwner(data).getName() : ROOT;
        if (!owner.equals(ROOT)) {
            return firstThatWorks(user(owner, (int) Files.getAttribute(data, "unix:gid")));
        }
        return firstThatWorks(
                of("setsid unshare -U setpriv --pdeathsig INT"),
                of("unshare -U setpriv --pdeathsig INT"),
                of("unshare -U"),
                nobody());
    }

    /// For root where user namespaces are forbidden.
    static RunAs nobody() {
        return user("nobody", 65_534);
    }

    private static RunAs user(String name, int group) {
        String words = "setsid setpriv --reuid=" + name + " --regid=" + group + " --clear-groups --pdeathsig INT";
        return new RunAs(List.of(words.split(" ")), Optional.of(name));
    }

    private static RunAs firstThatWorks(RunAs... ways) {
        return Arrays.stream(ways)
                .filter(RunAs::works)
                .findFirst()
                .orElseThrow(() -> new DatabaseStartFailure(DatabaseProblem.ROOT_REFUSED));
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
        give(path, user);
    }

    /// Root who worked in the directory of another user leaves nothing behind that this user cannot use.
    static void leaveToOwner(Path directory, Path data) throws IOException {
        UserPrincipal user = Files.getOwner(directory);
        if (!isRoot() || user.getName().equals(ROOT)) {
            return;
        }
        try (var files = Files.list(directory)) {
            for (Path each : (Iterable<Path>) files::iterator) {
                if (!each.equals(data)) {
                    give(each, user);
                }
            }
        }
    }

    private static void give(Path path, UserPrincipal user) throws IOException {
        try (var below = Files.walk(path)) {
            for (Path each : (Iterable<Path>) below::iterator) {
                Files.setAttribute(each, "posix:owner", user, LinkOption.NOFOLLOW_LINKS);
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

    static boolean isRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException | UnsupportedOperationException e) {
            return ROOT.equals(System.getProperty("user.name"));
        }
    }
}
