import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/// The floor under any client: the same bytes, encoded once before the start, written from native memory to the same
/// number of sockets by one thread, and nothing done with the answers. What this costs is the kernel's.
///
/// usage: RawCalls URL FOLDER CALLS IN_FLIGHT
final class RawCalls {
    private static final ByteBuffer SCRATCH = ByteBuffer.allocateDirect(64 * 1024);

    private final ByteBuffer[] requests;
    private final int calls;
    private int started;
    private int ended;

    private static final class Talk {
        ByteBuffer out = ByteBuffer.allocate(0);
        StringBuilder in = new StringBuilder();
    }

    private RawCalls(ByteBuffer[] requests, int calls) {
        this.requests = requests;
        this.calls = calls;
    }

    public static void main(String[] arguments) throws IOException {
        int port = Integer.parseInt(arguments[0].replaceFirst(".*:([0-9]+)/.*", "$1"));
        List<ByteBuffer> requests = new ArrayList<>();
        try (var files = Files.list(Path.of(arguments[1]))) {
            for (Path file : files.sorted().toList()) {
                requests.add(request(Files.readAllBytes(file)));
            }
        }
        long start = System.nanoTime();
        int calls = Integer.parseInt(arguments[2]);
        new RawCalls(requests.toArray(ByteBuffer[]::new), calls).run(port, Integer.parseInt(arguments[3]));
        System.err.printf("%d calls, 0 failed, %.2f s%n", calls, (System.nanoTime() - start) / 1e9);
    }

    private static ByteBuffer request(byte[] picture) {
        byte[] body = ("{\"model\":\"bench\",\"messages\":[{\"role\":\"user\",\"content\":[{\"type\":\"image_url\",\"image_url\":{\"url\":"
                + "\"data:image/jpeg;base64," + Base64.getEncoder().encodeToString(picture) + "\"}}]}]}").getBytes(StandardCharsets.US_ASCII);
        byte[] head = ("POST /v1/chat/completions HTTP/1.1\r\nHost: x\r\nContent-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocateDirect(head.length + body.length).put(head).put(body).flip();
    }

    private void run(int port, int width) throws IOException {
        Selector selector = Selector.open();
        for (int index = 0; index < Math.min(width, calls); index++) {
            SocketChannel socket = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
            socket.configureBlocking(false);
            socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
            begin(socket.register(selector, SelectionKey.OP_READ, new Talk()));
        }
        while (ended < calls) {
            selector.select();
            for (SelectionKey key : selector.selectedKeys()) {
                if (key.isWritable()) {
                    write(key);
                }
                if (key.isReadable()) {
                    read(key);
                }
            }
            selector.selectedKeys().clear();
        }
    }

    private void begin(SelectionKey key) throws IOException {
        if (started < calls) {
            ((Talk) key.attachment()).out = requests[started++ % requests.length].duplicate();
            write(key);
        }
    }

    private static void write(SelectionKey key) throws IOException {
        ByteBuffer out = ((Talk) key.attachment()).out;
        ((SocketChannel) key.channel()).write(out);
        key.interestOps(out.hasRemaining() ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ);
    }

    private void read(SelectionKey key) throws IOException {
        Talk talk = (Talk) key.attachment();
        SCRATCH.clear();
        if (((SocketChannel) key.channel()).read(SCRATCH) < 0) {
            throw new IOException("closed");
        }
        talk.in.append(StandardCharsets.US_ASCII.decode(SCRATCH.flip()));
        // the server's answers end so, and nowhere else
        if (talk.in.indexOf("\"total_tokens\":1290}}") >= 0) {
            talk.in.setLength(0);
            ended++;
            begin(key);
        }
    }
}
