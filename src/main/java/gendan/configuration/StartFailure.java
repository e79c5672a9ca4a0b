package gendan.configuration;

/// The program cannot start, for a reason the operator can remove. The message is one line: what is wrong and what
/// to do, in English and then in Chinese. [OneLineReport] prints it and nothing else.
public class StartFailure extends RuntimeException {

    public StartFailure(String oneLine, Throwable cause) {
        super(oneLine.replaceAll("\\s*\\R\\s*", " "), cause);
    }
}
