package dev.blazon.operators.facts;

import dev.blazon.operators.facts.measure.Detail;
import dev.blazon.operators.facts.measure.Form;
import dev.blazon.operators.facts.measure.Measured;
import dev.blazon.operators.facts.measure.Palette;

/// What kind of picture the measurements speak for, and how sure that is.
///
/// The limits were set on some six hundred labelled pictures. Photographs and paintings cannot be told apart by these
/// numbers, so a picture in continuous tones is called a photograph only where EXIF names the camera.
record Medium(Kind kind, Sureness sureness) {
    private static final int FEWEST_PIXELS = 64 * 64;

    /// Kinds of picture.
    enum Kind {
        /// One colour all over.
        PLAIN,
        /// One smooth slope from dark to bright.
        RAMP,
        PHOTOGRAPH,
        /// Continuous tones, as in a photograph or a painting.
        TONAL,
        /// A chart, a diagram or a screenshot.
        CHART,
        /// Writing or drawn lines in black on white.
        LINE_WORK,
        /// Flat areas of colour, as in a drawing made on a computer.
        GRAPHIC,
        UNKNOWN
    }

    /// How plainly a kind may be stated.
    enum Sureness {
        SURE,
        LIKELY,
        NONE
    }

    /// @param camera whether EXIF names a camera and an exposure
    /// @param drawn whether the tags are those of a site for drawings
    static Medium of(Measured measured, boolean camera, boolean drawn) {
        if (measured.palette().largest() >= 0.995 && measured.transparent() < 0.005) {
            return new Medium(Kind.PLAIN, Sureness.SURE);
        }
        if (measured.raster().size() < FEWEST_PIXELS) {
            return new Medium(Kind.UNKNOWN, Sureness.NONE);
        }
        if (ramp(measured)) {
            return new Medium(Kind.RAMP, Sureness.SURE);
        }
        if (flatness(measured) < 0.30) {
            return camera ? new Medium(Kind.PHOTOGRAPH, Sureness.SURE) : tonal(measured, drawn);
        }
        return camera ? new Medium(Kind.PHOTOGRAPH, Sureness.LIKELY) : flat(measured);
    }

    /// Whether it has many tones that run into each other.
    boolean tonal() {
        return kind == Kind.PHOTOGRAPH || kind == Kind.TONAL;
    }

    /// Share of flat pixels among those that can be seen.
    private static double flatness(Measured measured) {
        double clear = measured.transparent();
        return clear >= 0.999 ? 0 : (measured.detail().flat() - clear) / (1 - clear);
    }

    private static boolean ramp(Measured measured) {
        Form form = measured.form();
        double rise = Math.hypot(form.across(), form.down());
        return form.ramp() >= 0.97 && rise >= 24 && measured.transparent() < 0.005;
    }

    private static Medium tonal(Measured measured, boolean drawn) {
        Palette palette = measured.palette();
        Detail detail = measured.detail();
        double crowded = measured.tint().grey() ? 0.70 : 0.50;
        boolean tonal = palette.distinct() >= 24
                && palette.firstFive() < crowded
                && detail.smooth() >= 0.05
                && detail.edges() < 0.5;
        if (!tonal) {
            return new Medium(Kind.UNKNOWN, Sureness.NONE);
        }
        boolean photographic = detail.smooth() >= 0.30
                && detail.blur() >= 0.20
                && detail.edges() >= 0.01
                && measured.light().mean() >= 45
                && measured.light().deviation() >= 25
                && measured.transparent() < 0.005
                && !drawn;
        return photographic ? new Medium(Kind.PHOTOGRAPH, Sureness.LIKELY) : new Medium(Kind.TONAL, Sureness.SURE);
    }

    private static Medium flat(Measured measured) {
        Palette palette = measured.palette();
        Detail detail = measured.detail();
        if (flatness(measured) < 0.55 || measured.translucent() > 0.2 || detail.edges() < 0.004) {
            return new Medium(Kind.UNKNOWN, Sureness.NONE);
        }
        if (chart(measured)) {
            return new Medium(Kind.CHART, chartForSure(measured) ? Sureness.SURE : Sureness.LIKELY);
        }
        if (lineWork(measured)) {
            return new Medium(Kind.LINE_WORK, Sureness.LIKELY);
        }
        if (detail.blur() <= 0.16 || palette.nearly() <= 10) {
            return new Medium(Kind.GRAPHIC, Sureness.SURE);
        }
        boolean likely = palette.nearly() <= 24 && detail.smooth() <= 0.3 * (1 - detail.flat());
        return likely ? new Medium(Kind.GRAPHIC, Sureness.LIKELY) : new Medium(Kind.UNKNOWN, Sureness.NONE);
    }

    private static boolean chart(Measured measured) {
        Detail detail = measured.detail();
        Palette palette = measured.palette();
        return detail.blur() <= 0.16
                && detail.edges() >= 0.02
                && detail.edges() <= 0.2
                && palette.firstFive() >= 0.80
                && palette.distinct() >= 45
                && palette.largest() >= 0.20
                && measured.light().extremes() >= 0.5
                && measured.light().mean() >= 100
                && measured.transparent() < 0.02;
    }

    private static boolean chartForSure(Measured measured) {
        Detail detail = measured.detail();
        return detail.blur() <= 0.145
                && detail.edges() >= 0.04
                && measured.palette().largest() >= 0.45
                && measured.palette().firstFive() >= 0.85
                && measured.light().mean() >= 170;
    }

    private static boolean lineWork(Measured measured) {
        Detail detail = measured.detail();
        return measured.tint().grey()
                && detail.blur() <= 0.16
                && detail.edges() >= 0.03
                && measured.light().extremes() >= 0.7
                && measured.light().mean() >= 170
                && measured.transparent() < 0.02;
    }
}
