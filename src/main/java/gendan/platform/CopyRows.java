package gendan.platform;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/// Rows for PostgreSQL's COPY: the quickest way in for thousands of them. Values go in the order of the columns.
///
/// ```java
/// var rows = new CopyRows();
/// rows.add(id).add("名称").add(price).end();
/// rows.into(jdbc, "catalog.sku (id, name, unit_price)");
/// ```
public final class CopyRows {
    private byte[] bytes = new byte[1 << 16];
    private int length;
    private boolean within;
    private long count;

    public CopyRows add(String value) {
        separate();
        if (value == null) {
            return nothing();
        }
        byte[] text = value.getBytes(StandardCharsets.UTF_8);
        room(2 * text.length);
        // Bytes of characters beyond ASCII never look like one of the signs that have a meaning here.
        for (byte b : text) {
            switch (b) {
                case '\t' -> pair('t');
                case '\n' -> pair('n');
                case '\r' -> pair('r');
                case '\\' -> pair('\\');
                default -> bytes[length++] = b;
            }
        }
        return this;
    }

    public CopyRows add(UUID value) {
        return plain(value);
    }

    public CopyRows add(BigDecimal value) {
        return plain(value == null ? null : value.toPlainString());
    }

    public CopyRows add(long value) {
        return plain(value);
    }

    public CopyRows add(boolean value) {
        return plain(value ? "t" : "f");
    }

    /// Any value whose text is plain ASCII without blanks and the column reads as it is: dates, times with offset,
    /// enums.
    public CopyRows plain(Object value) {
        if (value == null) {
            separate();
            return nothing();
        }
        separate();
        byte[] text = value.toString().getBytes(StandardCharsets.ISO_8859_1);
        room(text.length);
        System.arraycopy(text, 0, bytes, length, text.length);
        length += text.length;
        return this;
    }

    /// An array of numbers.
    public CopyRows add(long[] values) {
        separate();
        String text = Arrays.toString(values);
        room(text.length());
        bytes[length++] = '{';
        for (int i = 1; i < text.length() - 1; i++) {
            char c = text.charAt(i);
            if (c != ' ') {
                bytes[length++] = (byte) c;
            }
        }
        bytes[length++] = '}';
        return this;
    }

    public void end() {
        room(1);
        bytes[length++] = '\n';
        within = false;
        count++;
    }

    public long count() {
        return count;
    }

    /// Writes the rows within the running transaction.
    ///
    /// @param target the table and its columns: `catalog.sku (id, code)`
    public void into(JdbcTemplate jdbc, String target) {
        if (count == 0) {
            return;
        }
        jdbc.execute((ConnectionCallback<Long>) connection -> {
            try (var stream = new ByteArrayInputStream(bytes, 0, length)) {
                return connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy " + target + " from stdin", stream, 1 << 16);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }

    private void pair(char letter) {
        bytes[length++] = '\\';
        bytes[length++] = (byte) letter;
    }

    private CopyRows nothing() {
        room(2);
        pair('N');
        return this;
    }

    private void separate() {
        if (within) {
            room(1);
            bytes[length++] = '\t';
        }
        within = true;
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
