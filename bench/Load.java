import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;

/// Sends requests over kept-alive connections, one thread for each client, and takes the time of every answer.
/// It is lean on purpose: it shares the two cores with what it measures.
final class Load {
    private Load() {}

    /// What one run came to.
    record Result(int requests, double seconds, int failures, double p50, double p95, double p99, double loadMillis) {
        double perSecond() {
            return requests / seconds;
        }
    }

    /// @param request makes the bytes of the n-th request of a client
    static Result run(int port, int clients, int requests, BiFunction<SplittableRandom, Integer, byte[]> request)
            throws InterruptedException {
        AtomicInteger next = new AtomicInteger();
        AtomicInteger failures = new AtomicInteger();
        long[][] times = new long[clients][];
        List<Thread> threads = new ArrayList<>();
        double cpuBefore = Cpu.of(ProcessHandle.current().pid());
        long begin = System.nanoTime();
        for (int c = 0; c < clients; c++) {
            int client = c;
            threads.add(Thread.ofPlatform().start(() -> times[client] = client(port, client, requests, next, failures, request)));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        double loadMillis = Cpu.of(ProcessHandle.current().pid()) - cpuBefore;
        long[] all = Arrays.stream(times).flatMapToLong(Arrays::stream).sorted().toArray();
        return new Result(
                all.length, seconds, failures.get(), at(all, 0.50), at(all, 0.95), at(all, 0.99), loadMillis);
    }

    private static double at(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, sorted.length * share)] / 1e6;
    }

    private static long[] client(
            int port,
            int client,
            int requests,
            AtomicInteger next,
            AtomicInteger failures,
            BiFunction<SplittableRandom, Integer, byte[]> request) {
        SplittableRandom random = new SplittableRandom(System.nanoTime() + client);
        long[] times = new long[1024];
        int done = 0;
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setTcpNoDelay(true);
            OutputStream out = socket.getOutputStream();
            InputStream in = new BufferedInputStream(socket.getInputStream(), 16_384);
            for (int n = next.getAndIncrement(); n < requests; n = next.getAndIncrement()) {
                byte[] bytes = request.apply(random, n);
                long begin = System.nanoTime();
                out.write(bytes);
                int status = answer(in);
                if (done == times.length) {
                    times = Arrays.copyOf(times, done * 2);
                }
                times[done++] = System.nanoTime() - begin;
                if (status / 100 != 2 && failures.getAndIncrement() == 0) {
                    System.out.println("first failure: status " + status + " " + lastBody.get());
                }
            }
        } catch (IOException broken) {
            System.out.println("client " + client + ": " + broken);
            failures.incrementAndGet();
        }
        return Arrays.copyOf(times, done);
    }

    private static final ThreadLocal<String> lastBody = new ThreadLocal<>();

    /// Reads one answer to its end and gives its status.
    private static int answer(InputStream in) throws IOException {
        String statusLine = line(in);
        int status = Integer.parseInt(statusLine.substring(9, 12));
        int length = 0;
        boolean chunked = false;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            if (header.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                length = Integer.parseInt(header.substring(15).trim());
            } else if (header.regionMatches(true, 0, "Transfer-Encoding:", 0, 18)) {
                chunked = true;
            }
        }
        if (chunked) {
            StringBuilder body = status / 100 == 2 ? null : new StringBuilder();
            for (int size = chunk(in); size > 0; size = chunk(in)) {
                read(in, size, body);
                line(in);
            }
            line(in);
            lastBody.set(body == null ? "" : body.toString());
        } else {
            StringBuilder body = status / 100 == 2 ? null : new StringBuilder();
            read(in, length, body);
            lastBody.set(body == null ? "" : body.toString());
        }
        return status;
    }

    private static void read(InputStream in, int length, StringBuilder body) throws IOException {
        if (body == null) {
            in.skipNBytes(length);
        } else {
            body.append(new String(in.readNBytes(length), StandardCharsets.UTF_8));
        }
    }

    private static int chunk(InputStream in) throws IOException {
        return Integer.parseInt(line(in), 16);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the program closed the connection");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
