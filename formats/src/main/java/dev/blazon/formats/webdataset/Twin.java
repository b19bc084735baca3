package dev.blazon.formats.webdataset;

import dev.blazon.core.sample.ImageLocation;
import dev.blazon.core.sample.ImageRef;
import dev.blazon.core.sample.Sample;
import dev.blazon.core.sample.Value;
import dev.blazon.core.store.Column;
import dev.blazon.core.store.Reading;
import dev.blazon.formats.parquet.FailedRow;
import dev.blazon.formats.parquet.ParquetRows;
import dev.blazon.formats.parquet.ParquetTable;
import dev.blazon.formats.parquet.RowValues;
import dev.blazon.formats.source.Described;
import dev.blazon.formats.source.Roles;
import dev.blazon.formats.text.CodePoints;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import org.apache.parquet.example.data.Group;

/// The rows of img2dataset's Parquet twin that the archive has not answered for yet.
///
/// The archive holds successes only, the twin also what failed. Of a very large twin only failures are held.
final class Twin {
    private static final long MOST_ROWS = 200_000;

    private final String name;
    private final TreeMap<String, SequencedMap<String, Value>> rows = new TreeMap<>(CodePoints::compare);

    private final boolean whole;

    private Twin(String name, boolean whole) {
        this.name = name;
        this.whole = whole;
    }

    /// Whether a table is a twin: it has a key and a status.
    static boolean isTwin(ParquetTable table) {
        return table.schema().containsField("key") && table.schema().containsField("status");
    }

    /// The origin columns that a twin brings.
    static List<Column> originColumns(ParquetTable table, List<String> captionColumns) {
        List<Column> columns = RowValues.columns(table.schema());
        List<String> names = columns.stream().map(Column::name).toList();
        List<String> captions = Roles.captions(names, captionColumns);
        return columns.stream()
                .filter(column -> !column.name().equals("key")
                        && !captions.contains(column.name())
                        && !Roles.addresses(names).contains(column.name()))
                .toList();
    }

    static Twin open(ParquetTable table) {
        Path file = table.file();
        boolean all = table.rowCount() <= MOST_ROWS;
        Twin twin = new Twin(String.valueOf(file.getFileName()), all);
        RowValues values = new RowValues(table.schema());
        try (ParquetRows rows = table.rows()) {
            for (Optional<Group> row = rows.next(); row.isPresent(); row = rows.next()) {
                SequencedMap<String, Value> record = values.of(row.get(), Set.of());
                boolean failed = FailedRow.status(record).isPresent();
                if (record.containsKey("key") && (all || failed)) {
                    twin.rows.put(record.get("key").asText(), record);
                }
            }
        }
        return twin;
    }

    static Twin none() {
        return new Twin("", false);
    }

    /// Whether every row was held, so that what the archive lacks is known.
    boolean isWhole() {
        return whole;
    }

    /// Takes the row of a sample that the archive has.
    SequencedMap<String, Value> take(String key) {
        SequencedMap<String, Value> row = rows.remove(key);
        return row == null ? new LinkedHashMap<>() : row;
    }

    /// Takes the first failed row whose key comes before the given one.
    Optional<Reading> takeFailedBefore(String key, List<String> captionColumns) {
        for (Map.Entry<String, SequencedMap<String, Value>> row :
                rows.headMap(key).entrySet()) {
            Optional<String> status = FailedRow.status(row.getValue());
            if (status.isPresent()) {
                rows.remove(row.getKey());
                return Optional.of(failed(row.getKey(), row.getValue(), captionColumns));
            }
        }
        return Optional.empty();
    }

    /// Takes any row that is left when the archive has ended.
    Optional<Reading> takeLeft(boolean cut, List<String> captionColumns) {
        Map.Entry<String, SequencedMap<String, Value>> row = rows.pollFirstEntry();
        if (row == null) {
            return Optional.empty();
        }
        if (FailedRow.status(row.getValue()).isPresent()) {
            return Optional.of(failed(row.getKey(), row.getValue(), captionColumns));
        }
        String text = cut
                ? "The archive ends before this sample. Fetch the archive again."
                : "The table says that the picture was stored, but the archive has no such sample.";
        return Optional.of(new Reading.Unreadable(
                sample(row.getKey(), row.getValue(), captionColumns),
                cut ? "archive-truncated" : "image-missing",
                "[" + name + "#" + row.getKey() + "] " + text));
    }

    private Reading failed(String key, SequencedMap<String, Value> row, List<String> captionColumns) {
        String status = FailedRow.status(row).orElseThrow();
        return FailedRow.of(sample(key, row, captionColumns), status, name + "#" + key);
    }

    private static Sample sample(String key, SequencedMap<String, Value> row, List<String> captionColumns) {
        SequencedMap<String, Value> record = new LinkedHashMap<>(row);
        record.remove("key");
        Described described = Described.of(record, captionColumns);
        List<ImageRef> images = described
                .url()
                .map(url ->
                        List.of(ImageRef.of(new ImageLocation.Remote(url), url).withUrl(url)))
                .orElse(List.of());
        return Sample.of(key, images)
                .withAltTexts(described.altTexts())
                .withTags(described.tags())
                .withOrigin(described.rest());
    }
}
