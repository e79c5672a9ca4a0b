package gendan.platform;

import java.time.DateTimeException;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings of the whole program.
///
/// @param timeZone zone of the company's dates, IANA name; default Asia/Shanghai
/// @param bodyLimitMb largest body of an API request, megabytes, 1 to 100; default 8
@ConfigurationProperties("gendan.platform")
public record PlatformSettings(
        @DefaultValue("Asia/Shanghai") String timeZone,
        @DefaultValue("8") int bodyLimitMb) {
    public PlatformSettings {
        try {
            ZoneId.of(timeZone);
        } catch (DateTimeException unknown) {
            throw new IllegalArgumentException("gendan.platform.time-zone: no zone is called " + timeZone
                    + "; use an IANA name such as Asia/Shanghai");
        }
        if (bodyLimitMb < 1 || bodyLimitMb > 100) {
            throw new IllegalArgumentException("gendan.platform.body-limit-mb: 1 to 100 megabytes, not " + bodyLimitMb);
        }
    }
}
