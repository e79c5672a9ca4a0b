package gendan.database;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// Runs PostgreSQL's programs as the right user, in an environment that holds nothing of the caller's.
///
/// @param programs where they are
/// @param as what stands before them on the command line
record PostgresCommands(PostgresPrograms programs, RunAs as) {

    /// Runs a short program to its end.
    ///
    /// @param input what it reads from its standard input
    /// @return what it printed
    /// @throws CommandFailed when it ends with another code than 0
    String run(String input, String program, List<String> arguments) throws IOException, CommandFailed {
        Process process = prepare(program, arguments)
                .redirectInput(ProcessBuilder.Redirect.PIPE)
                .start();
        try (OutputStream stdin = process.getOutputStream()) {
            stdin.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // it ended without reading; its exit code tells
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.onExit().join().exitValue();
        if (code != 0) {
            throw new CommandFailed(said);
        }
        return said;
    }

    /// Sends a signal to one of the server's processes.
    ///
    /// @param signal INT: shut down now, ending open transactions; QUIT: stop at once, recover at the next start;
    ///     TERM, KILL
    void signal(String signal, long pid) throws IOException {
        try {
            run("", "pg_ctl", List.of("kill", signal, Long.toString(pid)));
        } catch (CommandFailed e) {
            // it is gone already
        }
    }

    ProcessBuilder prepare(String program, List<String> arguments) {
        Path path = programs.program(program);
        var builder = new ProcessBuilder(as.command(path, arguments))
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("GENDAN"));
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("TZ", "UTC");
        return builder;
    }

    /// A program ended badly; the message is what it printed.
    static final class CommandFailed extends Exception {

        CommandFailed(String said) {
            super(said);
        }
    }
}
