package dev.blazon.formats.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.blazon.core.fault.RecipeException;
import dev.blazon.core.fault.StorageException;
import dev.blazon.formats.source.Roles;
import dev.blazon.formats.source.SourceOptions;
import dev.blazon.formats.table.scan.Chunk;
import dev.blazon.formats.table.scan.LineScan;
import dev.blazon.formats.table.scan.Named;
import dev.blazon.formats.text.TextDecoder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A scanned manifest: where its runs of records begin, which columns lead to pictures, and how CSV is laid out.
///
/// @param columns by the header, or of the first records
record Manifest(TableFile file, CsvRows.Layout layout, Set<String> columns, Roles roles, List<Chunk> chunks) {
    private static final int LONGEST_HEADER = 1 << 20;
    private static final int LEARNED_FROM = 1000;

    Manifest {
        columns = Collections.unmodifiableSet(new LinkedHashSet<>(columns));
        chunks = List.copyOf(chunks);
    }

    static Manifest open(TableFile file, SourceOptions options) {
        try {
            return switch (file.kind()) {
                case JSON, JSON_LINES, TOKENS -> objects(file, options);
                case CSV, TSV -> rows(file, options);
            };
        } catch (IOException e) {
            throw fault(file, e);
        }
    }

    Records records(Chunk chunk) {
        try {
            return records(file, layout, chunk);
        } catch (IOException e) {
            throw fault(file, e);
        }
    }

    private static Records records(TableFile file, CsvRows.Layout layout, Chunk chunk) throws IOException {
        return switch (file.kind()) {
            case JSON -> new JsonDocument(file, chunk);
            case JSON_LINES -> new JsonLines(file, chunk);
            case TOKENS -> new TokenRows(file, chunk);
            case CSV -> new CsvRows(file, chunk, layout);
            case TSV -> new TsvRows(file, chunk, layout.header());
        };
    }

    static StorageException fault(TableFile file, IOException cause) {
        return new StorageException(
                "[" + file.path() + "] The manifest cannot be read: " + cause.getMessage() + ".", cause);
    }

    private static CsvRows.Layout noLayout() {
        return new CsvRows.Layout(List.of(), ',', true);
    }

    private static Manifest objects(TableFile file, SourceOptions options) throws IOException {
        int mark = file.kind() == TableFile.Kind.JSON ? 0 : file.mark();
        Set<String> columns = firstColumns(file, mark);
        Roles roles = Roles.of(columns, options);
        return new Manifest(file, noLayout(), columns, roles, chunks(file, mark, roles, options.samplesPerShard()));
    }

    private static List<Chunk> chunks(TableFile file, int mark, Roles roles, int perChunk) throws IOException {
        if (file.kind() == TableFile.Kind.JSON) {
            return JsonDocument.scan(file, Named.InJson.of(roles), perChunk);
        }
        Named named = file.kind() == TableFile.Kind.TOKENS ? new Named.InToken() : Named.InJson.of(roles);
        try (InputStream in = file.open(mark)) {
            return new LineScan(mark, false, (byte) 0, named, perChunk).scan(in);
        }
    }

    private static Set<String> firstColumns(TableFile file, int mark) throws IOException {
        Set<String> columns = new LinkedHashSet<>();
        try (Records records = records(file, noLayout(), Chunk.leading(mark, LEARNED_FROM))) {
            for (Optional<Records.Row> row = records.next(); row.isPresent(); row = records.next()) {
                if (row.get() instanceof Records.Row.Parsed parsed) {
                    columns.addAll(parsed.values().keySet());
                }
            }
        }
        return columns;
    }

    private static Manifest rows(TableFile file, SourceOptions options) throws IOException {
        int mark = file.mark();
        String head = head(file, mark);
        char separator = file.kind() == TableFile.Kind.TSV ? '\t' : separator(head);
        boolean quotes = file.kind() == TableFile.Kind.CSV;
        // The first run is the header alone, so that all others begin below it.
        List<Chunk> first = new LineScan(mark, quotes, (byte) separator, Named.UNKNOWN, 1)
                .scan(new ByteArrayInputStream(headBytes(file, mark)));
        if (first.isEmpty()) {
            throw new RecipeException(file.path().toString(), "The manifest is empty. It needs a header line.");
        }
        List<String> header = fields(file, head, separator);
        long from = first.getFirst().to();
        long shift = first.size() > 1 ? first.get(1).line() - 1 : 1;
        Roles roles = Roles.of(header, options);
        Named named = Named.InRow.of(header, roles, separator, quotes);
        LineScan scan = new LineScan(from, quotes, (byte) separator, named, options.samplesPerShard());
        try (InputStream in = file.open(from)) {
            List<Chunk> chunks =
                    scan.scan(in).stream().map(chunk -> chunk.shifted(shift)).toList();
            CsvRows.Layout layout = new CsvRows.Layout(header, separator, scan.isUtf8());
            return new Manifest(file, layout, new LinkedHashSet<>(header), roles, chunks);
        }
    }

    private static byte[] headBytes(TableFile file, int mark) throws IOException {
        try (InputStream in = file.open(mark)) {
            return in.readNBytes(LONGEST_HEADER);
        }
    }

    private static String head(TableFile file, int mark) throws IOException {
        return TextDecoder.utf8(headBytes(file, mark)).text();
    }

    // Spreadsheets of many countries write semicolons.
    private static char separator(String head) {
        String line = head.lines().findFirst().orElse("");
        long commas = line.chars().filter(unit -> unit == ',').count();
        long semicolons = line.chars().filter(unit -> unit == ';').count();
        long tabs = line.chars().filter(unit -> unit == '\t').count();
        if (tabs > commas && tabs > semicolons) {
            return '\t';
        }
        return semicolons > commas ? ';' : ',';
    }

    private static List<String> fields(TableFile file, String head, char separator) {
        if (file.kind() == TableFile.Kind.TSV) {
            String line =
                    head.lines().filter(text -> !text.isBlank()).findFirst().orElse("");
            return TsvLine.fields(line, -1);
        }
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .ofCsvRecord(head)) {
            return reader.iterator().next().getFields();
        } catch (CsvParseException | IOException e) {
            throw new RecipeException(file.path().toString(), "The header line cannot be read: " + e.getMessage());
        }
    }
}
