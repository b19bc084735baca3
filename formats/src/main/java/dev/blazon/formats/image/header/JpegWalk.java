package dev.blazon.formats.image.header;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Walks a JPEG file marker by marker, through every scan, to its true end: a thumbnail's end marker lies inside a
/// segment and is stepped over with it.
final class JpegWalk {
    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    private static final int APP14 = 0xEE;
    private static final int COMMENT = 0xFE;
    private static final String EXIF = "Exif\0\0";
    private static final String XMP = "http://ns.adobe.com/xap/1.0/\0";
    /// Encoders write about ten; each costs a decoder one pass over the whole picture.
    private static final int MAX_SCANS = 100;

    private final ByteView view;
    private final List<Span> kept = new ArrayList<>();
    private int at = 2;
    private int width;
    private int height;
    private int components;
    private int scans;
    private Optional<Span> exif = Optional.empty();
    private Optional<Span> xmp = Optional.empty();

    JpegWalk(ByteView view) {
        this.view = view;
    }

    JpegLayout read() {
        kept.add(new Span(0, 2));
        boolean whole = walk();
        if (width == 0 && whole) {
            throw view.fault().corrupt("The JPEG file has no picture header.");
        }
        if (width == 0) {
            throw view.fault().truncated("The JPEG file ends before its picture header: " + view.size() + " bytes.");
        }
        if (scans == 0 && whole) {
            throw view.fault().corrupt("The JPEG file has no picture data.");
        }
        return new JpegLayout(width, height, components, cut(whole), exif, xmp, kept);
    }

    private Optional<String> cut(boolean whole) {
        return whole
                ? Optional.empty()
                : Optional.of("The JPEG file is cut short: no end marker in " + view.size() + " bytes.");
    }

    /// True when the end marker was reached.
    private boolean walk() {
        while (toMarker()) {
            int marker = view.u8(at + 1);
            if (marker == END) {
                kept.add(new Span(at, at + 2));
                return true;
            }
            if (marker == START || marker == 0x01 || isRestart(marker)) {
                at += 2;
                continue;
            }
            if (!view.has(at + 2L, 2) || !view.has(at + 2L, Math.max(2, view.u16be(at + 2L)))) {
                return false;
            }
            segment(marker, new Span(at, at + 2 + Math.max(2, view.u16be(at + 2L))));
        }
        return false;
    }

    private void segment(int marker, Span span) {
        at = span.to();
        if (isFrameHeader(marker)) {
            frameHeader(marker, span);
        }
        switch (marker) {
            case APP0 -> keepWhen(view.startsWith(span.from() + 4L, "JFIF\0"), span);
            case APP14 -> keepWhen(view.startsWith(span.from() + 4L, "Adobe"), span);
            case APP1 -> note(span);
            case SCAN -> scan(span);
            default -> keepWhen(marker < APP0 || marker > 0xEF && marker != COMMENT, span);
        }
    }

    private void keepWhen(boolean needed, Span span) {
        if (needed) {
            kept.add(span);
        }
    }

    private void note(Span span) {
        if (exif.isEmpty() && view.startsWith(span.from() + 4L, EXIF)) {
            exif = inner(span, EXIF);
        }
        if (xmp.isEmpty() && view.startsWith(span.from() + 4L, XMP)) {
            xmp = inner(span, XMP);
        }
    }

    private static Optional<Span> inner(Span span, String prefix) {
        int from = span.from() + 4 + prefix.length();
        return from <= span.to() ? Optional.of(new Span(from, span.to())) : Optional.empty();
    }

    private void frameHeader(int marker, Span span) {
        if (width != 0) {
            return;
        }
        refuseProcess(marker, view.u8(span.from() + 4L));
        height = view.u16be(span.from() + 5L);
        width = view.u16be(span.from() + 7L);
        components = view.u8(span.from() + 9L);
        if (width == 0 || height == 0 || components == 0 || components > 4) {
            throw view.fault()
                    .corrupt("The JPEG header is impossible: " + width + " x " + height + " px with " + components
                            + " components.");
        }
    }

    private void refuseProcess(int marker, int precision) {
        if (marker == 0xF7) {
            throw view.fault().unsupported(Magic.convert("JPEG-LS"));
        }
        if (marker >= 0xC5 && marker <= 0xC7 || marker >= 0xCD) {
            throw view.fault().unsupported(Magic.convert("Hierarchical JPEG"));
        }
        if (precision != 8) {
            throw view.fault().unsupported(Magic.convert(precision + "-bit JPEG"));
        }
    }

    private void scan(Span header) {
        scans++;
        if (scans > MAX_SCANS) {
            throw view.fault().corrupt("The JPEG file has more than " + MAX_SCANS + " scans.");
        }
        if (width == 0) {
            throw view.fault().corrupt("The JPEG file has picture data before its picture header.");
        }
        while (toMarker() && (view.u8(at + 1) == 0 || isRestart(view.u8(at + 1)))) {
            at += 2;
        }
        kept.add(new Span(header.from(), Math.min(at, view.size())));
    }

    /// Goes on to the next 0xFF that is followed by another byte; false when there is none.
    private boolean toMarker() {
        byte[] array = view.shared();
        int last = array.length - 1;
        while (at < last && (array[at] != (byte) 0xFF || array[at + 1] == (byte) 0xFF)) {
            at++;
        }
        if (at >= last) {
            at = array.length;
        }
        return at < last;
    }

    private static boolean isRestart(int marker) {
        return marker >= 0xD0 && marker <= 0xD7;
    }

    private static boolean isFrameHeader(int marker) {
        boolean table = marker == 0xC4 || marker == 0xC8 || marker == 0xCC;
        return marker >= 0xC0 && marker <= 0xCF && !table || marker == 0xF7;
    }
}
