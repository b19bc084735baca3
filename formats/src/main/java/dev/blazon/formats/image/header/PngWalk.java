package dev.blazon.formats.image.header;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Walks a PNG file chunk by chunk to its end.
final class PngWalk {
    private static final Set<String> NEEDED = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");
    /// Keyword, "not compressed", method, no language, no translated keyword.
    private static final String XMP = "XML:com.adobe.xmp\0\0\0\0\0";

    private final ByteView view;
    private final List<Span> kept = new ArrayList<>();
    private int frameControls;
    private boolean animated;
    private boolean stillApart;
    private boolean transparent;
    private boolean palette;
    private boolean pixels;
    private Optional<Span> exif = Optional.empty();
    private Optional<Span> xmp = Optional.empty();

    PngWalk(ByteView view) {
        this.view = view;
    }

    PngLayout read() {
        if (!view.startsWith(12, "IHDR") || view.u32be(8) != 13) {
            throw view.fault().corrupt("The PNG file does not begin with its header.");
        }
        int width = side(16);
        int height = side(20);
        int depth = view.u8(24);
        int colourType = view.u8(25);
        checkHeader(depth, colourType);
        kept.add(new Span(0, 8));
        boolean whole = walk();
        if (whole && (!pixels || colourType == 3 && !palette)) {
            throw view.fault().corrupt("The PNG file has no " + (pixels ? "palette." : "picture data."));
        }
        return new PngLayout(width, height, colourType, depth, transparent, frames(), cut(whole), exif, xmp, kept);
    }

    private Optional<String> cut(boolean whole) {
        return whole
                ? Optional.empty()
                : Optional.of("The PNG file is cut short: no end chunk in " + view.size() + " bytes.");
    }

    private int frames() {
        return animated ? Math.max(1, frameControls + (stillApart ? 1 : 0)) : 1;
    }

    private int side(int at) {
        long side = view.u32be(at);
        if (side < 1 || side > Integer.MAX_VALUE) {
            throw view.fault().corrupt("The PNG header is impossible: side of " + side + " px.");
        }
        return (int) side;
    }

    private void checkHeader(int depth, int colourType) {
        boolean possible = switch (colourType) {
            case 0 -> depth == 1 || depth == 2 || depth == 4 || depth == 8 || depth == 16;
            case 3 -> depth == 1 || depth == 2 || depth == 4 || depth == 8;
            case 2, 4, 6 -> depth == 8 || depth == 16;
            default -> false;
        };
        if (!possible) {
            throw view.fault()
                    .corrupt("The PNG header is impossible: colour type " + colourType + " with " + depth + " bits.");
        }
        if (view.u8(26) != 0 || view.u8(27) != 0 || view.u8(28) > 1) {
            throw view.fault().corrupt("The PNG header names an unknown compression, filter or interlace method.");
        }
    }

    /// True when the end chunk was reached.
    private boolean walk() {
        int at = 8;
        while (view.has(at, 12)) {
            long length = view.u32be(at);
            if (!view.has(at + 12L, length)) {
                return false;
            }
            Span chunk = new Span(at, (int) (at + 12 + length));
            String type = view.latin1(new Span(at + 4, at + 8));
            note(type, chunk);
            if (type.equals("IEND")) {
                return true;
            }
            at = chunk.to();
        }
        return false;
    }

    private void note(String type, Span chunk) {
        if (NEEDED.contains(type)) {
            kept.add(chunk);
        }
        Span data = new Span(chunk.from() + 8, chunk.to() - 4);
        switch (type) {
            case "PLTE" -> palette = true;
            case "tRNS" -> transparent = true;
            case "acTL" -> animated = data.length() >= 4 && (int) view.u32be(data.from()) > 0;
            case "fcTL" -> frameControls++;
            case "IDAT" -> {
                stillApart |= !pixels && frameControls == 0;
                pixels = true;
            }
            case "eXIf" -> exif = exif.or(() -> Optional.of(data));
            case "iTXt" -> noteXmp(data);
            default -> {}
        }
    }

    private void noteXmp(Span data) {
        if (view.startsWith(data.from(), XMP) && data.length() >= XMP.length()) {
            xmp = Optional.of(new Span(data.from() + XMP.length(), data.to()));
        }
    }
}
