package dev.blazon.formats.image;

import dev.blazon.formats.image.header.ByteView;
import dev.blazon.formats.image.header.GifLayout;
import dev.blazon.formats.image.header.GifLayout.Frame;
import dev.blazon.formats.image.scale.Picture;
import dev.blazon.formats.image.scale.Size;

/// The first frame of a GIF.
final class GifPicture implements Picture {
    private static final int OPAQUE = 0xFF << 24;

    private final Frame frame;
    private final byte[] indices;
    private final int[] colours;

    private GifPicture(Frame frame, byte[] indices, int[] colours) {
        this.frame = frame;
        this.indices = indices;
        this.colours = colours;
    }

    static Picture decode(GifLayout layout, ByteView view) {
        Frame frame = layout.first();
        byte[] indices = new LzwReader(view, frame).read();
        Size canvas = new Size(layout.width(), layout.height());
        return new OnCanvas(new GifPicture(frame, indices, colours(frame, view)), canvas, frame.left(), frame.top());
    }

    private static int[] colours(Frame frame, ByteView view) {
        int[] colours = new int[256];
        int known = frame.palette().length() / 3;
        for (int i = 0; i < colours.length; i++) {
            int at = frame.palette().from() + 3 * i;
            // A file without any palette is taken as grey, as other readers do.
            int rgb = known == 0 ? i * 0x010101 : i < known ? rgb(view, at) : 0;
            colours[i] = i == frame.transparent() ? 0 : OPAQUE | rgb;
        }
        return colours;
    }

    private static int rgb(ByteView view, int at) {
        return view.u8(at) << 16 | view.u8(at + 1L) << 8 | view.u8(at + 2L);
    }

    @Override
    public Size size() {
        return new Size(frame.width(), frame.height());
    }

    @Override
    public void row(int y, int[] argb) {
        int from = (frame.interlaced() ? storedLine(y) : y) * frame.width();
        for (int x = 0; x < frame.width(); x++) {
            argb[x] = colours[indices[from + x] & 0xFF];
        }
    }

    /// Where an interlaced frame stores a line: every eighth, then those between, in four passes.
    private int storedLine(int line) {
        int height = frame.height();
        int eighths = (height + 7) / 8;
        int quarters = eighths + (height + 3) / 8;
        if (line % 8 == 0) {
            return line / 8;
        }
        if (line % 8 == 4) {
            return eighths + line / 8;
        }
        return line % 4 == 2 ? quarters + line / 4 : quarters + (height + 1) / 4 + line / 2;
    }
}
