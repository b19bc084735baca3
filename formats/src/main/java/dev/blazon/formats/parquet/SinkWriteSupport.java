package dev.blazon.formats.parquet;

import dev.blazon.core.image.Bytes;
import dev.blazon.core.store.CellType;
import dev.blazon.formats.cell.Cell;
import dev.blazon.formats.cell.Surrogates;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;
import org.jspecify.annotations.Nullable;

/// Feeds cells to Parquet. A row is a struct with the columns' names.
final class SinkWriteSupport extends WriteSupport<Cell.Struct> {
    private final SequencedMap<String, CellType> types;
    private final MessageType schema;
    private final Map<String, String> metadata;
    private @Nullable RecordConsumer consumer;

    SinkWriteSupport(SequencedMap<String, CellType> types, MessageType schema, Map<String, String> metadata) {
        this.types = types;
        this.schema = schema;
        this.metadata = metadata;
    }

    @Override
    public String getName() {
        return "blazon";
    }

    @Override
    @SuppressWarnings("deprecation") // Abstract still; never called with a plain configuration.
    public WriteContext init(Configuration configuration) {
        return new WriteContext(schema, metadata);
    }

    @Override
    public WriteContext init(ParquetConfiguration configuration) {
        return new WriteContext(schema, metadata);
    }

    @Override
    public void prepareForWrite(RecordConsumer recordConsumer) {
        consumer = recordConsumer;
    }

    @Override
    public void write(Cell.Struct row) {
        RecordConsumer out = consumer;
        if (out == null) {
            throw new IllegalStateException("Parquet asked for a row before it was ready");
        }
        out.startMessage();
        fields(row, types, out);
        out.endMessage();
    }

    private static void fields(Cell.Struct struct, SequencedMap<String, CellType> types, RecordConsumer out) {
        int index = 0;
        for (Map.Entry<String, CellType> field : types.entrySet()) {
            field(field.getKey(), index++, struct.field(field.getKey()), field.getValue(), out);
        }
    }

    private static void field(String name, int index, Cell cell, CellType type, RecordConsumer out) {
        if (cell instanceof Cell.Absent) {
            return;
        }
        out.startField(name, index);
        value(cell, type, out);
        out.endField(name, index);
    }

    private static void value(Cell cell, CellType type, RecordConsumer out) {
        switch (cell) {
            case Cell.Absent _ -> throw new IllegalStateException("An absent value has no place in Parquet");
            case Cell.Text(String text) -> out.addBinary(Binary.fromConstantByteArray(utf8(text)));
            case Cell.Whole(long number) -> out.addLong(number);
            case Cell.Real(double number) -> out.addDouble(number);
            case Cell.Truth(boolean truth) -> out.addBoolean(truth);
            case Cell.Binary(Bytes bytes) -> out.addBinary(Binary.fromConstantByteArray(bytes.shared()));
            case Cell.Items(List<Cell> items) -> items(items, (CellType.ListOf) type, out);
            case Cell.Struct struct -> struct(struct, type, out);
        }
    }

    private static void items(List<Cell> items, CellType.ListOf type, RecordConsumer out) {
        out.startGroup();
        if (!items.isEmpty()) {
            out.startField("list", 0);
            for (Cell item : items) {
                out.startGroup();
                field("element", 0, item, type.element(), out);
                out.endGroup();
            }
            out.endField("list", 0);
        }
        out.endGroup();
    }

    private static void struct(Cell.Struct struct, CellType type, RecordConsumer out) {
        CellType.StructOf fields = type instanceof CellType.HubImage image ? image.struct() : (CellType.StructOf) type;
        out.startGroup();
        fields(struct, fields.fields(), out);
        out.endGroup();
    }

    private static byte[] utf8(String text) {
        return Surrogates.replaced(text).getBytes(StandardCharsets.UTF_8);
    }
}
