package dev.blazon.formats.table;

import dev.blazon.core.fault.RecipeException;
import dev.blazon.formats.source.ImageNames;
import dev.blazon.formats.table.scan.TokenLine;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/// A manifest file and how it is written.
///
/// @param gzip whether the file must be unpacked from its start to reach any place in it
record TableFile(Path path, Kind kind, boolean gzip) {
    private static final int SNIFFED = 4096;
    private static final Pattern CSV_HEADER =
            Pattern.compile("\\uFEFF?image(_name)?,(caption_number,)?caption\\s*", Pattern.CASE_INSENSITIVE);

    /// The ways to write records.
    enum Kind {
        JSON_LINES,
        CSV,
        TSV,
        JSON,
        TOKENS
    }

    static Optional<TableFile> of(Path path) {
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        boolean gzip = name.endsWith(".gz");
        String plain = gzip ? name.substring(0, name.length() - 3) : name;
        Optional<Kind> kind = switch (ImageNames.extension(plain)) {
            case "jsonl", "ndjson" -> Optional.of(Kind.JSON_LINES);
            case "csv" -> Optional.of(Kind.CSV);
            case "tsv" -> Optional.of(Kind.TSV);
            case "json" -> Optional.of(Kind.JSON);
            case "txt", "token" -> gzip ? Optional.empty() : sniff(path);
            default -> Optional.empty();
        };
        return kind.map(found -> new TableFile(path, found, gzip));
    }

    // Flickr8k comes as a token file, or as `captions.txt`, which is CSV.
    private static Optional<Kind> sniff(Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            String head = new String(in.readNBytes(SNIFFED), StandardCharsets.UTF_8);
            String line = head.lines().findFirst().orElse("");
            if (TokenLine.of(line).isPresent()) {
                return Optional.of(Kind.TOKENS);
            }
            boolean csv = CSV_HEADER.matcher(line).matches();
            return csv ? Optional.of(Kind.CSV) : Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /// The unpacked bytes from a place on.
    InputStream open(long offset) throws IOException {
        FileChannel channel = FileChannel.open(path);
        if (!gzip) {
            channel.position(offset);
            return new BufferedInputStream(Channels.newInputStream(channel), 1 << 16);
        }
        InputStream in = GzipCompressorInputStream.builder()
                .setInputStream(new BufferedInputStream(Channels.newInputStream(channel), 1 << 16))
                .setDecompressConcatenated(true)
                .get();
        in.skipNBytes(offset);
        return new BufferedInputStream(in, 1 << 16);
    }

    /// Length of the byte order mark; UTF-16 is refused, since its line ends cannot be found by bytes.
    int mark() throws IOException {
        try (InputStream in = open(0)) {
            byte[] head = in.readNBytes(3);
            int first = head.length < 2 ? 0 : (head[0] & 0xFF) << 8 | head[1] & 0xFF;
            if (first == 0xFFFE || first == 0xFEFF) {
                throw new RecipeException(path.toString(), "The manifest is UTF-16, must be UTF-8. Save it as UTF-8.");
            }
            return head.length == 3 && first == 0xEFBB && (head[2] & 0xFF) == 0xBF ? 3 : 0;
        }
    }

    String name() {
        return path.getFileName().toString();
    }
}
