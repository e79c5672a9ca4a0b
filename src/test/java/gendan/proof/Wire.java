package gendan.proof;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/// A connection that says just the bytes it is given, and is kept alive as long as the program likes.
final class Wire implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 30_000;
    private final URI address;
    private Socket socket;
    private InputStream in;

    Wire(String address) {
        this.address = URI.create(address);
    }

    /// @param headers by name, in any case
    record Reply(int status, Map<String, String> headers, byte[] body) {
        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    /// @return null when the program closed the connection without a word
    Reply send(byte[] head, byte[] body) throws IOException {
        boolean fresh = socket == null;
        try {
            return exchange(head, body);
        } catch (IOException gone) {
            close();
            if (fresh) {
                return null;
            }
        }
        try {
            return exchange(head, body);
        } catch (IOException gone) {
            close();
            return null;
        }
    }

    /// One request on the connection as it is, and never again on another one.
    ///
    /// @return null when the program took no connection or closed it before the first byte of an answer
    /// @throws IOException when the answer broke off, or none came
    Reply sendOnce(byte[] head, byte[] body) throws IOException {
        try {
            connect();
            write(head, body);
            in.mark(1);
            if (in.read() < 0) {
                return null;
            }
            in.reset();
        } catch (SocketTimeoutException silence) {
            throw silence;
        } catch (IOException closed) {
            return null;
        }
        return read();
    }

    private void connect() throws IOException {
        if (socket == null) {
            socket = new Socket(address.getHost(), address.getPort());
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream());
        }
    }

    private void write(byte[] head, byte[] body) throws IOException {
        byte[] all = new byte[head.length + body.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        socket.getOutputStream().write(all);
    }

    private Reply exchange(byte[] head, byte[] body) throws IOException {
        connect();
        IOException interrupted = null;
        try {
            write(head, body);
        } catch (IOException tooEarly) {
            interrupted = tooEarly; // a body that is refused is not read to its end
        }
        try {
            return read();
        } catch (IOException nothing) {
            throw interrupted == null ? nothing : interrupted;
        }
    }

    private Reply read() throws IOException {
        String status = line();
        while (status.startsWith("HTTP/1.1 100")) {
            line();
            status = line();
        }
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        for (String header = line(); !header.isEmpty(); header = line()) {
            int colon = header.indexOf(':');
            headers.merge(
                    header.substring(0, colon), header.substring(colon + 1).strip(), (a, b) -> a + "\n" + b);
        }
        int code = Integer.parseInt(status.substring(9, 12));
        byte[] body = code == 204 || code == 304 ? new byte[0] : body(headers);
        if ("close".equalsIgnoreCase(headers.get("Connection"))) {
            close();
        }
        return new Reply(code, headers, body);
    }

    private byte[] body(Map<String, String> headers) throws IOException {
        if (headers.containsKey("Content-Length")) {
            int length = Integer.parseInt(headers.get("Content-Length"));
            byte[] whole = in.readNBytes(length);
            if (whole.length < length) {
                throw new EOFException();
            }
            return whole;
        }
        var body = new ByteArrayOutputStream();
        if ("chunked".equalsIgnoreCase(headers.get("Transfer-Encoding"))) {
            for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
                body.write(in.readNBytes(size));
                line();
            }
            line();
        } else {
            in.transferTo(body);
            close();
        }
        return body.toByteArray();
    }

    private String line() throws IOException {
        var line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new EOFException();
            }
            if (b != '\r') {
                line.write(b);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
        }
    }
}
