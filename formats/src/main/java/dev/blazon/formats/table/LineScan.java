package dev.blazon.formats.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/// Finds where every run of records begins, in one pass over the bytes; knows quotes, not fields.
final class LineScan {
    private static final int BUFFER = 1 << 20;
    private static final int CONTINUATION = 0x80;

    private final boolean quotes;
    private final byte separator;
    private final int perChunk;
    private final List<Chunk> chunks = new ArrayList<>();

    private long position;
    private long line = 1;
    private long records;
    private boolean inRecord;
    private boolean fieldStart = true;
    private boolean quoted;
    private boolean afterReturn;
    private boolean utf8 = true;
    private int continuation;

    private long chunkFrom;
    private long chunkLine = 1;
    private int chunkCount;
    private long chunkRecord;

    /// @param quotes whether line ends inside double quotes do not end a record
    LineScan(long from, boolean quotes, byte separator, int perChunk) {
        this.position = from;
        this.chunkFrom = from;
        this.quotes = quotes;
        this.separator = separator;
        this.perChunk = perChunk;
    }

    List<Chunk> scan(InputStream in) throws IOException {
        byte[] buffer = new byte[BUFFER];
        for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
            for (int at = 0; at < length; at++) {
                accept(buffer[at]);
                position++;
            }
        }
        if (inRecord) {
            endRecord();
        }
        endChunk(position);
        return List.copyOf(chunks);
    }

    /// Whether all bytes seen can be UTF-8.
    boolean isUtf8() {
        return utf8 && continuation == 0;
    }

    private void accept(byte value) {
        checkUtf8(value & 0xFF);
        boolean secondOfPair = afterReturn && value == '\n';
        afterReturn = false;
        if (value == '"' && quotes && (quoted || fieldStart)) {
            // A doubled quote inside a field closes and reopens it, which comes to the same.
            quoted = !quoted;
            begin();
            fieldStart = !quoted;
        } else if (!quoted && (value == '\n' || value == '\r' && quotes)) {
            endLine(value, secondOfPair);
        } else {
            line += value == '\n' ? 1 : 0;
            fieldStart = !quoted && value == separator;
            if (quotes || !isBlank(value)) {
                begin();
            }
        }
    }

    private void endLine(byte value, boolean secondOfPair) {
        if (!secondOfPair) {
            line++;
        }
        afterReturn = value == '\r';
        fieldStart = true;
        if (inRecord) {
            endRecord();
        }
    }

    // A chunk ends where the next record begins, so that line ends of any kind lie before it.
    private void begin() {
        if (inRecord) {
            return;
        }
        inRecord = true;
        if (chunkCount == perChunk) {
            endChunk(position);
        }
        if (chunkCount == 0) {
            chunkLine = line;
        }
    }

    private void endRecord() {
        inRecord = false;
        chunkCount++;
        records++;
    }

    private void endChunk(long to) {
        if (chunkCount > 0) {
            chunks.add(new Chunk(chunkFrom, to, chunkLine, chunkRecord, chunkCount));
        }
        chunkFrom = to;
        chunkRecord = records;
        chunkCount = 0;
    }

    static boolean isBlank(byte value) {
        return value == ' ' || value == '\t' || value == '\r';
    }

    private void checkUtf8(int value) {
        boolean follows = (value & 0xC0) == CONTINUATION;
        if (continuation > 0) {
            utf8 &= follows;
            continuation = follows ? continuation - 1 : 0;
        } else if (value >= 0xF0) {
            utf8 &= value < 0xF5;
            continuation = 3;
        } else if (value >= 0xE0) {
            continuation = 2;
        } else if (value >= 0xC2) {
            continuation = 1;
        } else {
            utf8 &= value < CONTINUATION;
        }
    }
}
