package gendan.platform;

import gendan.kernel.Rejection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Versions as HTTP speaks of them: `ETag: "7"` in an answer, `If-Match: "7"` in the next request.
public final class Etags {
    private static final Pattern ONE = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");

    private Etags() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /// @return the version, or null when the header is absent or `*`
    /// @throws Rejection `if-match.broken`
    public static Long version(String ifMatch) {
        if (ifMatch == null || ifMatch.equals("*")) {
            return null;
        }
        Matcher matcher = ONE.matcher(ifMatch.strip());
        if (!matcher.matches()) {
            throw Rejection.unreadable("if-match.broken", "");
        }
        return Long.valueOf(matcher.group(1));
    }

    /// @throws Rejection `if-match.required` (428)
    public static long required(String ifMatch) {
        Long version = version(ifMatch);
        if (version == null) {
            throw Rejection.of(Rejection.Kind.PRECONDITION_REQUIRED, "if-match.required");
        }
        return version;
    }

    /// @param expected what the caller saw; null for a caller that does not care
    /// @throws Rejection `version.stale` (412)
    public static void match(Long expected, long present) {
        if (expected != null && expected != present) {
            throw Rejection.of(Rejection.Kind.STALE, "version.stale", present);
        }
    }
}
