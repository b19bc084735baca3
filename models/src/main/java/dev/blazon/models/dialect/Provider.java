package dev.blazon.models.dialect;

import dev.blazon.models.dialect.Dialect.Headers;
import dev.blazon.models.dialect.DialectSettings.Order;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Whose interface a server speaks, with what everybody knows of it.
public enum Provider {
    /// Chat completions, of the company and of most servers.
    OPENAI(
            Optional.empty(),
            "OPENAI_API_KEY",
            "/v1",
            "/chat/completions",
            Headers.BEARER,
            Order.TEXT_FIRST,
            8L << 20,
            Set.of("http", "https")),
    /// The Messages API. Pictures may have 5 MB in base64; their documentation wants them before the text.
    ANTHROPIC(
            Optional.of("https://api.anthropic.com/v1"),
            "ANTHROPIC_API_KEY",
            "/v1",
            "/messages",
            new Headers("x-api-key", "", Map.of("anthropic-version", "2023-06-01")),
            Order.PICTURE_FIRST,
            5_000_000 / 4 * 3,
            Set.of("https")),
    /// The Gemini API. Its documentation wants a picture before the text.
    GEMINI(
            Optional.of("https://generativelanguage.googleapis.com/v1beta"),
            "GEMINI_API_KEY",
            "/v1beta",
            "/models",
            new Headers("x-goog-api-key", "", Map.of()),
            Order.PICTURE_FIRST,
            8L << 20,
            Set.of("https"));

    private final Optional<String> address;
    private final String variable;
    private final String version;
    private final String resource;
    private final Headers headers;
    private final Order order;
    private final long mostPictureBytes;
    private final Set<String> schemes;

    Provider(
            Optional<String> address,
            String variable,
            String version,
            String resource,
            Headers headers,
            Order order,
            long mostPictureBytes,
            Set<String> schemes) {
        this.address = address;
        this.variable = variable;
        this.version = version;
        this.resource = resource;
        this.headers = headers;
        this.order = order;
        this.mostPictureBytes = mostPictureBytes;
        this.schemes = schemes;
    }

    /// Who serves at an address, where that is known by its host; else the interface that most servers have. Both
    /// companies have that interface too, at a resource that says so.
    public static Provider at(String address) {
        String plain = address.strip().toLowerCase(Locale.ROOT);
        boolean common = plain.endsWith("/openai") || plain.endsWith(OPENAI.resource);
        return Stream.of(ANTHROPIC, GEMINI)
                .filter(provider -> !common
                        && provider.address.map(Provider::host).orElse("").equals(host(plain)))
                .findFirst()
                .orElse(OPENAI);
    }

    /// Where it is served for everybody; empty when there is no such place.
    public Optional<String> address() {
        return address;
    }

    /// The environment variable that usually holds the key.
    public String variable() {
        return variable;
    }

    /// The path that an address without one means.
    public String version() {
        return version;
    }

    /// What people write too much at an address's end.
    public String resource() {
        return resource;
    }

    /// Azure takes the key of a resource in a field of its own.
    public Headers headers(String host) {
        boolean azure = this == OPENAI && host.endsWith(".azure.com");
        return azure ? new Headers("api-key", "", Map.of()) : headers;
    }

    public Order order() {
        return order;
    }

    /// The largest file that is sent as it is stored.
    public long mostPictureBytes() {
        return mostPictureBytes;
    }

    /// The kinds of address that its servers fetch pictures from.
    public Set<String> schemes() {
        return schemes;
    }

    private static String host(String address) {
        return address.replaceFirst("^https?://", "").replaceFirst("[:/?#].*$", "");
    }
}
