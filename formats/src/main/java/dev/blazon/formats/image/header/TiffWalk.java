package dev.blazon.formats.image.header;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads the first directory of a TIFF file and counts the others.
final class TiffWalk {
    private static final int WIDTH = 256;
    private static final int HEIGHT = 257;
    private static final int BITS = 258;
    private static final int COMPRESSION = 259;
    private static final int PHOTOMETRIC = 262;
    private static final int STRIP_OFFSETS = 273;
    private static final int ORIENTATION = 274;
    private static final int SAMPLES = 277;
    private static final int STRIP_SIZES = 279;
    private static final int TILE_WIDTH = 322;
    private static final int TILE_HEIGHT = 323;
    private static final int TILE_OFFSETS = 324;
    private static final int TILE_SIZES = 325;
    private static final int EXTRA_SAMPLES = 338;
    private static final int XMP = 700;
    private static final int DNG_VERSION = 50706;
    private static final int SEPARATED = 5;
    private static final int JPEG = 7;
    private static final int MAX_SAMPLES = 16;
    private static final int MAX_PAGES = 10_000;

    /// One directory entry: where its values lie, how many there are and how wide each is.
    private record Entry(long at, long count, int size) {}

    private final ByteView view;
    private final boolean little;
    private final boolean big;
    private Map<Integer, Entry> page = Map.of();

    TiffWalk(ByteView view) {
        this.view = view;
        this.little = view.u8(0) == 'I';
        this.big = u16(2) == 43;
    }

    TiffLayout read() {
        long firstAt = big ? u64(8) : u32(4);
        page = directory(firstAt);
        refuseUndecodable();
        int width = side(WIDTH);
        int height = side(HEIGHT);
        int samples = samples();
        int bits = bits();
        checkTile(TILE_WIDTH, width);
        checkTile(TILE_HEIGHT, height);
        long orientation = value(ORIENTATION, 0, 1);
        boolean alpha = samples > 1 && page.containsKey(EXTRA_SAMPLES) && value(EXTRA_SAMPLES, 0, 0) > 0;
        return new TiffLayout(
                width,
                height,
                orientation >= 1 && orientation <= 8 ? (int) orientation : 1,
                pages(firstAt),
                alpha,
                Layout.standardBits(bits),
                Math.max(4, samples * ((bits + 7) / 8)),
                cut(),
                xmp(),
                view.size());
    }

    private void refuseUndecodable() {
        if (page.containsKey(DNG_VERSION)) {
            throw view.fault().unsupported(Magic.convert("Camera raw (DNG)"));
        }
        // The Java reader gives these with inverted colours: no picture is better than a wrong one.
        if (value(PHOTOMETRIC, 0, 1) == SEPARATED && value(COMPRESSION, 0, 1) == JPEG) {
            throw view.fault().unsupported(Magic.convert("CMYK TIFF with JPEG compression"));
        }
    }

    private int side(int tag) {
        long side = value(tag, 0, 0);
        if (side < 1 || side > Integer.MAX_VALUE) {
            throw view.fault().corrupt("The TIFF header is impossible: side of " + side + " px.");
        }
        return (int) side;
    }

    private int samples() {
        long samples = value(SAMPLES, 0, 1);
        if (samples < 1 || samples > MAX_SAMPLES) {
            throw view.fault()
                    .corrupt("The TIFF header is impossible: " + samples + " samples a pixel, must be 1 to "
                            + MAX_SAMPLES + ".");
        }
        return (int) samples;
    }

    private int bits() {
        long bits = value(BITS, 0, 1);
        if (bits < 1 || bits > 64) {
            throw view.fault().corrupt("The TIFF header is impossible: " + bits + " bits a sample.");
        }
        return (int) bits;
    }

    /// A decoder allocates whole tiles: one far larger than the picture is a bomb that the pixel cap would not see.
    private void checkTile(int tag, int side) {
        long tile = value(tag, 0, 1);
        if (tile < 1 || tile > Math.max(4096L, 2L * side)) {
            throw view.fault()
                    .corrupt("The TIFF header is impossible: tile side of " + tile + " px in a picture of " + side
                            + " px.");
        }
    }

