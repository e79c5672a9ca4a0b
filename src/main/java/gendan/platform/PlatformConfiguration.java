package gendan.platform;

import gendan.kernel.Ids;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/// The clock and the ids of the program.
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class PlatformConfiguration {
    @Bean
    MovableClock clock(PlatformSettings settings) {
        return new MovableClock(ZoneId.of(settings.timeZone()));
    }

    @Bean
    Ids ids(Clock clock) {
        return new Ids(clock);
    }
}
