package dev.blazon.models.http;

import dev.blazon.core.image.Bytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/// What a request carries: bytes as they are, and bytes that become base64 only on their way into the socket, so that
/// thousands of pictures under way are held once and not as text.
public final class Body {
    public static final Body EMPTY = new Body(List.of());

    private final List<Part> parts;
    private final long size;

    private Body(List<Part> parts) {
        this.parts = List.copyOf(parts);
        this.size = parts.stream().mapToLong(Part::size).sum();
    }

    /// A stretch of the body.
    sealed interface Part {
        Bytes bytes();

        /// On the wire.
        long size();
    }

    record Plain(Bytes bytes) implements Part {
        @Override
        public long size() {
            return bytes.size();
        }
    }

    record Encoded(Bytes bytes) implements Part {
        @Override
        public long size() {
            return (bytes.size() + 2L) / 3 * 4;
        }
    }

    public static Body of(Bytes bytes) {
        return new Body(List.of(new Plain(bytes)));
    }

    List<Part> parts() {
        return parts;
    }

    /// On the wire.
    public long size() {
        return size;
    }

    /// Writes it as it goes over the wire.
    public void writeTo(OutputStream out) throws IOException {
        for (Part part : parts) {
            switch (part) {
                case Plain(Bytes bytes) -> out.write(bytes.shared());
                case Encoded(Bytes bytes) -> out.write(Base64.getEncoder().encode(bytes.shared()));
            }
        }
    }

    /// All of it as it goes over the wire.
    public Bytes whole() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (Part part : parts) {
            switch (part) {
                case Plain(Bytes bytes) -> all.writeBytes(bytes.shared());
                case Encoded(Bytes bytes) -> all.writeBytes(Base64.getEncoder().encode(bytes.shared()));
            }
        }
        return Bytes.wrap(all.toByteArray());
    }

    /// Takes a body as a stream, with pictures in between. Flush what writes to it before each picture.
    public static final class Writer extends OutputStream {
        private final List<Part> parts = new ArrayList<>();
        private final ByteArrayOutputStream plain = new ByteArrayOutputStream(1024);

        @Override
        public void write(int octet) {
            plain.write(octet);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            plain.write(bytes, offset, length);
        }

        public void base64(Bytes picture) {
            cut();
            parts.add(new Encoded(picture));
        }

        private void cut() {
            if (plain.size() > 0) {
                parts.add(new Plain(Bytes.wrap(plain.toByteArray())));
                plain.reset();
            }
        }

        public Body body() {
            cut();
            return new Body(parts);
        }
    }
}
