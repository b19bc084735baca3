package dev.blazon.formats.image.scale;

/// A decoded picture that gives its rows as non-premultiplied ARGB, so that it need not be held a second time.
public interface Picture {

    Size size();

    /// Writes row `y` into the first `width` places of `argb`. Rows are asked for in order, each once.
    void row(int y, int[] argb);
}
