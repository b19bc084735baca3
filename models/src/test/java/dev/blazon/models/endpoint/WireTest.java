package dev.blazon.models.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.blazon.core.image.Bytes;
import dev.blazon.models.dialect.Dialect;
import dev.blazon.models.http.Body;
import dev.blazon.models.testkit.ScriptedServer;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WireTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private static Wire wire(String url) {
        return Wire.to(Endpoint.parse(url, Optional.empty()), Dialect.Headers.BEARER, Duration.ofSeconds(10));
    }

    private static Bytes text(String text) {
        return Bytes.wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void sendsAPictureOfManyPiecesWhole() throws Exception {
        byte[] picture = new byte[1_000_003];
        new Random(1).nextBytes(picture);
        Body.Writer body = new Body.Writer();
        body.write("before ".getBytes(StandardCharsets.UTF_8));
        body.base64(Bytes.wrap(picture));
        body.write(" after".getBytes(StandardCharsets.UTF_8));
        Body whole = body.body();
        try (ScriptedServer server = ScriptedServer.start(ScriptedServer.saying("x"));
                Wire wire = wire(server.url())) {
            wire.post("/chat/completions", whole, LIMIT);

            String sent = server.received().getFirst().body();
            assertThat(sent).isEqualTo("before " + Base64.getEncoder().encodeToString(picture) + " after");
            assertThat(whole.size()).isEqualTo(sent.length());
            assertThat(whole.whole()).isEqualTo(text(sent));
        }
    }

    @Test
    void keepsTheConnectionForTheNextCall() throws Exception {
        try (FragileServer server = FragileServer.start("poison", new java.util.concurrent.atomic.AtomicInteger());
                Wire wire = wire(server.url())) {
            for (int call = 0; call < 5; call++) {
                assertThat(wire.post("/chat/completions", text("{}"), LIMIT).status())
                        .isEqualTo(200);
            }

            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void followsNoRedirect() throws Exception {
        try (ScriptedServer server =
                        ScriptedServer.start(ScriptedServer.json(302, "", "Location", "http://127.0.0.1:1/elsewhere"));
                Wire wire = wire(server.url())) {
            assertThat(wire.get("/models", LIMIT).status()).isEqualTo(302);
        }
    }

    @Test
    void trustsNoCertificateThatNobodyVouchesFor(@TempDir Path folder) throws Exception {
        HttpsServer server = selfSigned(folder.resolve("keys.p12"));
        try (Wire wire = wire("https://localhost:" + server.getAddress().getPort())) {
            assertThatThrownBy(() -> wire.get("/models", LIMIT))
                    .isInstanceOf(SSLException.class)
                    .hasMessageContaining("PKIX");
        } finally {
            server.stop(0);
        }
    }

    private static HttpsServer selfSigned(Path keys) throws Exception {
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        Process made = new ProcessBuilder(
                        keytool.toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-alias",
                        "a",
                        "-dname",
                        "CN=localhost",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        keys.toString(),
                        "-storepass",
                        "secret")
                .redirectErrorStream(true)
                .start();
        assertThat(made.waitFor()).isZero();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys)) {
            store.load(in, "secret".toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, "secret".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.start();
        return server;
    }

    @Test
    void givesUpOnAHandshakeThatNobodyAnswers() throws Exception {
        try (java.net.ServerSocket silent = new java.net.ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Wire wire = wire("https://localhost:" + silent.getLocalPort())) {
            assertThatThrownBy(() -> wire.get("/models", Duration.ofMillis(300)))
                    .isInstanceOf(TimeoutException.class);
        }
    }
}
