package dev.blazon.formats.json;

import dev.blazon.core.image.Bytes;
import dev.blazon.core.image.ImageFormat;
import dev.blazon.core.image.ImageHeader;
import dev.blazon.core.sample.Caption;
import dev.blazon.core.sample.Flag;
import dev.blazon.core.sample.ImageLocation;
import dev.blazon.core.sample.ImageRef;
import dev.blazon.core.sample.Sample;
import dev.blazon.core.sample.Score;
import dev.blazon.core.sample.Tag;
import dev.blazon.core.sample.TrailEntry;
import dev.blazon.core.sample.Usage;
import dev.blazon.core.sample.Value;
import dev.blazon.core.sample.Writer;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// Reads what [SampleEncoder] wrote.
final class SampleDecoder {

    private SampleDecoder() {}

    static Sample sample(Node node) {
        return new Sample(
                node.text("key"),
                node.list("images", SampleDecoder::image),
                node.texts("alt_texts"),
                node.list("tags", tag -> new Tag(tag.text("name"), tag.text("category"), tag.text("site"))),
                node.list("captions", SampleDecoder::caption),
                node.list("scores", SampleDecoder::score),
                node.list("flags", flag -> new Flag(flag.text("name"), flag.text("detail"))),
                origin(node.list("origin", column -> Map.entry(column.text("name"), value(column)))),
                node.list("trail", entry -> new TrailEntry(entry.text("step"), entry.text("did"))));
    }

    private static ImageRef image(Node node) {
        Optional<ImageHeader> header =
                node.has("header") ? Optional.of(header(node.struct("header"))) : Optional.empty();
        return new ImageRef(location(node.struct("location")), node.text("name"), node.maybeText("url"), header);
    }

    private static ImageLocation location(Node node) {
        String kind = node.text("kind");
        return switch (kind) {
            case "file" -> new ImageLocation.InFile(node.text("file"), node.whole("offset"), node.whole("length"));
            case "inline" -> new ImageLocation.Inline(Bytes.EMPTY, node.text("place"));
            case "remote" -> new ImageLocation.Remote(node.text("url"));
            case "missing" -> new ImageLocation.Missing(node.text("file"));
            default -> throw new IllegalArgumentException("location kind is '" + kind + "'");
        };
    }

    private static ImageHeader header(Node node) {
        Map<String, String> exif = new HashMap<>();
        node.list("exif", field -> exif.put(field.text("name"), field.text("value")));
        return new ImageHeader(
                ImageFormat.valueOf(node.text("format")),
                node.small("stored_width"),
                node.small("stored_height"),
                node.small("orientation"),
                node.whole("byte_size"),
                node.text("sha256"),
                node.small("frames"),
                node.truth("alpha"),
                node.small("bits_per_channel"),
                exif);
    }

    private static Caption caption(Node node) {
        Writer writer = new Writer(
                node.text("model"),
                node.maybeText("prompt"),
                node.maybeText("prompt_hash"),
                node.text("options"),
                node.maybeWhole("seed"));
        Usage usage = new Usage(node.whole("input_tokens"), node.whole("output_tokens"));
        return new Caption(node.text("name"), node.text("text"), writer, node.texts("evidence"), usage);
    }

    private static Score score(Node node) {
        return new Score(node.text("name"), node.text("on"), node.real("value"), node.text("signature"));
    }

    private static SequencedMap<String, Value> origin(List<Map.Entry<String, Value>> columns) {
        SequencedMap<String, Value> origin = new LinkedHashMap<>();
        columns.forEach(column -> origin.put(column.getKey(), column.getValue()));
        return origin;
    }

    private static Value value(Node node) {
        String kind = node.kind("name");
        return switch (kind) {
            case "text" -> new Value.Text(node.text(kind));
            case "whole" -> new Value.Whole(node.whole(kind));
            case "real" -> new Value.Real(node.real(kind));
            case "truth" -> new Value.Truth(node.truth(kind));
            case "binary" -> new Value.Binary(Bytes.wrap(Base64.getDecoder().decode(node.text(kind))));
            case "json" -> new Value.Json(node.text(kind));
            default -> throw new IllegalArgumentException("value kind is '" + kind + "'");
        };
    }
}
