package gendan.kernel;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/// Makes UUIDs of version 7 (RFC 9562, section 5.7): ordered by the clock's milliseconds, so that an
/// entity's id also says when it was made and newest-first lists need no other key.
///
/// Within one millisecond a twelve-bit counter keeps ids of this process in order (method 1 of section 6.2);
/// when it overflows the next millisecond is borrowed. A clock that is set back makes ids of that earlier time.
public final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final ThreadLocal<RandomBlock> TAIL = ThreadLocal.withInitial(RandomBlock::new);

    private final Clock clock;
    private final AtomicLong last = new AtomicLong();

    public Ids(Clock clock) {
        this.clock = clock;
    }

    public UUID next() {
        long tick = last.updateAndGet(this::following);
        long high = tick >>> 12 << 16 | 0x7000L | tick & 0xFFFL;
        long low = TAIL.get().next() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
        return new UUID(high, low);
    }

    private long following(long previous) {
        long now = clock.millis() << 12;
        boolean sameOrBorrowed = previous >= now && previous - now < 1000L << 12;
        return sameOrBorrowed ? previous + 1 : now;
    }

    /// Random numbers are drawn in blocks: one call of the generator for 64 ids.
    private static final class RandomBlock {
        private final byte[] bytes = new byte[512];
        private int position = bytes.length;

        long next() {
            if (position == bytes.length) {
                RANDOM.nextBytes(bytes);
                position = 0;
            }
            long value = 0;
            for (int i = 0; i < 8; i++) {
                value = value << 8 | bytes[position++] & 0xFF;
            }
            return value;
        }
    }
}
