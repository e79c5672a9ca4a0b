package gendan.demo;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings of the demo company.
///
/// @param enabled whether the program runs with the demo company, which it makes in an empty database; default false
@ConfigurationProperties("gendan.demo")
public record DemoSettings(@DefaultValue("false") boolean enabled) {}
