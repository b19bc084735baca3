import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;

/// A model server for benchmarks: answers chat completions after a delay, with so many slots, and misbehaves as told.
/// One thread, so that it takes little of the machine it shares with what is measured.
///
/// Run as `java ModelServer.java port=0 delay=1000 spread=0.2 slots=100 …`; writes its port, and on each `GET /stats`
/// what it did since the last one. Settings:
///
///     port=0          0 takes a free one, which is printed
///     delay=1000      milliseconds to an answer
///     spread=0        each delay varies by this share, evenly
///     slots=1000000   calls worked on at once; `slots=100@0,20@60,200@120` changes them at these seconds after the first call
///     over=refuse     what happens above the slots: refuse (429) or queue
///     retry-after=0   seconds written into each 429; 0 for none
///     too-many=0      share of calls refused with 429 for no reason, and so on:
///     broken=0 (500)  reset=0  cut=0 (half a body)  garbage=0 (no JSON)  hang=0 (no answer at all)
///     log=FILE        a line for each whole answer given: the number that stands in its text
///     from=0 until=9  slots are counted from so many answers on until so many; left out, from the first call to the end
///     seed=1          of faults and delays
final class ModelServer {
    private static final byte[] MODELS =
            "{\"object\":\"list\",\"data\":[{\"id\":\"bench\",\"object\":\"model\",\"type\":\"vlm\"}]}".getBytes(StandardCharsets.UTF_8);
    private static final String CAPTION = "A photograph of a small red house beside a lake at dusk, with two rowing boats tied to a"
            + " wooden jetty in the foreground and a dark forest rising behind it under a pale orange sky. ";

    private static final String[] FAULTS = {"too-many", "broken", "reset", "cut", "garbage", "hang"};

    private final Map<String, String> settings;
    private final Selector selector = Selector.open();
    private final PriorityQueue<Due> due = new PriorityQueue<>(Comparator.comparingLong(Due::at).thenComparingLong(Due::number));
    private final ArrayDeque<Call> queue = new ArrayDeque<>();
    private final ByteBuffer scratch = ByteBuffer.allocateDirect(1 << 20);
    private final Random random;
    private final long[] slotTimes;
    private final int[] slotCounts;
    private long number;
    private long firstCall = -1;
    private int working;
    private final Stats stats = new Stats();
    private final PrintStream log;

    private record Due(long at, long number, Runnable what) {}

    private record Call(Connection connection, int index, long hash) {}

    private static final class Stats {
        long requests, answered, refused, faults, bytes, connections, mostWorking, mostUnderWay;
        long busyNanos, since = System.nanoTime(), lastChange = System.nanoTime(), underWay;
        double slotSeconds;
    }

    public static void main(String[] arguments) throws IOException {
        Map<String, String> settings = new LinkedHashMap<>();
        for (String argument : arguments) {
            settings.put(argument.substring(0, argument.indexOf('=')), argument.substring(argument.indexOf('=') + 1));
        }
        new ModelServer(settings).run();
    }

    private ModelServer(Map<String, String> settings) throws IOException {
        this.settings = settings;
        this.random = new Random((long) number("seed", 1));
        this.log = new PrintStream(
                settings.containsKey("log") ? new FileOutputStream(settings.get("log")) : OutputStream.nullOutputStream(), true);
        String[] steps = settings.getOrDefault("slots", "1000000").split(",");
        slotTimes = new long[steps.length];
        slotCounts = new int[steps.length];
        for (int index = 0; index < steps.length; index++) {
            String[] parts = steps[index].split("@");
            slotCounts[index] = Integer.parseInt(parts[0]);
            slotTimes[index] = parts.length > 1 ? (long) (Double.parseDouble(parts[1]) * 1e9) : 0;
        }
    }

    private double number(String name, double usual) {
        return settings.containsKey(name) ? Double.parseDouble(settings.get(name)) : usual;
    }

    private int slots(long now) {
        int slots = slotCounts[0];
        for (int index = 0; index < slotTimes.length; index++) {
            if (firstCall >= 0 && now - firstCall >= slotTimes[index]) {
                slots = slotCounts[index];
            }
        }
        return slots;
    }

