package outside;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings of no module, for tests; outside of the program's packages, so that the program does not find them.
@ConfigurationProperties("gendan.sample")
public record SampleSettings(
        @DefaultValue("8") int bodyLimitMb,
        @DefaultValue("10s") Duration pause,
        Map<String, String> words,
        @DefaultValue("5") int secret,
        @DefaultValue Mail mail) {

    public SampleSettings {
        if (bodyLimitMb < 1 || bodyLimitMb > 100) {
            throw new IllegalArgumentException("gendan.sample.body-limit-mb: 1 to 100 megabytes, not " + bodyLimitMb);
        }
    }

    public record Mail(@DefaultValue("localhost") String host) {
        public Mail {
            if (host.contains(" ")) {
                throw new IllegalArgumentException("a host name has no blanks");
            }
        }
    }
}
