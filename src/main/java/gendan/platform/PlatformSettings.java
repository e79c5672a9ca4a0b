package gendan.platform;

import java.time.DateTimeException;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings of the whole program.
///
/// @param timeZone zone of the company's dates, IANA name; default Asia/Shanghai
/// @param bodyLimitMb largest body of an API request, megabytes, 1 to 100; default 8
/// @param uploadLimitMb largest body of an import (below /api/imports/), megabytes, 1 to 2000; default 200
/// @param logFormat how the log is written: TEXT, or JSON with one object per line; default TEXT
@ConfigurationProperties("gendan.platform")
public record PlatformSettings(
        @DefaultValue("Asia/Shanghai") String timeZone,
        @DefaultValue("8") int bodyLimitMb,
        @DefaultValue("200") int uploadLimitMb,
        @DefaultValue("TEXT") LogFormat logFormat) {
    /// See `logging.structured` in application.yaml, which follows this setting.
    public enum LogFormat {
        TEXT,
        JSON
    }

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
        if (uploadLimitMb < 1 || uploadLimitMb > 2_000) {
            throw new IllegalArgumentException(
                    "gendan.platform.upload-limit-mb: 1 to 2000 megabytes, not " + uploadLimitMb);
        }
    }
}
