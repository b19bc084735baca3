package dev.blazon.formats.image.header;

import dev.blazon.core.image.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Bounds-checked reads over a picture file; reading past its end is the fault `image-truncated`.
public final class ByteView {
    private final byte[] array;
    private final Fault fault;

    public ByteView(Bytes bytes, Fault fault) {
        this.array = bytes.shared();
        this.fault = fault;
    }

    public int size() {
        return array.length;
    }

    public Fault fault() {
        return fault;
    }

    /// The array itself, for code that only reads.
    public byte[] shared() {
        return array;
    }

    boolean has(long at, long length) {
        return at >= 0 && length >= 0 && at <= array.length - length;
    }

    public int u8(long at) {
        return array[check(at, 1)] & 0xFF;
    }

    int u16be(long at) {
        int i = check(at, 2);
        return (array[i] & 0xFF) << 8 | array[i + 1] & 0xFF;
    }

    int u16le(long at) {
        int i = check(at, 2);
        return (array[i + 1] & 0xFF) << 8 | array[i] & 0xFF;
    }

    int u24le(long at) {
        return u16le(at) | u8(at + 2) << 16;
    }

    long u32be(long at) {
        return (long) u16be(at) << 16 | u16be(at + 2);
    }

    long u32le(long at) {
        return (long) u16le(at + 2) << 16 | u16le(at);
    }

    int i32le(long at) {
        return (int) u32le(at);
    }

    boolean startsWith(long at, String latin1) {
        if (!has(at, latin1.length())) {
            return false;
        }
        for (int i = 0; i < latin1.length(); i++) {
            if ((array[(int) at + i] & 0xFF) != latin1.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    String latin1(Span span) {
        return new String(array, span.from(), span.length(), StandardCharsets.ISO_8859_1);
    }

    byte[] copy(Span span) {
        return Arrays.copyOfRange(array, span.from(), span.to());
    }

    private int check(long at, int length) {
        if (!has(at, length)) {
            throw fault.truncated("The file ends inside its header: " + array.length + " bytes.");
        }
        return (int) at;
    }
}
