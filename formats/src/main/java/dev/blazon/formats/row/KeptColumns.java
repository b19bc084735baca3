package dev.blazon.formats.row;

import dev.blazon.core.sample.Caption;
import dev.blazon.core.sample.Sample;
import dev.blazon.core.store.CellType;
import dev.blazon.core.store.KeptRow;
import dev.blazon.formats.cell.Cell;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;

/// The columns of kept samples, in order.
public final class KeptColumns {
    /// With these every table of img2dataset begins; `caption` follows.
    private static final List<String> IMG2DATASET = List.of(
            "url",
            "key",
            "status",
            "error_message",
            "width",
            "height",
            "original_width",
            "original_height",
            "exif",
            "sha256");
    /// Names that are ours in some format or other, so that the source's columns are called the same in all.
    private static final Set<String> RESERVED = Set.of("image", "further_image_files", "caption", "original_key");

    private KeptColumns() {}

    /// PixelProse's columns, ours, the embedded pictures if asked for, the source's.
    public static List<RowColumn<KeptRow>> table(KeptLayout layout) {
        List<RowColumn<Sample>> ours = ours(layout);
        List<RowColumn<KeptRow>> columns = new ArrayList<>();
        ours.forEach(column -> columns.add(column.over(KeptRow::sample)));
        if (layout.embedImages()) {
            columns.addAll(EmbeddedColumns.all());
        }
        origin(layout, ours).forEach(column -> columns.add(column.over(KeptRow::sample)));
        return List.copyOf(columns);
    }

    /// img2dataset's columns, then all others of [#table]. `key` is the member's name in the archive.
    public static List<RowColumn<MemberRow>> members(KeptLayout layout) {
        SequencedMap<String, RowColumn<MemberRow>> table = new LinkedHashMap<>();
        table(layout.withoutImages()).forEach(column -> table.put(column.name(), column.over(MemberRow::row)));
        table.put(
                "key",
                new RowColumn<>(
                        "key",
                        CellType.Plain.TEXT,
                        "The name that the sample's members have in the archive, before the first dot",
                        row -> new Cell.Text(row.member())));
        List<RowColumn<MemberRow>> columns = new ArrayList<>();
        IMG2DATASET.forEach(name -> columns.add(table.remove(name)));
        columns.add(Columns.text(
                        "caption",
                        "The published caption, as in the member .txt",
                        sample -> layout.caption(sample).map(Caption::text))
                .over(MemberRow::sample));
        columns.add(Columns.text(
                        "original_key",
                        "The sample's name, unique in the dataset and kept from the source",
                        sample -> Optional.of(sample.key()))
                .over(MemberRow::sample));
        columns.addAll(table.values());
        return List.copyOf(columns);
    }

    private static List<RowColumn<Sample>> ours(KeptLayout layout) {
        return Stream.concat(new PixelProseColumns(layout).all().stream(), BlazonColumns.all(layout.recipe()).stream())
                .toList();
    }

    private static List<RowColumn<Sample>> origin(KeptLayout layout, List<RowColumn<Sample>> ours) {
        return new OriginColumns(ours, RESERVED, layout.origin()).all();
    }
}
