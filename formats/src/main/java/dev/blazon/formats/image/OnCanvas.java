package dev.blazon.formats.image;

import dev.blazon.formats.image.scale.Picture;
import dev.blazon.formats.image.scale.Size;
import java.util.Arrays;

/// A frame at its place on a canvas that holds it; what it does not cover is transparent.
record OnCanvas(Picture frame, Size size, int left, int top) implements Picture {

    @Override
    public void row(int y, int[] argb) {
        Arrays.fill(argb, 0, size.width(), 0);
        if (y < top || y >= top + frame.size().height()) {
            return;
        }
        int[] line = new int[frame.size().width()];
        frame.row(y - top, line);
        System.arraycopy(line, 0, argb, left, line.length);
    }
}
