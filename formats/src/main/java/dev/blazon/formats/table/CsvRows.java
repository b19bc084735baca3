package dev.blazon.formats.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.blazon.core.sample.Value;
import dev.blazon.formats.table.scan.Chunk;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.apache.commons.io.input.BoundedInputStream;

/// Rows of a CSV or TSV file below its header; empty fields are absent values, all others are text.
final class CsvRows implements Records {
    private static final Charset FALLBACK = Charset.forName("windows-1252");

    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final Layout layout;
    private final long firstLine;
    private long left;
    private Optional<String> broken = Optional.empty();

    /// How a file is written.
    record Layout(List<String> header, char separator, boolean utf8) {
        Layout {
            header = List.copyOf(header);
        }
    }

    CsvRows(TableFile file, Chunk chunk, Layout layout) throws IOException {
        this.layout = layout;
        this.firstLine = chunk.line();
        this.left = chunk.count();
        this.reader = reader(file, chunk.from(), chunk.to() - chunk.from(), layout);
        this.records = reader.iterator();
    }

    // A row such as `"a"b,c` must cost itself at most, not the rows after it; the library offers no other way yet.
    @SuppressWarnings("removal")
    private static CsvReader<CsvRecord> reader(TableFile file, long from, long length, Layout layout)
            throws IOException {
        InputStream bounded = BoundedInputStream.builder()
                .setInputStream(file.open(from))
                .setMaxCount(length)
                .get();
        Charset charset = layout.utf8 ? StandardCharsets.UTF_8 : FALLBACK;
        return CsvReader.builder()
                .fieldSeparator(layout.separator)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(true)
                .ofCsvRecord(new InputStreamReader(bounded, charset));
    }

    @Override
    public Optional<Row> next() {
        if (left == 0) {
            return Optional.empty();
        }
        left--;
        if (broken.isPresent()) {
            return broken.map(problem -> new Row.Malformed(firstLine, problem));
        }
        try {
            return records.hasNext() ? Optional.of(row(records.next())) : Optional.empty();
        } catch (CsvParseException e) {
            // The parser cannot go on; the other rows of the run are counted as lost with this one.
            broken = Optional.of("The rows from here on cannot be told apart: " + e.getMessage());
            return broken.map(problem -> new Row.Malformed(firstLine, problem));
        }
    }

    private Row row(CsvRecord record) {
        long line = firstLine + record.getStartingLineNumber() - 1;
        if (record.getFieldCount() != layout.header.size()) {
            return new Row.Malformed(
                    line, "The row has " + record.getFieldCount() + " fields, the header has " + layout.header.size());
        }
        SequencedMap<String, Value> values = new LinkedHashMap<>();
        boolean ascii = true;
        for (int field = 0; field < record.getFieldCount(); field++) {
            String text = record.getField(field);
            ascii &= text.chars().allMatch(unit -> unit < 0x80);
            if (!text.isEmpty()) {
                values.put(layout.header.get(field), new Value.Text(text));
            }
        }
        return new Row.Parsed(line, values, layout.utf8 || ascii);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
