package dev.blazon.formats.json;

import dev.blazon.core.image.Bytes;
import dev.blazon.formats.cell.Cell;
import java.io.StringWriter;
import java.util.Base64;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Writes a cell as one line of JSON: absent and non-finite numbers as null, bytes as Base64.
public final class JsonText {
    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonText() {}

    /// May hold lone surrogates where the texts do; see [dev.blazon.formats.cell.Surrogates].
    public static String of(Cell cell) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            write(cell, out);
        }
        return text.toString();
    }

    private static void write(Cell cell, JsonGenerator out) {
        switch (cell) {
            case Cell.Absent _ -> out.writeNull();
            case Cell.Text(String text) -> out.writeString(text);
            case Cell.Whole(long number) -> out.writeNumber(number);
            case Cell.Real(double number) -> writeReal(number, out);
            case Cell.Truth(boolean truth) -> out.writeBoolean(truth);
            case Cell.Binary(Bytes bytes) -> out.writeString(Base64.getEncoder().encodeToString(bytes.shared()));
            case Cell.Items items -> writeItems(items, out);
            case Cell.Struct struct -> writeStruct(struct, out);
        }
    }

    private static void writeReal(double number, JsonGenerator out) {
        if (Double.isFinite(number)) {
            out.writeNumber(number);
        } else {
            out.writeNull();
        }
    }

    private static void writeItems(Cell.Items items, JsonGenerator out) {
        out.writeStartArray();
        for (Cell item : items.items()) {
            write(item, out);
        }
        out.writeEndArray();
    }

    private static void writeStruct(Cell.Struct struct, JsonGenerator out) {
        out.writeStartObject();
        for (Map.Entry<String, Cell> field : struct.fields().entrySet()) {
            out.writeName(field.getKey());
            write(field.getValue(), out);
        }
        out.writeEndObject();
    }
}
