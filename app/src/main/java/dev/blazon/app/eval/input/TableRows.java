package dev.blazon.app.eval.input;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Rows of tables with a header.
final class TableRows {
    private TableRows() {}

    static List<Row> read(Path file, char separator) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> records =
                CsvReader.builder().fieldSeparator(separator).ofNamedCsvRecord(file)) {
            for (NamedCsvRecord record : records) {
                Fields fields = Fields.of(record.getHeader(), file, "header");
                rows.add(new Row(record.getField(fields.id()), List.of(record.getField(fields.text()))));
            }
        }
        return rows;
    }
}
