package dev.blazon.formats.row;

import dev.blazon.core.sample.ImageRef;
import dev.blazon.core.sample.Sample;
import dev.blazon.core.store.Fate;
import dev.blazon.formats.cell.Cell;
import dev.blazon.formats.cell.CellType;
import dev.blazon.formats.json.JsonFateCodec;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The columns of rejects and failures.
public final class FateColumns {
    private static final JsonFateCodec CODEC = new JsonFateCodec();

    private static final RowColumn<Sample> URL =
            Columns.text("url", sample -> Columns.image(sample).flatMap(ImageRef::url));
    private static final RowColumn<Sample> IMAGE_PATH =
            Columns.text("image_path", sample -> Columns.image(sample).map(ImageRef::name));
    private static final RowColumn<Sample> SHA256 =
            Columns.text("sha256", sample -> Columns.header(sample).map(header -> header.sha256()));
    private static final RowColumn<Sample> ALT_TEXT = Columns.text("alt_text", Columns::altText);
    private static final RowColumn<Sample> SAMPLE = Columns.text("sample", sample -> Optional.of(CODEC.encode(sample)));

    private FateColumns() {}

    public static List<RowColumn<Fate.Rejected>> rejects() {
        return List.of(
                text("key", Fate::key),
                text("step", Fate.Rejected::step),
                text("reason", rejected -> rejected.reason().code()),
                text("detail", rejected -> rejected.reason().detail()),
                of(URL),
                of(IMAGE_PATH),
                of(SHA256),
                of(ALT_TEXT),
                of(SAMPLE));
    }

    public static List<RowColumn<Fate.Failed>> failures() {
        return List.of(
                text("key", Fate::key),
                text("step", Fate.Failed::step),
                text("class", Fate.Failed::faultClass),
                text("message", Fate.Failed::message),
                new RowColumn<>("attempts", CellType.Plain.WHOLE, failed -> new Cell.Whole(failed.attempts())),
                of(URL),
                of(IMAGE_PATH),
                of(ALT_TEXT),
                of(SAMPLE));
    }

    private static <R extends Fate> RowColumn<R> of(RowColumn<Sample> column) {
        return column.over(Fate::sample);
    }

    private static <R> RowColumn<R> text(String name, Function<R, String> read) {
        return new RowColumn<>(name, CellType.Plain.TEXT, row -> Cell.filled(read.apply(row)));
    }
}