    private void run() throws IOException {
        ServerSocketChannel server = ServerSocketChannel.open();
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), (int) number("port", 0)), 8192);
        server.configureBlocking(false);
        server.register(selector, SelectionKey.OP_ACCEPT);
        System.out.println(((InetSocketAddress) server.getLocalAddress()).getPort());
        System.out.flush();
        while (true) {
            long now = System.nanoTime();
            while (!due.isEmpty() && due.peek().at() <= now) {
                due.poll().what().run();
            }
            long wait = due.isEmpty() ? 1000 : Math.max(1, (due.peek().at() - now + 999_999) / 1_000_000);
            selector.select(wait);
            for (SelectionKey key : selector.selectedKeys()) {
                if (key.isAcceptable()) {
                    accept(server);
                } else if (key.isValid()) {
                    ((Connection) key.attachment()).ready(key);
                }
            }
            selector.selectedKeys().clear();
        }
    }

    private void accept(ServerSocketChannel server) throws IOException {
        SocketChannel socket;
        while ((socket = server.accept()) != null) {
            socket.configureBlocking(false);
            socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
            Connection connection = new Connection(socket);
            connection.key = socket.register(selector, SelectionKey.OP_READ, connection);
            stats.connections++;
        }
    }

    private void after(double millis, Runnable what) {
        due.add(new Due(System.nanoTime() + (long) (millis * 1e6), number++, what));
    }

    private void count(int change) {
        long now = System.nanoTime();
        if (firstCall >= 0 && stats.answered >= number("from", 0) && stats.answered < number("until", Long.MAX_VALUE)) {
            stats.slotSeconds += slots(now) * ((now - Math.max(firstCall, stats.lastChange)) / 1e9);
        }
        stats.busyNanos += stats.underWay > 0 ? now - stats.lastChange : 0;
        stats.lastChange = now;
        stats.underWay += change;
        stats.mostUnderWay = Math.max(stats.mostUnderWay, stats.underWay);
    }

    /// A whole request has come.
    private void call(Connection connection, String head, long hash) {
        if (head.startsWith("GET ")) {
            connection.answer(200, head.contains("/stats") ? told() : MODELS, "");
            return;
        }
        long now = System.nanoTime();
        firstCall = firstCall < 0 ? now : firstCall;
        stats.requests++;
        count(1);
        double draw = random.nextDouble();
        for (String fault : FAULTS) {
            double share = number(fault, 0);
            if (draw < share) {
                fault(connection, fault);
                return;
            }
            draw -= share;
        }
        if (working >= slots(now)) {
            if (settings.getOrDefault("over", "refuse").equals("queue")) {
                queue.add(new Call(connection, 0, hash));
            } else {
                refuse(connection);
            }
            return;
        }
        work(connection, hash);
    }

    private void work(Connection connection, long hash) {
        working++;
        stats.mostWorking = Math.max(stats.mostWorking, working);
        double spread = number("spread", 0);
        double millis = number("delay", 1000) * (1 + spread * (2 * random.nextDouble() - 1));
        after(millis, () -> {
            working--;
            stats.answered++;
            log.println(Long.toHexString(hash));
            count(-1);
            connection.answer(200, completion(hash), "");
            while (!queue.isEmpty() && working < slots(System.nanoTime())) {
                Call next = queue.poll();
                work(next.connection(), next.hash());
            }
        });
    }

    private void refuse(Connection connection) {
        stats.refused++;
        count(-1);
        String retry = number("retry-after", 0) > 0 ? "Retry-After: " + settings.get("retry-after") + "\r\n" : "";
        connection.answer(429, "{\"error\":{\"message\":\"too many requests\"}}".getBytes(StandardCharsets.UTF_8), retry);
    }

    private void fault(Connection connection, String fault) {
        stats.faults++;
        if (fault.equals("too-many")) {
            refuse(connection);
            return;
        }
        count(-1);
        switch (fault) {
            case "broken" -> connection.answer(500, "{\"error\":{\"message\":\"boom\"}}".getBytes(StandardCharsets.UTF_8), "");
            case "reset" -> connection.reset();
            case "cut" -> connection.half(completion(0));
            case "garbage" -> connection.answer(200, "<html>down for a moment</html>".getBytes(StandardCharsets.UTF_8), "");
            default -> {
                // hang: no answer, ever
            }
        }
    }

    /// The same picture and prompt get the same answer.
    private static byte[] completion(long hash) {
        String text = CAPTION + CAPTION + "No. " + Long.toHexString(hash) + ".";
        return ("{\"id\":\"1\",\"object\":\"chat.completion\",\"model\":\"bench\",\"choices\":[{\"index\":0,\"message\":"
                + "{\"role\":\"assistant\",\"content\":\"" + text + "\"},\"finish_reason\":\"stop\"}],"
                + "\"usage\":{\"prompt_tokens\":1200,\"completion_tokens\":90,\"total_tokens\":1290}}").getBytes(StandardCharsets.UTF_8);
    }

    private byte[] told() {
        count(0);
        String told = "{\"requests\":" + stats.requests + ",\"answered\":" + stats.answered + ",\"refused\":" + stats.refused
                + ",\"faults\":" + stats.faults + ",\"bytes\":" + stats.bytes + ",\"connections\":" + stats.connections
                + ",\"most_working\":" + stats.mostWorking + ",\"most_under_way\":" + stats.mostUnderWay
                + ",\"slot_seconds\":" + Math.round(stats.slotSeconds) + ",\"busy_seconds\":" + stats.busyNanos / 1e9 + "}";
        return told.getBytes(StandardCharsets.UTF_8);
    }

    private final class Connection {
        private final SocketChannel socket;
        private SelectionKey key;
        private byte[] head = new byte[1024];
        private int headSize;
        private long bodyLeft = -1;
        private long hash;
        private ByteBuffer out = ByteBuffer.allocate(0);

        Connection(SocketChannel socket) {
            this.socket = socket;
        }

        void ready(SelectionKey ready) {
            try {
                if (ready.isReadable()) {
                    read();
                }
                if (ready.isValid() && ready.isWritable()) {
                    write();
                }
            } catch (IOException fault) {
                close();
            }
        }

        private void read() throws IOException {
            scratch.clear();
            int length = socket.read(scratch);
            if (length < 0) {
                close();
                return;
            }
            scratch.flip();
            stats.bytes += length;
            while (scratch.hasRemaining()) {
                if (bodyLeft < 0) {
                    head();
                } else {
                    body();
                }
            }
        }

        private void head() {
            while (scratch.hasRemaining() && bodyLeft < 0) {
                if (headSize == head.length) {
                    head = Arrays.copyOf(head, 2 * headSize);
                }
                head[headSize++] = scratch.get();
                if (headSize >= 4 && head[headSize - 1] == '\n' && head[headSize - 3] == '\n') {
                    String text = new String(head, 0, headSize, StandardCharsets.US_ASCII).toLowerCase();
                    int at = text.indexOf("content-length:");
                    bodyLeft = at < 0 ? 0 : Long.parseLong(text.substring(at + 15, text.indexOf('\r', at)).strip());
                    hash = 0;
                    if (bodyLeft == 0) {
                        whole();
                    }
                }
            }
        }

        /// The last bytes stand for all: hashing the whole would cost more than the server is meant to.
        private void body() {
            int taken = (int) Math.min(bodyLeft, scratch.remaining());
            for (int index = (int) Math.max(0, bodyLeft - 4096); index < taken; index++) {
                hash = hash * 31 + scratch.get(scratch.position() + index);
            }
            scratch.position(scratch.position() + taken);
            bodyLeft -= taken;
            if (bodyLeft == 0) {
                whole();
            }
        }

        private void whole() {
            String text = new String(head, 0, headSize, StandardCharsets.US_ASCII);
            headSize = 0;
            bodyLeft = -1;
            call(this, text, hash);
        }

        void answer(int status, byte[] body, String fields) {
            byte[] start = ("HTTP/1.1 " + status + " X\r\nContent-Type: application/json\r\n" + fields + "Content-Length: " + body.length
                    + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
            out = ByteBuffer.allocate(start.length + body.length).put(start).put(body).flip();
            try {
                write();
            } catch (IOException fault) {
                close();
            }
        }

        void half(byte[] body) {
            byte[] start = ("HTTP/1.1 200 X\r\nContent-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
            out = ByteBuffer.allocate(start.length + body.length / 2).put(start).put(body, 0, body.length / 2).flip();
            try {
                write();
            } catch (IOException fault) {
                // it is closed anyway
            }
            close();
        }

        private void write() throws IOException {
            if (!socket.isOpen()) {
                return;
            }
            socket.write(out);
            key.interestOps(out.hasRemaining() ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ);
        }

        void reset() {
            try {
                socket.setOption(StandardSocketOptions.SO_LINGER, 0);
            } catch (IOException fault) {
                // it is gone already
            }
            close();
        }

        private void close() {
            key.cancel();
            try {
                socket.close();
            } catch (IOException fault) {
                // nothing more can be done
            }
        }
    }
}
