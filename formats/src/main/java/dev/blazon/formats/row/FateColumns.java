package dev.blazon.formats.row;

import dev.blazon.core.sample.ImageRef;
import dev.blazon.core.sample.Sample;
import dev.blazon.core.store.CellType;
import dev.blazon.core.store.Fate;
import dev.blazon.formats.cell.Cell;
import dev.blazon.formats.json.JsonFateCodec;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The columns of rejects and failures.
public final class FateColumns {
    private static final JsonFateCodec CODEC = new JsonFateCodec();

    private static final RowColumn<Sample> URL = Columns.text(
            "url",
            "Address of the picture, as the source tells it",
            sample -> Columns.image(sample).flatMap(ImageRef::url));
    private static final RowColumn<Sample> IMAGE_PATH = Columns.text(
            "image_path",
            "The picture's name relative to the source",
            sample -> Columns.image(sample).map(ImageRef::name));
    private static final RowColumn<Sample> SHA256 = Columns.text(
            "sha256",
            "SHA-256 of the stored picture in hexadecimal, as measured",
            sample -> Columns.header(sample).map(header -> header.sha256()));
    private static final RowColumn<Sample> ALT_TEXT =
            Columns.text("alt_text", "The first alt text that is not blank, unedited", Columns::altText);
    private static final RowColumn<Sample> SAMPLE = Columns.text(
            "sample", "The whole sample as JSON, without picture bytes", sample -> Optional.of(CODEC.encode(sample)));

    private FateColumns() {}

    public static List<RowColumn<Fate.Rejected>> rejects() {
        return List.of(
                text("key", "The sample's name, kept from the source", Fate::key),
                text("step", "The step that dropped it, with its number in the recipe", Fate.Rejected::step),
                text(
                        "reason",
                        "Code of the reason, such as short-side-below-min",
                        rejected -> rejected.reason().code()),
                text(
                        "detail",
                        "What was seen and what was allowed",
                        rejected -> rejected.reason().detail()),
                of(URL),
                of(IMAGE_PATH),
                of(SHA256),
                of(ALT_TEXT),
                of(SAMPLE));
    }

    public static List<RowColumn<Fate.Failed>> failures() {
        return List.of(
                text("key", "The sample's name, kept from the source", Fate::key),
                text(
                        "step",
                        "The step that failed, with its number in the recipe, or read or measure",
                        Fate.Failed::step),
                text("class", "Class of the fault, such as image-truncated", Fate.Failed::faultClass),
                text("message", "What is wrong and what to do", Fate.Failed::message),
                new RowColumn<>(
                        "attempts",
                        CellType.Plain.WHOLE,
                        "How often the model was asked when the step failed, retries included, 0 when its server was down all the time; 1 where no call failed; earlier runs are not in it",
                        failed -> new Cell.Whole(failed.attempts())),
                of(URL),
                of(IMAGE_PATH),
                of(ALT_TEXT),
                of(SAMPLE));
    }

    private static <R extends Fate> RowColumn<R> of(RowColumn<Sample> column) {
        return column.over(Fate::sample);
    }

    private static <R> RowColumn<R> text(String name, String meaning, Function<R, String> read) {
        return new RowColumn<>(name, CellType.Plain.TEXT, meaning, row -> Cell.filled(read.apply(row)));
    }
}
