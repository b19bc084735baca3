package dev.blazon.formats.image;

import dev.blazon.core.image.Bytes;
import dev.blazon.core.image.Pixels;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;

/// Makes small picture files in memory.
final class TestPictures {
    static final int RED = 0xFFE01010;
    static final int GREEN = 0xFF10C010;
    static final int BLUE = 0xFF1010E0;
    static final int YELLOW = 0xFFE0E010;
    /// Two lossless pixels wide and one high: red, then half-transparent blue.
    static final Bytes WEBP =
            Bytes.wrap(Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4TBYAAAAvAQAAEA8wEIcBPwT0A/9jCRWI6H8A"));
    /// A CMYK JPEG with inverted values, as Photoshop writes them: 32 x 24 px of magenta and yellow ink, hence red.
    static final Bytes CMYK_JPEG = Bytes.wrap(Base64.getDecoder()
            .decode("/9j/7gAOQWRvYmUAZAAAAAAA/9sAQwANCQoLCggNCwoLDg4NDxMgFRMSEhMnHB4XIC4pMTAuKS0sMzpKPjM2RjcsLU"
                    + "BXQUZMTlJTUjI+WmFaUGBKUVJP/8AAFAgAGAAgBEMRAE0RAFkRAEsRAP/EAB8AAAEFAQEBAQEBAAAAAAAAAAABAgME"
                    + "BQYHCAkKC//EALUQAAIBAwMCBAMFBQQEAAABfQECAwAEEQUSITFBBhNRYQcicRQygZGhCCNCscEVUtHwJDNicoIJCh"
                    + "YXGBkaJSYnKCkqNDU2Nzg5OkNERUZHSElKU1RVVldYWVpjZGVmZ2hpanN0dXZ3eHl6g4SFhoeIiYqSk5SVlpeYmZqi"
                    + "o6Slpqeoqaqys7S1tre4ubrCw8TFxsfIycrS09TV1tfY2drh4uPk5ebn6Onq8fLz9PX29/j5+v/aAA4EQwBNAFkASw"
                    + "AAPwD06vMK8wr06iiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiv/Z"));

    private TestPictures() {}

    /// Quarters: red and green above, blue and yellow below.
    static BufferedImage quarters(int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                boolean left = x < width / 2;
                int below = left ? BLUE : YELLOW;
                int above = left ? RED : GREEN;
                image.setRGB(x, y, y < height / 2 ? above : below);
            }
        }
        return image;
    }

    static Bytes encode(BufferedImage image, String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, out)) {
                throw new IllegalArgumentException("No writer for " + format);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return Bytes.wrap(out.toByteArray());
    }

    static Bytes quartersAs(String format) {
        return encode(quarters(64, 48, BufferedImage.TYPE_INT_RGB), format);
    }

    /// Quarters that take many bytes, with an end that is not grey.
    static Bytes noisyJpeg(int width, int height) {
        BufferedImage image = quarters(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, image.getRGB(x, y) ^ (x * 7919 + y * 104729) % 61 * 0x010101);
            }
        }
        return encode(image, "jpeg");
    }

    /// A JPEG with an EXIF block put behind its first two bytes.
    static Bytes withExif(Bytes jpeg, byte[] tiff) {
        byte[] prefix = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);
        int length = 2 + prefix.length + tiff.length;
        byte[] head = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE1, (byte) (length >> 8), (byte) length};
        byte[] rest = Arrays.copyOfRange(jpeg.toArray(), 2, jpeg.size());
        return join(head, prefix, tiff, rest);
    }

    static byte[] exifOrientation(int orientation) {
        return hex("4d4d002a00000008 0001 0112 0003 00000001 %04x0000 00000000".formatted(orientation));
    }

    static Bytes join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return Bytes.wrap(out.toByteArray());
    }

    static byte[] hex(String spaced) {
        return HexFormat.of().parseHex(spaced.replace(" ", ""));
    }

    static byte[] latin1(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static Bytes first(Bytes bytes, int count) {
        return Bytes.wrap(Arrays.copyOf(bytes.toArray(), count));
    }

    /// A PNG of any header and pixel data, with further chunks before the pixels.
    static Bytes png(int width, int height, int depth, int colourType, byte[] lines, byte[]... chunks) {
        byte[] header = hex("%08x%08x%02x%02x000000".formatted(width, height, depth, colourType));
        return join(
                hex("89504e470d0a1a0a"),
                chunk("IHDR", header),
                join(chunks).toArray(),
                chunk("IDAT", deflate(lines)),
                chunk("IEND", new byte[0]));
    }

    static byte[] chunk(String type, byte[] data) {
        byte[] typed = join(latin1(type), data).toArray();
        CRC32 crc = new CRC32();
        crc.update(typed);
        return join(hex("%08x".formatted(data.length)), typed, hex("%08x".formatted(crc.getValue())))
                .toArray();
    }

    static byte[] deflate(byte[] data) {
        try (Deflater deflater = new Deflater()) {
            deflater.setInput(data);
            deflater.finish();
            byte[] out = new byte[data.length / 500 + 1000 + data.length];
            return Arrays.copyOf(out, deflater.deflate(out));
        }
    }

    /// The colour at a place given in parts of the picture, so that sizes do not matter.
    static int at(Pixels pixels, double x, double y) {
        return pixels.argb((int) (pixels.width() * x), (int) (pixels.height() * y));
    }

    /// Greatest difference of a channel.
    static int distance(int one, int other) {
        int greatest = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            greatest = Math.max(greatest, Math.abs((one >>> shift & 0xFF) - (other >>> shift & 0xFF)));
        }
        return greatest;
    }

    /// Mean difference of all channels of two pictures of one size.
    static double meanDistance(Pixels one, Pixels other) {
        long sum = 0;
        for (int i = 0; i < one.shared().length; i++) {
            for (int shift = 0; shift < 32; shift += 8) {
                sum += Math.abs((one.shared()[i] >>> shift & 0xFF) - (other.shared()[i] >>> shift & 0xFF));
            }
        }
        return sum / 4.0 / one.shared().length;
    }
}
