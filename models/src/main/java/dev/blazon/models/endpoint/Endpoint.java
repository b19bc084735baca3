package dev.blazon.models.endpoint;

import dev.blazon.models.dialect.Dialect;
import dev.blazon.models.dialect.Provider;
import dev.blazon.models.dialect.ServerWords;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Where a server listens and the key it wants. Its text never shows the key.
///
/// @param base such as `http://localhost:8000/v1`, without a slash at the end
public record Endpoint(URI base, Optional<Key> key) {
    /// The variable that is looked at when a recipe names none. Set for other programs too, so it is no wish of its
    /// own.
    public static final String USUAL_VARIABLE = "OPENAI_API_KEY";

    /// @throws IllegalArgumentException when the key could be read on its way
    public Endpoint {
        if (key.isPresent() && !keepsSecrets(base)) {
            throw new IllegalArgumentException("The key would go to " + base.getAuthority()
                    + " over plain http, where others can read it. Give an https:// address, or leave 'api-key-env' out"
                    + " if the server wants no key.");
        }
    }

    private static final Set<String> USUAL =
            Stream.of(Provider.values()).map(Provider::variable).collect(Collectors.toUnmodifiableSet());

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

        /// Takes the key out of a text.
        String masked(String text) {
            return text.replace(secret, "***");
        }

        @Override
        public String toString() {
            return "***";
        }
    }

    /// An address with the key of a variable. The usual variable's key stays here when it could be read on its way; a
    /// key
    /// that the recipe asks for by name is refused then.
    ///
    /// @param variable that holds the key; empty for none
    public static Endpoint keyed(String address, String variable, Function<String, Optional<String>> environment) {
        return keyed(Provider.OPENAI, address, variable, environment);
    }

    /// The same for an address that a provider of another interface serves.
    public static Endpoint keyed(
            Provider provider, String address, String variable, Function<String, Optional<String>> environment) {
        Endpoint plain = parse(provider, address, Optional.empty());
        if (variable.isBlank() || withholds(plain, variable)) {
            return plain;
        }
        Optional<Key> key =
                environment.apply(variable).filter(text -> !text.isBlank()).map(Key::of);
        return new Endpoint(plain.base(), key);
    }

    /// Whether [#keyed] leaves a key behind that is there.
    public static boolean withholds(String address, String variable, Function<String, Optional<String>> environment) {
        return withholds(Provider.OPENAI, address, variable, environment);
    }

    /// The same for an address that a provider of another interface serves.
    public static boolean withholds(
            Provider provider, String address, String variable, Function<String, Optional<String>> environment) {
        return withholds(parse(provider, address, Optional.empty()), variable)
                && environment.apply(variable).filter(text -> !text.isBlank()).isPresent();
    }

    private static boolean withholds(Endpoint plain, String variable) {
        return USUAL.contains(variable) && !keepsSecrets(plain.base());
    }

    private static boolean keepsSecrets(URI base) {
        return base.getScheme().equals("https") || isLoopback(base.getHost());
    }

    /// Reads an address as people write it: with or without `/v1`, `/chat/completions` or a slash at the end.
    public static Endpoint parse(String address, Optional<Key> key) {
        return parse(Provider.OPENAI, address, key);
    }

    /// The same for an address that a provider of another interface serves.
    public static Endpoint parse(Provider provider, String address, Optional<Key> key) {
        URI uri = uri(address.strip());
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https") || uri.getHost() == null) {
            throw refused(address, "must start with http:// or https:// and name a host");
        }
        if (uri.getUserInfo() != null || uri.getQuery() != null || uri.getFragment() != null) {
            throw new IllegalArgumentException("The address of " + uri.getHost()
                    + " holds a user, '?' or '#'. Give the plain address; a key belongs to the environment.");
        }
        return new Endpoint(URI.create(scheme + "://" + uri.getAuthority() + path(provider, uri)), key);
    }

    private static String path(Provider provider, URI uri) {
        String path = uri.getRawPath().replaceFirst("/+$", "").replaceFirst(provider.resource() + "$", "");
        return path.isEmpty() ? provider.version() : path;
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

    /// The header fields of every request, with the key.
    public Map<String, String> fields(Dialect.Headers headers) {
        Map<String, String> fields = new LinkedHashMap<>(headers.others());
        key.ifPresent(secret -> fields.put(headers.keyName(), headers.keyPrefix() + secret.secret()));
        return fields;
    }

    /// A server's words for messages, this endpoint's key never in them.
    public ServerWords words() {
        return ServerWords.masking(
                text -> key.map(secret -> secret.masked(text)).orElse(text));
    }

    URI resource(String path) {
        return URI.create(base + path);
    }

    /// The server's address without the path of its interface, for the interfaces beside it.
    public Endpoint root() {
        return new Endpoint(URI.create(base.getScheme() + "://" + base.getAuthority()), key);
    }

    /// Whether the server is on this machine, by its address alone.
    /// Whether this machine is meant.
    public boolean isLoopback() {
        return isLoopback(base.getHost());
    }

    private static boolean isLoopback(String host) {
        if (host.equalsIgnoreCase("localhost")) {
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
