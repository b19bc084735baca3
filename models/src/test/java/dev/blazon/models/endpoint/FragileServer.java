package dev.blazon.models.endpoint;

import dev.blazon.models.testkit.ScriptedServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// Answers everything, but one text in a request makes it drop all its connections, as a server that dies and is
/// started again at once.
final class FragileServer implements AutoCloseable {
    private final ServerSocket listening;
    private final String poison;
    private final AtomicInteger kills;
    private final AtomicInteger accepted = new AtomicInteger();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private FragileServer(ServerSocket listening, String poison, AtomicInteger kills) {
        this.listening = listening;
        this.poison = poison;
        this.kills = kills;
    }

    static FragileServer start(String poison, AtomicInteger kills) throws IOException {
        FragileServer server =
                new FragileServer(new ServerSocket(0, 200, InetAddress.getLoopbackAddress()), poison, kills);
        Thread.ofVirtual().start(server::accept);
        return server;
    }

    String url() {
        return "http://127.0.0.1:" + listening.getLocalPort();
    }

    int connections() {
        return accepted.get();
    }

    private void accept() {
        while (true) {
            try {
                Socket socket = listening.accept();
                accepted.incrementAndGet();
                open.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException _) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            while (true) {
                String request = request(socket.getInputStream());
                if (request == null) {
                    return;
                }
                if (request.contains(poison)) {
                    kills.incrementAndGet();
                    drop();
                    return;
                }
                byte[] body = ScriptedServer.completion("\"well\"", "stop").getBytes(StandardCharsets.UTF_8);
                String head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + body.length
                        + "\r\n\r\n";
                socket.getOutputStream()
                        .write((head + new String(body, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException _) {
            // the connection was dropped
        } finally {
            open.remove(socket);
        }
    }

    private void drop() {
        for (Socket socket : Set.copyOf(open)) {
            try {
                socket.setSoLinger(true, 0);
                socket.close();
            } catch (IOException _) {
                // it is gone already
            }
        }
    }

    private static @Nullable String request(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                return null;
            }
            head.append((char) next);
        }
        String length = head.toString().replaceAll("(?is).*content-length: *([0-9]+).*", "$1");
        return new String(in.readNBytes(Integer.parseInt(length)), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        listening.close();
        drop();
    }
}
