package dev.blazon.models.dialect;

import dev.blazon.core.image.Bytes;
import dev.blazon.core.model.ProviderOptions;
import dev.blazon.models.dialect.PicturePreparer.Sent;
import dev.blazon.models.http.Body;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JacksonSerializable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.POJONode;
import tools.jackson.databind.node.StringNode;

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

    /// The same with pictures in it, whose base64 is never in memory as a whole.
    public static Body body(ObjectNode body) {
        Body.Writer out = new Body.Writer();
        JSON.writeValue(out, body);
        return out.body();
    }

    public static JsonNode base64(Sent.Inline picture) {
        return new POJONode(new Encoded("", picture.bytes()));
    }

    /// A picture as one address: its own, or one that holds its bytes.
    public static JsonNode address(Sent picture) {
        return switch (picture) {
            case Sent.Fetched fetched -> StringNode.valueOf(fetched.url());
            case Sent.Inline inline ->
                new POJONode(new Encoded("data:" + inline.mediaType() + ";base64,", inline.bytes()));
        };
    }

    /// A text that ends in base64. The bytes go past the generator when it writes into a [Body.Writer].
    private record Encoded(String before, Bytes bytes) implements JacksonSerializable {
        @Override
        public void serialize(JsonGenerator json, SerializationContext context) {
            if (json.streamWriteOutputTarget() instanceof Body.Writer out) {
                json.writeRawValue('"' + before);
                json.flush();
                out.base64(bytes);
                json.writeRaw('"');
            } else {
                json.writeString(before + Base64.getEncoder().encodeToString(bytes.shared()));
            }
        }

        @Override
        public void serializeWithType(JsonGenerator json, SerializationContext context, TypeSerializer type) {
            serialize(json, context);
        }
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
        if (text.chars().noneMatch(letter -> Character.isSurrogate((char) letter))) {
            return text;
        }
        int[] repaired = text.codePoints()
                .map(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE ? 0xFFFD : point)
                .toArray();
        return new String(repaired, 0, repaired.length);
    }
}
