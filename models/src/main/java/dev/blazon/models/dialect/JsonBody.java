package dev.blazon.models.dialect;

import dev.blazon.core.image.Bytes;
import dev.blazon.core.model.ProviderOptions;
import dev.blazon.models.dialect.PicturePreparer.Sent;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What dialects share in writing the JSON of a request.
public final class JsonBody {
    private static final JsonMapper JSON = JsonMapper.shared();

    private JsonBody() {}

    public static ObjectNode create() {
        return JSON.createObjectNode();
    }

    /// @param text known to be JSON
    public static JsonNode parse(String text) {
        return JSON.readTree(text);
    }

    public static Bytes bytes(ObjectNode body) {
        return Bytes.wrap(JSON.writeValueAsBytes(body));
    }

    public static String base64(Sent.Inline picture) {
        return Base64.getEncoder().encodeToString(picture.bytes().shared());
    }

    /// A picture as one address: its own, or one that holds its bytes.
    public static String address(Sent picture) {
        return switch (picture) {
            case Sent.Fetched fetched -> fetched.url();
            case Sent.Inline inline -> "data:" + inline.mediaType() + ";base64," + base64(inline);
        };
    }

    /// The provider's options as a tree.
    ///
    /// @param own what the dialect writes itself, as `/model` or `/generationConfig/seed`
    /// @throws IllegalArgumentException when an option would overwrite that
    public static ObjectNode options(ProviderOptions extra, Set<String> own) {
        JsonNode tree = JSON.readTree(extra.json());
        for (String pointer : new TreeSet<>(own)) {
            if (!tree.at(pointer).isMissingNode()) {
                throw new IllegalArgumentException("extra sets '"
                        + pointer.substring(1).replace('/', '.')
                        + "', which Blazon sets itself. Leave it out; what can be chosen has an option of its own.");
            }
        }
        return (ObjectNode) tree;
    }

    /// Puts options into a body: objects are joined, anything else stands beside what is there.
    public static void merge(ObjectNode body, ObjectNode options) {
        for (Map.Entry<String, JsonNode> option : options.properties()) {
            if (option.getValue() instanceof ObjectNode inner && body.get(option.getKey()) instanceof ObjectNode mine) {
                merge(mine, inner);
            } else {
                body.set(option.getKey(), option.getValue());
            }
        }
    }

    /// The tree of a reply; empty when it is no JSON.
    public static Optional<JsonNode> read(Bytes body) {
        try {
            return Optional.of(JSON.readTree(body.shared()));
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    /// A number of tokens; 0 when there is none.
    public static long count(JsonNode number) {
        return number.canConvertToLong() ? Math.max(0, number.longValue()) : 0;
    }

    /// JSON can spell half of a surrogate pair, which no file can hold.
    public static String wellFormed(String text) {
        int[] repaired = text.codePoints()
                .map(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE ? 0xFFFD : point)
                .toArray();
        return new String(repaired, 0, repaired.length);
    }
}
