package dev.blazon.models.endpoint;

import dev.blazon.core.image.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a server says about a fault, fit for a message: one line, at most 200 characters, the key never in it.
final class ServerWords {
    private static final int LONGEST = 200;
    private static final int LOOKED_AT = 20_000;
    private static final JsonMapper JSON = JsonMapper.shared();

    private ServerWords() {}

    static String of(Bytes body, Optional<Endpoint.Key> key) {
        String text = new String(body.shared(), 0, Math.min(body.size(), LOOKED_AT), StandardCharsets.UTF_8);
        return plain(said(text).orElse(text), key);
    }

    static String plain(String text, Optional<Endpoint.Key> key) {
        String line = text.replaceAll("(?is)<(script|style)\\b.*?</\\1>", " ")
                .replaceAll("<[^<>]{1,500}>", " ")
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ")
                .strip();
        String safe = key.map(secret -> line.replace(secret.secret(), "***")).orElse(line);
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
