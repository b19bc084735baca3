package dev.blazon.models.dialect;

import dev.blazon.core.image.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a server says about a fault, fit for a message: one line, at most 200 characters, the key never in it.
public final class ServerWords {
    private static final int LONGEST = 200;
    private static final int LOOKED_AT = 20_000;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final UnaryOperator<String> masked;

    private ServerWords(UnaryOperator<String> masked) {
        this.masked = masked;
    }

    /// @param masked takes the key out of a text
    public static ServerWords masking(UnaryOperator<String> masked) {
        return new ServerWords(masked);
    }

    /// The message in a reply, or all of it.
    public String of(Bytes body) {
        String text = text(body);
        return plain(said(text).orElse(text));
    }

    /// The start of a reply in small letters, to look for words in.
    public static String lower(Bytes body) {
        return text(body).toLowerCase(Locale.ROOT);
    }

    private static String text(Bytes body) {
        return new String(body.shared(), 0, Math.min(body.size(), LOOKED_AT), StandardCharsets.UTF_8);
    }

    /// Any words, fit for a message.
    public String plain(String text) {
        String line = text.replaceAll("(?is)<(script|style)\\b.*?</\\1>", " ")
                .replaceAll("<[^<>]{1,500}>", " ")
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ")
                .strip();
        String safe = masked.apply(line);
        return safe.length() <= LONGEST ? safe : safe.substring(0, LONGEST) + "…";
    }

    private static Optional<String> said(String text) {
        try {
            JsonNode root = JSON.readTree(text);
            return List.of("/error/message", "/message", "/error", "/detail", "/msg").stream()
                    .map(root::at)
                    .filter(JsonNode::isString)
                    .map(JsonNode::stringValue)
                    .findFirst();
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }
}
