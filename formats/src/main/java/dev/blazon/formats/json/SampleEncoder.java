package dev.blazon.formats.json;

import dev.blazon.core.image.Bytes;
import dev.blazon.core.image.ImageHeader;
import dev.blazon.core.sample.Caption;
import dev.blazon.core.sample.Flag;
import dev.blazon.core.sample.ImageLocation;
import dev.blazon.core.sample.ImageRef;
import dev.blazon.core.sample.Sample;
import dev.blazon.core.sample.Score;
import dev.blazon.core.sample.Tag;
import dev.blazon.core.sample.TrailEntry;
import dev.blazon.core.sample.Value;
import dev.blazon.core.sample.Writer;
import dev.blazon.formats.cell.Cell;
import dev.blazon.formats.cell.StructBuilder;
import java.util.List;
import java.util.Map;

/// Lays a whole sample out as a struct, without image bytes. Empty parts are left out. [SampleDecoder] is its inverse.
final class SampleEncoder {

    private SampleEncoder() {}

    static Cell.Struct sample(Sample sample) {
        return new StructBuilder()
                .text("key", sample.key())
                .list("images", sample.images(), SampleEncoder::image)
                .list("alt_texts", sample.altTexts(), Cell.Text::new)
                .list("tags", sample.tags(), SampleEncoder::tag)
                .list("captions", sample.captions(), SampleEncoder::caption)
                .list("scores", sample.scores(), SampleEncoder::score)
                .list("flags", sample.flags(), SampleEncoder::flag)
                .list("origin", List.copyOf(sample.origin().entrySet()), SampleEncoder::origin)
                .list("trail", sample.trail(), SampleEncoder::trail)
                .build();
    }

    private static Cell image(ImageRef image) {
        return new StructBuilder()
                .cell("location", location(image.location()))
                .text("name", image.name())
                .maybe("url", image.url())
                .cell("header", Cell.orAbsent(image.header().map(SampleEncoder::header)))
                .build();
    }

    private static Cell location(ImageLocation location) {
        StructBuilder fields = new StructBuilder();
        switch (location) {
            case ImageLocation.InFile(String file, long offset, long length) ->
                fields.text("kind", "file")
                        .text("file", file)
                        .whole("offset", offset)
                        .whole("length", length);
            case ImageLocation.Inline(Bytes bytes, String place) ->
                fields.text("kind", "inline").text("place", place).whole("size", bytes.size());
            case ImageLocation.Remote(String url) ->
                fields.text("kind", "remote").text("url", url);
            case ImageLocation.Missing(String file) ->
                fields.text("kind", "missing").text("file", file);
        }
        return fields.build();
    }

    private static Cell header(ImageHeader header) {
        return new StructBuilder()
                .text("format", header.format().name())
                .whole("stored_width", header.storedWidth())
                .whole("stored_height", header.storedHeight())
                .whole("orientation", header.orientation())
                .whole("byte_size", header.byteSize())
                .text("sha256", header.sha256())
                .whole("frames", header.frames())
                .truth("alpha", header.alpha())
                .whole("bits_per_channel", header.bitsPerChannel())
                .list("exif", List.copyOf(header.sortedExif().entrySet()), SampleEncoder::exif)
                .build();
    }

    private static Cell tag(Tag tag) {
        return new StructBuilder()
                .text("name", tag.name())
                .text("category", tag.category())
                .text("site", tag.site())
                .build();
    }

    private static Cell caption(Caption caption) {
        Writer writer = caption.writer();
        return new StructBuilder()
                .text("name", caption.name())
                .text("text", caption.text())
                .text("model", writer.model())
                .maybe("prompt", writer.prompt())
                .maybe("prompt_hash", writer.promptHash())
                .text("options", writer.options())
                .maybe("seed", writer.seed())
                .list("evidence", caption.evidence(), Cell.Text::new)
                .whole("input_tokens", caption.usage().inputTokens())
                .whole("output_tokens", caption.usage().outputTokens())
                .build();
    }

    private static Cell score(Score score) {
        return new StructBuilder()
                .text("name", score.name())
                .text("on", score.on())
                .cell("value", real(score.value()))
                .text("signature", score.signature())
                .build();
    }

    private static Cell flag(Flag flag) {
        return new StructBuilder()
                .text("name", flag.name())
                .text("detail", flag.detail())
                .build();
    }

    private static Cell trail(TrailEntry entry) {
        return new StructBuilder()
                .text("step", entry.step())
                .text("did", entry.did())
                .build();
    }

    private static Cell exif(Map.Entry<String, String> field) {
        return new StructBuilder()
                .text("name", field.getKey())
                .text("value", field.getValue())
                .build();
    }

    /// Names stand as values: Jackson reads half a surrogate pair there, but not in the name of a field.
    private static Cell origin(Map.Entry<String, Value> column) {
        StructBuilder field = new StructBuilder().text("name", column.getKey());
        switch (column.getValue()) {
            case Value.Text(String text) -> field.text("text", text);
            case Value.Whole(long number) -> field.whole("whole", number);
            case Value.Real(double number) -> field.cell("real", real(number));
            case Value.Truth(boolean truth) -> field.truth("truth", truth);
            case Value.Binary(Bytes bytes) -> field.cell("binary", new Cell.Binary(bytes));
            case Value.Json(String json) -> field.text("json", json);
        }
        return field.build();
    }

    /// JSON has no word for NaN and the infinities: they stand as text.
    private static Cell real(double number) {
        return Double.isFinite(number) ? new Cell.Real(number) : new Cell.Text(Double.toString(number));
    }
}
