package gendan.testing;

import gendan.Gendan;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/// A test against the running program: real HTTP, real PostgreSQL, one of each per JVM, shared by all test classes.
///
/// The class takes what it needs through its constructor: [Http], [Fixtures], [gendan.platform.MovableClock],
/// [gendan.platform.Subscribers], any command. All classes share the database, so a test makes its own people,
/// customers and SKUs with [Fixtures] and never counts what others may have made. Never add properties, beans or
/// `@DirtiesContext` to a single class: that starts a second program.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        classes = {Gendan.class, TestConfiguration.class},
        properties = {
            "logging.level.root=warn",
            "spring.main.log-startup-info=false",
            "gendan.identity.password-memory-kb=1024",
            "gendan.identity.password-iterations=1"
        })
@ContextConfiguration(initializers = TestGendan.class)
@ExtendWith(ReleaseClock.class)
public @interface GendanTest {}
