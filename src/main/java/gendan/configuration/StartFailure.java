package gendan.configuration;

import org.springframework.boot.ExitCodeGenerator;

/// The program cannot start, for a reason the operator can remove. The message is one line: what is wrong and what
/// to do, in English and then in Chinese. [OneLineReport] prints it and nothing else.
public class StartFailure extends RuntimeException implements ExitCodeGenerator {

    /// As sysexits.h: the settings are wrong, starting again does not help. systemd is told so.
    private static final int CONFIGURATION = 78;

    public StartFailure(String oneLine, Throwable cause) {
        super(oneLine.replaceAll("\\s*\\R\\s*", " "), cause);
    }

    /// What the program exits with.
    @Override
    public int getExitCode() {
        return CONFIGURATION;
    }
}
