package gendan.identity.access;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings of login and tokens.
///
/// @param loginAttempts wrong passwords in a row before a login name is locked, 2 to 100; default 5
/// @param lockMinutes how long it stays locked, minutes, 1 to 1440; default 15
/// @param sessionIdleMinutes a login ends after so long without a request, minutes, 5 to 43200; default 480
/// @param sessionHours a login ends after so long in any case, hours, 1 to 2160; default 168
/// @param tokenDays longest life of an API token, days, 1 to 3650; default 730
/// @param passwordMemoryKb memory that one check of a password takes (Argon2id), kilobytes, 1024 to 1048576;
///     default 19456
/// @param passwordIterations passes over that memory, 1 to 20; default 2
/// @param secureCookies whether cookies are for https only even if the request came by http, as from a proxy that
///     does not say so; default false: as the request came
@ConfigurationProperties("gendan.identity")
public record IdentitySettings(
        @DefaultValue("5") int loginAttempts,
        @DefaultValue("15") int lockMinutes,
        @DefaultValue("480") int sessionIdleMinutes,
        @DefaultValue("168") int sessionHours,
        @DefaultValue("730") int tokenDays,
        @DefaultValue("19456") int passwordMemoryKb,
        @DefaultValue("2") int passwordIterations,
        @DefaultValue("false") boolean secureCookies) {
    public IdentitySettings {
        between("login-attempts", loginAttempts, 2, 100, "attempts");
        between("lock-minutes", lockMinutes, 1, 1_440, "minutes");
        between("session-idle-minutes", sessionIdleMinutes, 5, 43_200, "minutes");
        between("session-hours", sessionHours, 1, 2_160, "hours");
        between("token-days", tokenDays, 1, 3_650, "days");
        between("password-memory-kb", passwordMemoryKb, 1_024, 1_048_576, "kilobytes");
        between("password-iterations", passwordIterations, 1, 20, "passes");
    }

    private static void between(String key, int value, int least, int most, String unit) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "gendan.identity." + key + ": " + least + " to " + most + " " + unit + ", not " + value);
        }
    }
}
