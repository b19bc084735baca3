package dev.blazon.operators.filter;

import dev.blazon.core.image.Pixels;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A hash of what a picture shows: its size and the colour of every pixel. A pixel that is wholly transparent has none.
final class PixelHash {
    private static final int ROWS = 16;

    private PixelHash() {}

    static String of(Pixels pixels) {
        MessageDigest digest = digest();
        digest.update(ByteBuffer.allocate(8)
                .putInt(pixels.width())
                .putInt(pixels.height())
                .flip());
        ByteBuffer some = ByteBuffer.allocate(ROWS * pixels.width() * Integer.BYTES);
        for (int argb : pixels.shared()) {
            if (!some.hasRemaining()) {
                digest.update(some.flip());
                some.clear();
            }
            some.putInt(argb >>> 24 == 0 ? 0 : argb);
        }
        digest.update(some.flip());
        return "pixels " + HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException fault) {
            throw new IllegalStateException("Every Java has SHA-256", fault);
        }
    }
}
