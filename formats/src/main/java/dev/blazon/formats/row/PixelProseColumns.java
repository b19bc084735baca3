package dev.blazon.formats.row;

import static dev.blazon.formats.row.Columns.altText;
import static dev.blazon.formats.row.Columns.header;
import static dev.blazon.formats.row.Columns.image;
import static dev.blazon.formats.row.Columns.measuredWhole;
import static dev.blazon.formats.row.Columns.real;
import static dev.blazon.formats.row.Columns.text;
import static dev.blazon.formats.row.Columns.whole;

import dev.blazon.core.image.ImageHeader;
import dev.blazon.core.sample.Caption;
import dev.blazon.core.sample.ImageRef;
import dev.blazon.core.sample.Sample;
import dev.blazon.core.sample.Score;
import dev.blazon.core.sample.Value;
import dev.blazon.formats.json.Exif;
import dev.blazon.formats.json.JsonText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The 24 columns that every file of the PixelProse dataset has (arXiv 2406.10328), by its names and in its order.
final class PixelProseColumns {
    private final KeptLayout layout;

    PixelProseColumns(KeptLayout layout) {
        this.layout = layout;
    }

    List<RowColumn<Sample>> all() {
        return Stream.of(source(), texts(), scores(), pictures())
                .flatMap(List::stream)
                .toList();
    }

    private static List<RowColumn<Sample>> source() {
        return List.of(
                text(
                        "uid",
                        "The source's uid, else the SHA-256 of the stored picture in hexadecimal",
                        sample -> origin(sample, "uid").or(() -> header(sample).map(ImageHeader::sha256))),
                text(
                        "url",
                        "Address of the picture, as the source tells it",
                        sample -> image(sample).flatMap(ImageRef::url).or(() -> origin(sample, "url"))),
                text(
                        "key",
                        "The sample's name, unique in the dataset and kept from the source",
                        sample -> Optional.of(sample.key())),
                text(
                        "status",
                        "Always success here: rejected and failed samples are listed apart",
                        _ -> Optional.of("success")));
    }

    private List<RowColumn<Sample>> texts() {
        return List.of(
                text(
                        "original_caption",
                        "The first alt text that is not blank, unedited, else the source's original_caption",
                        sample -> altText(sample).or(() -> origin(sample, "original_caption"))),
                text(
                        "vlm_model",
                        "Who wrote the published caption: a model's name, or blazon-measured-facts and its version",
                        sample -> layout.caption(sample)
                                .map(caption -> caption.writer().model())),
                text(
                        "vlm_caption",
                        "The published caption",
                        sample -> layout.caption(sample).map(Caption::text)));
    }

    private List<RowColumn<Sample>> scores() {
        return List.of(
                score("toxicity"),
                score("severe_toxicity"),
                score("obscene"),
                score("identity_attack"),
                score("insult"),
                score("threat"),
                score("sexual_explicit"),
                whole(
                        "watermark_class_id",
                        scored("watermark_class_id") + "; 0 watermark, 1 none, 2 none but text",
                        sample -> score(sample, "watermark_class_id")
                                .filter(value -> value == Math.rint(value))
                                .map(Double::longValue)),
                score("watermark_class_score"),
                score("aesthetic_score"));
    }

    private static List<RowColumn<Sample>> pictures() {
        return List.of(
                text("error_message", "Always null here; the published schema has it", _ -> Optional.empty()),
                whole(
                        "width",
                        "Width of the upright picture in pixels, as measured",
                        measuredWhole(ImageHeader::width)),
                whole(
                        "height",
                        "Height of the upright picture in pixels, as measured",
                        measuredWhole(ImageHeader::height)),
                whole(
                        "original_width",
                        "Width in pixels as the source tells it, else as stored, before orientation",
                        sample -> wholeOrigin(sample, "original_width")
                                .or(() ->
                                        measuredWhole(ImageHeader::storedWidth).apply(sample))),
                whole(
                        "original_height",
                        "Height in pixels as the source tells it, else as stored, before orientation",
                        sample -> wholeOrigin(sample, "original_height")
                                .or(() ->
                                        measuredWhole(ImageHeader::storedHeight).apply(sample))),
                text(
                        "exif",
                        "JSON of the source's exif, else of the measured fields that tell of no person and no place",
                        sample -> origin(sample, "exif")
                                .or(() -> header(sample).map(header -> JsonText.of(Exif.struct(header))))),
                text(
                        "sha256",
                        "SHA-256 of the stored picture in hexadecimal, as measured",
                        sample -> header(sample).map(ImageHeader::sha256)));
    }

    private RowColumn<Sample> score(String name) {
        return real(name, scored(name), sample -> score(sample, name));
    }

    private static String scored(String name) {
        return "Score " + name + " on the published caption, else on the picture, null when no step measured it";
    }

    /// What was scored on the published caption, else on the picture.
    private Optional<Double> score(Sample sample, String name) {
        return layout.published()
                .flatMap(caption -> sample.score(name, caption))
                .or(() -> sample.score(name, "image"))
                .map(Score::value);
    }

    private static Optional<String> origin(Sample sample, String name) {
        return sample.origin(name)
                .filter(value -> !(value instanceof Value.Binary))
                .map(Value::asText)
                .filter(value -> !value.isBlank());
    }

    private static Optional<Long> wholeOrigin(Sample sample, String name) {
        return sample.origin(name).flatMap(OriginCells::whole);
    }
}
