package dev.blazon.formats.table.scan;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Finds where every record begins and what picture it names, in one pass over the bytes.
public final class LineScan {
    /// Bytes of a record that are looked at.
    public static final int LONGEST = 16 << 20;
    private static final int BUFFER = 1 << 20;
    private static final int CONTINUATION = 0x80;

    private final boolean quotes;
    private final byte separator;
    private final Named named;
    private final Cuts cuts;

    private long position;
    private long line = 1;
    private boolean inRecord;
    private long recordFrom;
    private long recordLine;
    private byte[] record = new byte[1 << 12];
    private int kept;
    private boolean fieldStart = true;
    private boolean quoted;
    private boolean afterReturn;
    private boolean utf8 = true;
    private int continuation;

    /// @param quotes whether line ends inside double quotes do not end a record
    /// @param named told of every record's bytes
    public LineScan(long from, boolean quotes, byte separator, Named named, int perChunk) {
        this.position = from;
        this.quotes = quotes;
        this.separator = separator;
        this.named = named;
        this.cuts = new Cuts(perChunk);
    }

    public List<Chunk> scan(InputStream in) throws IOException {
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
        return cuts.finish(position);
    }

    /// Whether all bytes seen can be UTF-8.
    public boolean isUtf8() {
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
            keep(value);
            fieldStart = !quoted;
        } else if (!quoted && (value == '\n' || value == '\r' && quotes)) {
            endLine(value, secondOfPair);
        } else {
            line += value == '\n' ? 1 : 0;
            fieldStart = !quoted && value == separator;
            if (quotes || !isBlank(value)) {
                begin();
            }
            keep(value);
        }
    }

    private void endLine(byte value, boolean secondOfPair) {
        if (inRecord) {
            endRecord();
        }
        if (!secondOfPair) {
            line++;
        }
        afterReturn = value == '\r';
        fieldStart = true;
    }

    private void begin() {
        if (!inRecord) {
            inRecord = true;
            recordFrom = position;
            recordLine = line;
            kept = 0;
        }
    }

    private void keep(byte value) {
        if (inRecord && named != Named.UNKNOWN && kept <= LONGEST) {
            if (kept == record.length) {
                record = Arrays.copyOf(record, kept * 2);
            }
            record[kept++] = value;
        }
    }

    private void endRecord() {
        inRecord = false;
        Optional<String> picture = kept > LONGEST ? Optional.empty() : named.picture(record, kept);
        cuts.add(recordFrom, recordLine, position - recordFrom, picture);
    }

    public static boolean isBlank(byte value) {
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
