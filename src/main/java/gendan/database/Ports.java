package gendan.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// Which port the server may take.
sealed interface Ports {

    /// Below the range from which systems take the ports of outgoing connections.
    int FIRST = 15432;

    int LAST = 15531;

    /// @param remembered the port of the last run, if any
    /// @param refused a port that turned out to be taken just now, or 0
    /// @throws DatabaseStartFailure when there is none
    int choose(OptionalInt remembered, int refused) throws IOException;

    static Ports of(OptionalInt fixed) {
        return fixed.isPresent() ? new Fixed(fixed.getAsInt()) : new Remembered();
    }

    static Ports anyFree() {
        return new AnyFree();
    }

    record Fixed(int port) implements Ports {
        @Override
        public int choose(OptionalInt remembered, int refused) {
            if (port == refused || !isFree(port)) {
                throw new DatabaseStartFailure(DatabaseProblem.PORT_TAKEN, Integer.toString(port));
            }
            return port;
        }
    }

    record Remembered() implements Ports {
        @Override
        public int choose(OptionalInt remembered, int refused) {
            return IntStream.concat(remembered.stream(), IntStream.rangeClosed(FIRST, LAST))
                    .filter(port -> port != refused && isFree(port))
                    .findFirst()
                    .orElseThrow(() -> new DatabaseStartFailure(DatabaseProblem.PORT_TAKEN, FIRST + "-" + LAST));
        }
    }

    record AnyFree() implements Ports {
        @Override
        public int choose(OptionalInt remembered, int refused) throws IOException {
            try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            }
        }
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
