package dev.blazon.operators.facts.measure;

import dev.blazon.core.image.Pixels;
import java.util.Optional;

/// Everything measured of one picture.
public record Measured(
        Raster raster,
        Mix all,
        Light light,
        Tint tint,
        Palette palette,
        Detail detail,
        Form form,
        Optional<Ground> ground,
        Optional<Frame> frame,
        Regions regions) {
    private static final double CUT_OUT = 0.3;

    public static Measured of(Pixels pixels) {
        Raster raster = new Raster(pixels);
        return new Measured(
                raster,
                raster.all(),
                Light.of(raster),
                Tint.of(raster),
                Palette.of(raster),
                Detail.of(raster),
                Form.of(raster),
                Ground.of(raster),
                Frame.of(raster),
                Regions.of(raster));
    }

    /// The colours of a block of the picture whose corners are given in twelfths.
    public Mix part(int left, int top, int right, int bottom) {
        return raster.mix(top, bottom, left, right);
    }

    /// The colours of the outermost twelfth all round.
    public Mix rim() {
        return raster.rim();
    }

    /// Share of the picture that is transparent.
    public double transparent() {
        return 1 - (double) raster.opaque() / raster.size();
    }

    /// Whether so much is transparent that statements on colour and light hold for the rest alone.
    public boolean cutOut() {
        return transparent() >= CUT_OUT;
    }

    /// Share of the picture that lets the background through in part.
    public double translucent() {
        return (double) raster.translucent() / raster.size();
    }

    /// Whether something in it looks like lines of writing; asked for seldom, so not measured before.
    public boolean writing() {
        return TextSigns.plausible(raster);
    }

    /// Share of what is not transparent whose brightness is at least `from` and below `to`.
    public double between(int from, int to) {
        long seen = 0;
        for (int level = from; level < to; level++) {
            seen += raster.lumaCounts()[level];
        }
        return (double) seen / Math.max(1, raster.opaque());
    }

    /// Whether the picture is large enough to speak of its parts.
    public boolean roomy() {
        return Math.min(raster.width(), raster.height()) >= 2 * Raster.CELLS;
    }
}
