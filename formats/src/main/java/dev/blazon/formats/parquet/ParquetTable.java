package dev.blazon.formats.parquet;

import dev.blazon.core.fault.StorageException;
import dev.blazon.formats.parquet.page.GuardedCodecs;
import dev.blazon.formats.parquet.page.PagedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.CodecFactory;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.schema.MessageType;

/// One Parquet file: its schema and row groups, known from its footer. Every trouble is a [StorageException].
///
/// @param groupSizes rows of each row group, in order
/// @param indivisible row groups that are best read from their start, since nothing tells where their rows lie
public record ParquetTable(Path file, MessageType schema, List<Long> groupSizes, Set<Integer> indivisible) {
    private static final int PAGE_SIZE = 1 << 20;
    /// What Java prints of an object that has no text of its own; the library names its input so.
    private static final Pattern IDENTITY = Pattern.compile("(?:[\\w$]+\\.)+[\\w$]+@[0-9a-f]+");

    private static final Pattern STRUCT = Pattern.compile(" Struct:.*");

    public ParquetTable {
        groupSizes = List.copyOf(groupSizes);
        indivisible = Set.copyOf(indivisible);
    }

    /// Reads the footer.
    public static ParquetTable open(Path file) {
        return guarded(file, () -> {
            try (ParquetFileReader reader = reader(file)) {
                return new ParquetTable(
                        file,
                        reader.getFileMetaData().getSchema(),
                        reader.getRowGroups().stream()
                                .map(BlockMetaData::getRowCount)
                                .toList(),
                        indivisible(reader));
            }
        });
    }

    // Pages of lists do not tell how many rows they hold, unless the writer made an index.
    private static Set<Integer> indivisible(ParquetFileReader reader) {
        MessageType schema = reader.getFileMetaData().getSchema();
        Set<Integer> found = new HashSet<>();
        List<BlockMetaData> groups = reader.getRowGroups();
        for (int group = 0; group < groups.size(); group++) {
            for (ColumnChunkMetaData chunk : groups.get(group).getColumns()) {
                boolean repeated = schema.getMaxRepetitionLevel(chunk.getPath().toArray()) > 0;
                if (repeated && chunk.getOffsetIndexReference() == null) {
                    found.add(group);
                }
            }
        }
        return found;
    }

    /// All rows.
    public ParquetRows rows() {
        return rows(0, 0, Long.MAX_VALUE);
    }

    /// Rows from a row group on.
    ///
    /// @param skip rows of that group to leave out
    /// @param most rows to give, across groups
    public ParquetRows rows(int group, long skip, long most) {
        return guarded(file, () -> new ParquetRows(this, reader(file), group, skip, most));
    }

    public long rowCount() {
        return groupSizes.stream().mapToLong(Long::longValue).sum();
    }

    /// Something that reads the file.
    interface Access<T> {
        T run() throws IOException;
    }

    // Parquet's own checks are few: broken files surface as every kind of unchecked exception, missing codecs as
    // linkage errors, absurd counts as one refused giant array.
    static <T> T guarded(Path file, Access<T> access) {
        try {
            return access.run();
        } catch (StorageException e) {
            throw e;
        } catch (IOException | RuntimeException | LinkageError | StackOverflowError | OutOfMemoryError e) {
            throw new StorageException(
                    "[" + file + "] The Parquet file cannot be read: " + cause(e)
                            + ". Replace the file or leave it out.",
                    e);
        }
    }

    private static String cause(Throwable problem) {
        Throwable root = problem;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        Optional<String> codec = missingCodec(root);
        if (codec.isPresent()) {
            return codec.get();
        }
        String text = root.getMessage();
        if (text == null || text.isBlank()) {
            return "its pages are malformed";
        }
        String line = text.lines().findFirst().orElse("").strip();
        String plain = IDENTITY.matcher(STRUCT.matcher(line).replaceAll(""))
                .replaceAll("it")
                .replaceAll("[.!]+$", "");
        return plain;
    }

    private static Optional<String> missingCodec(Throwable root) {
        boolean missing = root instanceof ClassNotFoundException || root instanceof LinkageError;
        return missing
                ? Optional.of("its compression is not supported (" + root.getMessage()
                        + "); uncompressed, snappy, gzip, zstd and lz4_raw are")
                : Optional.empty();
    }

    private static ParquetFileReader reader(Path file) throws IOException {
        ParquetConfiguration configuration = new PlainParquetConfiguration();
        ParquetReadOptions options = ParquetReadOptions.builder(configuration)
                .withCodecFactory(new GuardedCodecs(new CodecFactory(configuration, PAGE_SIZE)))
                .usePageChecksumVerification(true)
                .build();
        ParquetFileReader reader = new PagedReader(file, options);
        try {
            requireInside(reader.getRowGroups(), Files.size(file));
            return reader;
        } catch (IOException | RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    // A chunk is read into memory as a whole, so its claimed size must lie inside the file.
    private static void requireInside(List<BlockMetaData> groups, long length) throws IOException {
        for (BlockMetaData group : groups) {
            if (group.getRowCount() < 0) {
                throw new IOException("a row group claims " + group.getRowCount() + " rows");
            }
            for (ColumnChunkMetaData chunk : group.getColumns()) {
                long from = chunk.getStartingPos();
                if (from < 0 || chunk.getTotalSize() < 0 || chunk.getTotalSize() > length - from) {
                    throw new IOException("column " + chunk.getPath().toDotString() + " claims " + chunk.getTotalSize()
                            + " bytes from " + from + " of a file of " + length);
                }
            }
        }
    }
}