    private Optional<String> cut() {
        boolean tiled = page.containsKey(TILE_OFFSETS);
        int offsets = tiled ? TILE_OFFSETS : STRIP_OFFSETS;
        int sizes = tiled ? TILE_SIZES : STRIP_SIZES;
        Entry entry = page.get(offsets);
        if (entry == null) {
            throw view.fault().corrupt("The TIFF file does not say where its pixels lie.");
        }
        long end = 0;
        for (long i = 0; i < entry.count(); i++) {
            end = Math.max(end, value(offsets, i, 0) + value(sizes, i, 0));
        }
        return end <= view.size()
                ? Optional.empty()
                : Optional.of("The TIFF file is cut short: " + view.size() + " bytes of " + end + ".");
    }

    private Optional<Span> xmp() {
        Entry entry = page.get(XMP);
        return entry == null || entry.size() != 1
                ? Optional.empty()
                : Optional.of(new Span((int) entry.at(), (int) (entry.at() + entry.count())));
    }

    private int pages(long firstAt) {
        Set<Long> seen = new HashSet<>();
        long at = firstAt;
        while (at > 0 && seen.size() < MAX_PAGES && entriesFit(at) && seen.add(at)) {
            long next = at + (big ? 8 : 2) + count(at) * (big ? 20 : 12);
            if (!view.has(next, big ? 8 : 4)) {
                break;
            }
            at = big ? u64(next) : u32(next);
        }
        return Math.max(1, seen.size());
    }

    private Map<Integer, Entry> directory(long at) {
        if (at < 8 || !entriesFit(at)) {
            throw view.fault().truncated("The TIFF file ends before its directory: " + view.size() + " bytes.");
        }
        Map<Integer, Entry> entries = new HashMap<>();
        for (long i = 0; i < count(at); i++) {
            entry(at + (big ? 8 : 2) + i * (big ? 20 : 12), entries);
        }
        return entries;
    }

    private boolean entriesFit(long at) {
        return view.has(at, big ? 8 : 2)
                && count(at) >= 0
                && count(at) <= 65_535
                && view.has(at, (big ? 8 : 2) + count(at) * (big ? 20 : 12));
    }

    private long count(long at) {
        return big ? u64(at) : u16(at);
    }

    /// Entries whose values lie outside the file are left out: the needed ones are then missed by name.
    private void entry(long at, Map<Integer, Entry> entries) {
        int size = sizeOf(u16(at + 2));
        long count = big ? u64(at + 4) : u32(at + 4);
        if (size == 0 || count < 1 || count > view.size()) {
            return;
        }
        long valueAt = at + (big ? 12 : 8);
        boolean inline = size * count <= (big ? 8 : 4);
        long from = inline ? valueAt : big ? u64(valueAt) : u32(valueAt);
        if (view.has(from, size * count)) {
            entries.putIfAbsent(u16(at), new Entry(from, count, size));
        }
    }

    private static int sizeOf(int type) {
        return switch (type) {
            case 1, 2, 6, 7 -> 1;
            case 3, 8 -> 2;
            case 4, 9, 11, 13 -> 4;
            case 5, 10, 12, 16, 17, 18 -> 8;
            default -> 0;
        };
    }

    private long value(int tag, long index, long absent) {
        Entry entry = page.get(tag);
        if (entry == null || index >= entry.count()) {
            return absent;
        }
        long at = entry.at() + index * entry.size();
        return switch (entry.size()) {
            case 1 -> view.u8(at);
            case 2 -> u16(at);
            case 4 -> u32(at);
            default -> u64(at);
        };
    }

    private int u16(long at) {
        return little ? view.u16le(at) : view.u16be(at);
    }

    private long u32(long at) {
        return little ? view.u32le(at) : view.u32be(at);
    }

    /// Negative for values that no file reaches; every use checks the range.
    private long u64(long at) {
        return little ? view.u32le(at + 4) << 32 | view.u32le(at) : view.u32be(at) << 32 | view.u32be(at + 4);
    }
}
