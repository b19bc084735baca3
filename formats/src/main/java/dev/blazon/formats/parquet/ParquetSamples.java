package dev.blazon.formats.parquet;

import dev.blazon.core.fault.SampleException;
import dev.blazon.core.image.Bytes;
import dev.blazon.core.sample.Flag;
import dev.blazon.core.sample.ImageLocation;
import dev.blazon.core.sample.ImageRef;
import dev.blazon.core.sample.Sample;
import dev.blazon.core.sample.Value;
import dev.blazon.core.store.Reading;
import dev.blazon.core.store.SampleReader;
import dev.blazon.formats.source.Described;
import dev.blazon.formats.source.ImageNames;
import dev.blazon.formats.source.Json;
import dev.blazon.formats.source.Locator;
import dev.blazon.formats.source.Roles;
import dev.blazon.formats.source.SourceOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.schema.Type;

/// Turns the rows of one shard into samples.
final class ParquetSamples implements SampleReader {
    private final ParquetRows rows;
    private final Shape shape;
    private final RowValues values;
    private long row;

    ParquetSamples(ParquetRows rows, Shape shape, long firstRow) {
        this.rows = rows;
        this.shape = shape;
        this.values = new RowValues(shape.table.schema());
        this.row = firstRow;
    }

    /// Which columns of a file play which part.
    ///
    /// @param name of the file, relative to the source
    /// @param bytes columns with picture bytes; when there are none, paths and addresses are used
    record Shape(
            ParquetTable table, String name, Roles roles, ImageColumns bytes, Locator locator, List<String> captions) {

        static Shape of(ParquetTable table, String name, Path root, SourceOptions options) {
            List<String> columns =
                    table.schema().getFields().stream().map(Type::getName).toList();
            Roles roles = Roles.of(columns, options);
            ImageColumns bytes = ImageColumns.of(table.schema(), options.imageColumns());
            if (bytes.names().isEmpty() && roles.images().isEmpty()) {
                bytes = sniffed(table);
            }
            Path base = Optional.ofNullable(table.file().getParent()).orElse(root);
            Locator locator = Locator.open(root, base, options.allowOutsideRoot());
            return new Shape(table, name, roles, bytes, locator, options.captionColumns());
        }

        private static ImageColumns sniffed(ParquetTable table) {
            try (ParquetRows rows = table.rows(0, 0, 1)) {
                return rows.next().map(ImageColumns::sniff).orElse(new ImageColumns(List.of()));
            }
        }

        boolean findsImages() {
            return !bytes.names().isEmpty() || roles.findImages() || table.rowCount() == 0;
        }

        /// Whether a column has a place of its own in a sample.
        boolean consumes(String column) {
            boolean tags = column.equals("tags") || column.startsWith("tag_string");
            return bytes.names().contains(column)
                    || !hasBytes() && roles.images().contains(column)
                    || roles.captions().contains(column)
                    || roles.key().filter(column::equals).isPresent()
                    || roles.addresses().stream().limit(1).anyMatch(column::equals)
                    || tags;
        }

        boolean hasBytes() {
            return !bytes.names().isEmpty();
        }
    }

    @Override
    public Optional<Reading> next() {
        return rows.next().map(this::reading);
    }

    private Reading reading(Group group) {
        String place = shape.name + "#" + row;
        SequencedMap<String, Value> record = values.of(group, shape.bytes.asSet());
        Optional<String> key =
                shape.roles.key().map(record::get).map(Value::asText).filter(text -> !text.isBlank());
        key.ifPresent(_ -> record.remove(shape.roles.key().orElseThrow()));
        Sample named = Sample.of(key.orElse(rowKey()), List.of());
        row++;
        try {
            return complete(named, key.isPresent(), record, group, place);
        } catch (SampleException e) {
            return new Reading.Unreadable(described(named, record), e.faultClass(), e.text());
        }
    }

    private Reading complete(
            Sample named, boolean keyed, SequencedMap<String, Value> record, Group group, String place) {
        List<ImageRef> images = new ArrayList<>();
        Sample sample = named;
        if (shape.hasBytes()) {
            images.addAll(stored(group, place));
        } else {
            List<String> paths = takePaths(record);
            for (String path : paths) {
                images.add(shape.locator.find(path, place));
            }
            boolean pathKey = !keyed && !paths.isEmpty() && !ImageNames.isAddress(paths.getFirst());
            sample = pathKey ? Sample.of(shape.locator.key(paths.getFirst()), List.of()) : named;
        }
        Sample described = described(sample, record);
        if (images.isEmpty()) {
            return without(described, place);
        }
        String address = described.images().isEmpty() ? "" : described.image().name();
        return new Reading.Read(described.withImages(
                address.isEmpty()
                        ? images
                        : images.stream().map(image -> image.withUrl(address)).toList()));
    }

    // Without bytes and path, an address alone is a picture, unless the source says that it could not be had.
    private Reading without(Sample described, String place) {
        Optional<String> failed = FailedRow.status(described.origin());
        if (failed.isPresent()) {
            return FailedRow.of(described, failed.get(), place);
        }
        if (!described.images().isEmpty() && !shape.hasBytes()) {
            return new Reading.Read(described);
        }
        return new Reading.Unreadable(
                described, "image-missing", "[" + place + "] The row has no picture: its image columns are null.");
    }

    private List<ImageRef> stored(Group group, String place) {
        List<ImageRef> images = new ArrayList<>();
        for (ImageColumns.Stored stored : shape.bytes.of(group)) {
            String name = stored.path().orElse(place + "." + stored.column());
            if (stored.bytes().isPresent()) {
                Bytes bytes = Bytes.wrap(stored.bytes().get());
                images.add(ImageRef.of(new ImageLocation.Inline(bytes, place + "." + stored.column()), name));
            } else if (stored.path().isPresent()) {
                images.add(shape.locator.find(name, place));
            }
        }
        return images;
    }

    private List<String> takePaths(SequencedMap<String, Value> record) {
        List<String> paths = new ArrayList<>();
        for (String column : shape.roles.images()) {
            switch (record.get(column)) {
                case Value.Text(String path) when !path.isBlank() -> paths.add(path);
                case Value.Json(String json) -> paths.addAll(Json.strings(json));
                case null, default -> {
                    continue;
                }
            }
            record.remove(column);
        }
        return paths;
    }

    private Sample described(Sample sample, SequencedMap<String, Value> record) {
        Described described = Described.of(record, shape.captions);
        Sample whole = sample.withAltTexts(described.altTexts())
                .withTags(described.tags())
                .withOrigin(described.rest());
        for (String column : values.notUtf8()) {
            whole = whole.withFlag(new Flag("text-not-utf8", column + " was read as windows-1252"));
        }
        Sample flagged = whole;
        return described
                .url()
                .map(url -> flagged.withImages(
                        List.of(ImageRef.of(new ImageLocation.Remote(url), url).withUrl(url))))
                .orElse(flagged);
    }

    private String rowKey() {
        return String.format(Locale.ROOT, "%s-%09d", ImageNames.stem(shape.name), row);
    }

    @Override
    public void close() {
        rows.close();
    }
}
