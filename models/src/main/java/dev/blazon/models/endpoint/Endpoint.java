package dev.blazon.models.endpoint;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;

/// Where a server listens and the key it wants. Its text never shows the key.
///
/// @param base such as `http://localhost:8000/v1`, without a slash at the end
public record Endpoint(URI base, Optional<Key> key) {

    /// A secret that prints as stars.
    public static final class Key {
        private final String secret;

        private Key(String secret) {
            this.secret = secret;
        }

        /// Refuses what could not stand in a header, without repeating it.
        public static Key of(String text) {
            String secret = text.strip();
            if (!secret.matches("[\\x21-\\x7e]+")) {
                throw new IllegalArgumentException(
                        "The key is empty or holds blanks or signs that no key has. Set it again, without quotes.");
            }
            return new Key(secret);
        }

        String secret() {
            return secret;
        }

        @Override
        public String toString() {
            return "***";
        }
    }

    /// Reads an address as people write it: with or without `/v1`, `/chat/completions` or a slash at the end.
    public static Endpoint parse(String address, Optional<Key> key) {
        URI uri = uri(address.strip());
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https") || uri.getHost() == null) {
            throw refused(address, "must start with http:// or https:// and name a host");
        }
        if (uri.getUserInfo() != null || uri.getQuery() != null || uri.getFragment() != null) {
            throw new IllegalArgumentException("The address of " + uri.getHost()
                    + " holds a user, '?' or '#'. Give the plain address; a key belongs to the environment.");
        }
        return new Endpoint(URI.create(scheme + "://" + uri.getAuthority() + path(uri)), key);
    }

    private static String path(URI uri) {
        String path = uri.getRawPath().replaceFirst("/+$", "").replaceFirst("/chat/completions$", "");
        return path.isEmpty() ? "/v1" : path;
    }

    private static URI uri(String address) {
        try {
            return new URI(address);
        } catch (URISyntaxException fault) {
            throw refused(address, "is not an address: " + fault.getReason());
        }
    }

    private static IllegalArgumentException refused(String address, String why) {
        String shown = address.length() <= 80 ? address : address.substring(0, 80) + "…";
        return new IllegalArgumentException(
                "url is '" + shown + "', " + why + ". Write it as http://localhost:8000/v1.");
    }

    /// Host and port, as messages name the server.
    public String host() {
        return base.getAuthority();
    }

    URI resource(String path) {
        return URI.create(base + path);
    }

    /// The server's address without the path of its interface, for the interfaces beside it.
    public Endpoint root() {
        return new Endpoint(URI.create(base.getScheme() + "://" + base.getAuthority()), key);
    }

    /// Whether the server is on this machine, by its address alone.
    boolean isLoopback() {
        String host = base.getHost();
        if (host.equals("localhost")) {
            return true;
        }
        return host.matches("[0-9.]+|\\[.*]") && literal(host);
    }

    private static boolean literal(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException _) {
            return false;
        }
    }
}
