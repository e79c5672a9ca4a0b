package gendan.testing;

import gendan.platform.MovableClock;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/// Gives the clock back to the system's time after each test.
final class ReleaseClock implements AfterEachCallback {
    @Override
    public void afterEach(ExtensionContext test) {
        SpringExtension.getApplicationContext(test).getBean(MovableClock.class).release();
    }
}
