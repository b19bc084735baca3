package dev.blazon.formats.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.blazon.core.fault.RecipeException;
import dev.blazon.core.fault.StorageException;
import dev.blazon.formats.text.TextDecoder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/// A scanned manifest: where its runs of records begin, and for CSV how it is laid out.
record Manifest(TableFile file, CsvRows.Layout layout, List<Chunk> chunks) {
    private static final int LONGEST_HEADER = 1 << 20;

    Manifest {
        chunks = List.copyOf(chunks);
    }

    static Manifest open(TableFile file, int perChunk) {
        try {
            return switch (file.kind()) {
                case JSON -> new Manifest(file, noLayout(), JsonDocument.scan(file, perChunk));
                case JSON_LINES -> lines(file, perChunk);
                case CSV, TSV -> rows(file, perChunk);
            };
        } catch (IOException e) {
            throw fault(file, e);
        }
    }

    Records records(Chunk chunk) {
        try {
            return switch (file.kind()) {
                case JSON -> new JsonDocument(file, chunk);
                case JSON_LINES -> new JsonLines(file, chunk);
                case CSV -> new CsvRows(file, chunk, layout);
                case TSV -> new TsvRows(file, chunk, layout.header());
            };
        } catch (IOException e) {
            throw fault(file, e);
        }
    }

    static StorageException fault(TableFile file, IOException cause) {
        return new StorageException(
                "[" + file.path() + "] The manifest cannot be read: " + cause.getMessage() + ".", cause);
    }

    private static CsvRows.Layout noLayout() {
        return new CsvRows.Layout(List.of(), ',', true);
    }

    private static Manifest lines(TableFile file, int perChunk) throws IOException {
        int mark = file.mark();
        try (InputStream in = file.open(mark)) {
            return new Manifest(file, noLayout(), new LineScan(mark, false, (byte) 0, perChunk).scan(in));
        }
    }

    private static Manifest rows(TableFile file, int perChunk) throws IOException {
        int mark = file.mark();
        String head = head(file, mark);
        char separator = file.kind() == TableFile.Kind.TSV ? '\t' : separator(head);
        // The first run is the header alone, so that all others begin below it.
        boolean quotes = file.kind() == TableFile.Kind.CSV;
        LineScan header = new LineScan(mark, quotes, (byte) separator, 1);
        long from;
        long line;
        try (InputStream in = new ByteArrayInputStream(headBytes(file, mark))) {
            List<Chunk> first = header.scan(in);
            if (first.isEmpty()) {
                throw new RecipeException(file.path().toString(), "The manifest is empty. It needs a header line.");
            }
            from = first.getFirst().to();
            line = first.size() > 1 ? first.get(1).line() : 2;
        }
        LineScan scan = new LineScan(from, quotes, (byte) separator, perChunk);
        try (InputStream in = file.open(from)) {
            long shift = line - 1;
            List<Chunk> chunks = scan.scan(in).stream()
                    .map(chunk ->
                            new Chunk(chunk.from(), chunk.to(), chunk.line() + shift, chunk.record(), chunk.count()))
                    .toList();
            return new Manifest(
                    file, new CsvRows.Layout(fields(file, head, separator), separator, scan.isUtf8()), chunks);
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
            String line = head.lines().filter(text -> !text.isBlank()).findFirst().orElse("");
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
