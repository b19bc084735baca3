package dev.blazon.formats.row;

import static dev.blazon.core.store.CellType.Plain.REAL;
import static dev.blazon.core.store.CellType.Plain.TEXT;
import static dev.blazon.core.store.CellType.Plain.WHOLE;
import static dev.blazon.formats.row.Columns.header;
import static dev.blazon.formats.row.Columns.image;
import static dev.blazon.formats.row.Columns.list;
import static dev.blazon.formats.row.Columns.measuredWhole;
import static dev.blazon.formats.row.Columns.struct;
import static dev.blazon.formats.row.Columns.text;
import static dev.blazon.formats.row.Columns.whole;

import dev.blazon.core.image.ImageHeader;
import dev.blazon.core.sample.Caption;
import dev.blazon.core.sample.Flag;
import dev.blazon.core.sample.ImageRef;
import dev.blazon.core.sample.Sample;
import dev.blazon.core.sample.Score;
import dev.blazon.core.sample.Tag;
import dev.blazon.core.sample.Writer;
import dev.blazon.core.store.CellType;
import dev.blazon.formats.cell.Cell;
import dev.blazon.formats.cell.StructBuilder;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What Blazon knows of a sample beyond the published columns.
final class BlazonColumns {
    private static final CellType CAPTION = struct(
            "name", TEXT,
            "text", TEXT,
            "model", TEXT,
            "prompt", TEXT,
            "prompt_hash", TEXT,
            "options", TEXT,
            "seed", WHOLE,
            "evidence", new CellType.ListOf(TEXT),
            "input_tokens", WHOLE,
            "output_tokens", WHOLE);
    private static final CellType SCORE = struct("name", TEXT, "on", TEXT, "value", REAL, "signature", TEXT);
    private static final CellType FURTHER_IMAGE = struct(
            "path", TEXT,
            "url", TEXT,
            "media_type", TEXT,
            "byte_size", WHOLE,
            "width", WHOLE,
            "height", WHOLE,
            "orientation", WHOLE,
            "frames", WHOLE,
            "sha256", TEXT);

    private BlazonColumns() {}

    static List<RowColumn<Sample>> all(String recipe) {
        return Stream.of(picture(), texts(), treatment(recipe))
                .flatMap(List::stream)
                .toList();
    }

    private static List<RowColumn<Sample>> picture() {
        return List.of(
                text(
                        "image_path",
                        "The picture's name relative to the source",
                        sample -> image(sample).map(ImageRef::name)),
                text(
                        "media_type",
                        "Media type by what the bytes are, such as image/jpeg",
                        sample -> header(sample).map(header -> header.format().mediaType())),
                whole("byte_size", "Size of the stored picture in bytes", measuredWhole(ImageHeader::byteSize)),
                whole(
                        "orientation",
                        "EXIF orientation of the stored picture, 1 to 8",
                        measuredWhole(ImageHeader::orientation)),
                whole("frames", "Frames of the picture, 1 for a still one", measuredWhole(ImageHeader::frames)));
    }

    private static List<RowColumn<Sample>> texts() {
        return List.of(
                list(
                        "alt_texts",
                        TEXT,
                        "All alt texts of the source, unedited",
                        sample -> Cell.list(sample.altTexts(), Cell.Text::new)),
                list(
                        "tags",
                        TEXT,
                        "Names of the source's tags",
                        sample -> Cell.list(sample.tags(), tag -> Cell.filled(tag.name()))),
                list(
                        "tag_categories",
                        TEXT,
                        "Category of each tag, parallel to tags, null inside when unknown",
                        sample -> Cell.list(sample.tags(), tag -> Cell.filled(tag.category()))),
                list(
                        "tag_sites",
                        TEXT,
                        "Site whose vocabulary each tag is from, parallel to tags, null inside when unknown",
                        sample -> Cell.list(sample.tags(), BlazonColumns::site)));
    }

    private static List<RowColumn<Sample>> treatment(String recipe) {
        return List.of(
                list(
                        "captions",
                        CAPTION,
                        "Every caption with who wrote it (model, prompt, hash, options, seed), from what (evidence) and at how many tokens",
                        sample -> Cell.list(sample.captions(), BlazonColumns::caption)),
                list(
                        "scores",
                        SCORE,
                        "Every score: its name, what it is on, its value, and the signature of what measured it",
                        sample -> Cell.list(sample.scores(), BlazonColumns::score)),
                list(
                        "flags",
                        TEXT,
                        "Marks that steps set, as name: detail, or the name alone",
                        sample -> Cell.list(sample.flags(), BlazonColumns::flag)),
                text("recipe", "What treated the sample, as name@version+hash", _ -> Optional.of(recipe)),
                list(
                        "trail",
                        TEXT,
                        "What each step did, in order, as step: what it did",
                        sample -> Cell.list(sample.trail(), entry -> new Cell.Text(entry.step() + ": " + entry.did()))),
                list(
                        "further_images",
                        FURTHER_IMAGE,
                        "The sample's pictures after the first; byte_size in bytes, width and height in pixels",
                        sample -> Cell.list(sample.images().stream().skip(1).toList(), BlazonColumns::furtherImage)));
    }

    private static Cell site(Tag tag) {
        return Cell.filled(tag.site());
    }

    private static Cell caption(Caption caption) {
        Writer writer = caption.writer();
        return new StructBuilder()
                .text("name", caption.name())
                .text("text", caption.text())
                .text("model", writer.model())
                .maybe("prompt", writer.prompt())
                .maybe("prompt_hash", writer.promptHash())
                .cell("options", Cell.filled(writer.options()))
                .maybe("seed", writer.seed())
                .cell("evidence", Cell.list(caption.evidence(), Cell.Text::new))
                .cell("input_tokens", counted(caption.usage().inputTokens()))
                .cell("output_tokens", counted(caption.usage().outputTokens()))
                .build();
    }

    /// A model that does not count says 0.
    private static Cell counted(long tokens) {
        return tokens == 0 ? Cell.ABSENT : new Cell.Whole(tokens);
    }

    private static Cell score(Score score) {
        return new StructBuilder()
                .text("name", score.name())
                .text("on", score.on())
                .real("value", score.value())
                .cell("signature", Cell.filled(score.signature()))
                .build();
    }

    private static Cell flag(Flag flag) {
        return new Cell.Text(flag.detail().isEmpty() ? flag.name() : flag.name() + ": " + flag.detail());
    }

    private static Cell furtherImage(ImageRef image) {
        StructBuilder fields = new StructBuilder().text("path", image.name()).maybe("url", image.url());
        image.header()
                .ifPresent(header -> fields.text("media_type", header.format().mediaType())
                        .whole("byte_size", header.byteSize())
                        .whole("width", header.width())
                        .whole("height", header.height())
                        .whole("orientation", header.orientation())
                        .whole("frames", header.frames())
                        .text("sha256", header.sha256()));
        return fields.build();
    }
}
