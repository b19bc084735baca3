package dev.blazon.core.image;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;

/// An immutable run of bytes. Owns its array: [#wrap] takes ownership, the caller must not write to it afterwards.
public final class Bytes {
    public static final Bytes EMPTY = new Bytes(new byte[0]);

    private final byte[] array;

    private Bytes(byte[] array) {
        this.array = array;
    }

    public static Bytes wrap(byte[] array) {
        return new Bytes(array);
    }

    public static Bytes copyOf(byte[] array) {
        return new Bytes(array.clone());
    }

    public int size() {
        return array.length;
    }

    public boolean isEmpty() {
        return array.length == 0;
    }

    public byte at(int index) {
        return array[index];
    }

    /// The byte at an index as 0 to 255.
    public int unsigned(int index) {
        return array[index] & 0xFF;
    }

    public InputStream stream() {
        return new ByteArrayInputStream(array);
    }

    /// A read-only view.
    public ByteBuffer buffer() {
        return ByteBuffer.wrap(array).asReadOnlyBuffer();
    }

    public byte[] toArray() {
        return array.clone();
    }

    /// The array itself, without a copy, for codecs that only read.
    public byte[] shared() {
        return array;
    }

    /// Length and first four bytes, for messages.
    public String summary() {
        String head = HexFormat.of().formatHex(array, 0, Math.min(4, array.length));
        return array.length + " bytes" + (head.isEmpty() ? "" : " starting " + head);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes bytes && Arrays.equals(array, bytes.array);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(array);
    }

    @Override
    public String toString() {
        return "Bytes[" + summary() + "]";
    }
}
