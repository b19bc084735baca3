package dev.blazon.operators.facts.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Names colours by where they lie in OKLCH: lightness 0 to 1, chroma, hue in degrees (Björn Ottosson, "A perceptual
/// color space for image processing", 2020). The ranges were set by eye on swatch sheets; the first row that fits wins.
///
/// Names are looked up at five bits a channel, so that naming a pixel costs one array access.
final class ColourNames {
    /// Hue from and to, lightness up to, chroma up to, family, name. Rows of a hue range go from dark to light.
    private static final String ROWS = """
              0 360 0.20 0.060 BLACK black
              0 360 0.27 0.030 BLACK black
              0 360 0.36 0.036 GREY dark grey
            215 340 0.46 0.032 GREY dark grey
            215 340 0.73 0.028 GREY grey
              0 360 0.46 0.026 GREY dark grey
              0 360 0.73 0.022 GREY grey
              0 360 0.93 0.019 GREY light grey
              0 360 0.96 0.012 WHITE off-white
              0 360 1.01 0.012 WHITE white
              8  38 0.32 0.070 BROWN dark brown
              8  38 0.32 0.500 RED dark red
              8  38 0.46 0.080 BROWN reddish brown
              8  38 0.46 0.500 RED dark red
              8  38 0.62 0.085 BROWN reddish brown
              8  38 0.70 0.085 PINK dusty pink
              8  38 0.70 0.140 RED muted red
             31  38 0.54 0.500 RED red
             31  38 0.72 0.500 ORANGE orange-red
              8  38 0.70 0.500 RED red
              8  38 0.84 0.090 PINK dusty pink
              8  38 1.01 0.090 PINK pale pink
              8  38 1.01 0.500 PINK salmon pink
             38  62 0.37 0.500 BROWN dark brown
             38  62 0.60 0.045 BROWN greyish brown
             38  62 0.55 0.135 BROWN brown
             38  62 0.60 0.500 BROWN reddish brown
             38  62 0.74 0.055 BROWN greyish brown
             38  62 0.74 0.135 BROWN light brown
             38  62 0.74 0.500 ORANGE orange
             38  62 1.01 0.055 BEIGE beige
             38  62 1.01 0.120 ORANGE pale orange
             38  62 1.01 0.500 ORANGE orange
             62  88 0.38 0.500 BROWN dark brown
             62  88 0.60 0.050 BROWN greyish brown
             62  88 0.60 0.500 BROWN brown
             62  88 0.74 0.045 BROWN greyish brown
             62  88 0.74 0.130 BROWN light brown
             62  77 0.74 0.500 ORANGE dark orange
             77  88 0.74 0.500 YELLOW mustard yellow
             62  88 0.86 0.060 BEIGE beige
             62  88 0.86 0.130 BEIGE tan
             62  88 1.01 0.085 BEIGE cream
             62  77 1.01 0.500 ORANGE orange
             77  88 1.01 0.500 YELLOW golden yellow
             88 100 0.40 0.500 BROWN dark brown
             88  97 0.60 0.055 BROWN greyish brown
             88  97 0.60 0.500 BROWN brown
             97 112 0.42 0.500 GREEN dark olive
             97 112 0.64 0.050 GREEN greyish green
             97 112 0.64 0.500 GREEN olive
             88 112 0.82 0.060 BEIGE beige
             88 112 0.82 0.125 BEIGE khaki
             88 112 0.82 0.500 YELLOW mustard yellow
             88 112 1.01 0.070 BEIGE cream
             88 112 1.01 0.140 YELLOW pale yellow
             88 112 1.01 0.500 YELLOW yellow
            112 135 0.42 0.500 GREEN dark green
            112 135 0.66 0.075 GREEN greyish green
            112 135 0.66 0.500 GREEN olive green
            112 135 0.84 0.050 GREEN greyish green
            112 135 1.01 0.050 GREEN pale green
            112 135 1.01 0.130 GREEN light green
            112 135 1.01 0.500 GREEN yellow-green
            135 168 0.46 0.500 GREEN dark green
            135 168 0.72 0.075 GREEN greyish green
            135 168 0.72 0.500 GREEN green
            135 168 0.84 0.045 GREEN greyish green
            135 168 1.01 0.050 GREEN pale green
            135 168 1.01 0.200 GREEN light green
            135 168 1.01 0.500 GREEN bright green
            168 215 0.42 0.500 TEAL dark teal
            168 215 0.72 0.055 TEAL greyish teal
            168 215 0.72 0.500 TEAL teal
            168 215 1.01 0.070 TEAL pale turquoise
            168 190 1.01 0.500 TEAL turquoise
            190 215 1.01 0.500 TEAL cyan
            215 285 0.34 0.500 BLUE dark blue
            215 285 0.78 0.055 BLUE greyish blue
            215 285 0.62 0.100 BLUE muted blue
            215 285 0.64 0.500 BLUE blue
            215 240 0.74 0.135 BLUE light blue
            240 285 0.74 0.120 BLUE light blue
            215 285 0.74 0.500 BLUE bright blue
            215 285 1.01 0.040 BLUE pale blue
            215 285 1.01 0.500 BLUE light blue
            285 338 0.34 0.500 PURPLE dark purple
            285 338 0.66 0.085 PURPLE greyish purple
            285 338 0.60 0.500 PURPLE purple
            285 338 1.01 0.045 PURPLE pale purple
            285 315 1.01 0.120 PURPLE lavender
            285 315 1.01 0.500 PURPLE light purple
            315 338 1.01 0.190 PURPLE lilac
            315 338 1.01 0.500 PINK magenta
            338   8 0.36 0.070 PURPLE dark purple
            338   8 0.36 0.500 RED burgundy
            338   8 0.58 0.100 PURPLE greyish purple
            338   8 0.58 0.500 PINK deep pink
            338   8 0.82 0.080 PINK dusty pink
            338   8 1.01 0.080 PINK pale pink
            338   8 1.01 0.170 PINK pink
            338   8 1.01 0.500 PINK bright pink
            """;

    private static final List<Row> TABLE =
            ROWS.lines().map(line -> Row.parse(line.strip())).toList();
    private static final List<ColourName> NAMES =
            TABLE.stream().map(Row::name).distinct().toList();
    private static final byte[] INDEX = new byte[1 << 15];
    private static final float[] GREEN_RED = new float[1 << 15];
    private static final float[] BLUE_YELLOW = new float[1 << 15];

    static {
        for (int packed = 0; packed < INDEX.length; packed++) {
            double[] lab = okLab(widened(packed >> 10), widened(packed >> 5 & 31), widened(packed & 31));
            INDEX[packed] = (byte) NAMES.indexOf(find(lab));
            GREEN_RED[packed] = (float) lab[1];
            BLUE_YELLOW[packed] = (float) lab[2];
        }
    }

    private ColourNames() {}

    /// How many names there are.
    static int count() {
        return NAMES.size();
    }

    static ColourName name(int index) {
        return NAMES.get(index);
    }

    /// The name of an opaque colour.
    static ColourName of(int rgb) {
        return NAMES.get(INDEX[packed(rgb)]);
    }

    /// The upper five bits of each channel as one number.
    static int packed(int rgb) {
        return rgb >> 9 & 0x7C00 | rgb >> 6 & 0x3E0 | rgb >> 3 & 0x1F;
    }

    static int indexOfPacked(int packed) {
        return INDEX[packed];
    }

    /// OKLab `a` of a packed colour.
    static float greenRed(int packed) {
        return GREEN_RED[packed];
    }

    /// OKLab `b` of a packed colour.
    static float blueYellow(int packed) {
        return BLUE_YELLOW[packed];
    }

    /// Every colour that has a name of this family.
    static List<Integer> members(ColourFamily family) {
        List<Integer> members = new ArrayList<>();
        for (int i = 0; i < NAMES.size(); i++) {
            if (NAMES.get(i).family() == family) {
                members.add(i);
            }
        }
        return members;
    }

    private static ColourName find(double[] lab) {
        double chroma = Math.hypot(lab[1], lab[2]);
        double hue = (Math.toDegrees(Math.atan2(lab[2], lab[1])) + 360) % 360;
        return TABLE.stream()
                .filter(row -> row.holds(lab[0], chroma, hue))
                .findFirst()
                .map(Row::name)
                .orElseThrow(() -> new IllegalStateException(
                        String.format(Locale.ROOT, "No colour name at %.3f %.3f %.1f", lab[0], chroma, hue)));
    }

    private static int widened(int fiveBits) {
        return fiveBits << 3 | fiveBits >> 2;
    }

    private static double[] okLab(int red, int green, int blue) {
        double r = linear(red);
        double g = linear(green);
        double b = linear(blue);
        double l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
        double m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
        double s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
        return new double[] {
            0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
        };
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private record Row(int hueFrom, int hueTo, double light, double chroma, ColourName name) {

        static Row parse(String line) {
            String[] cells = line.split("\\s+", 6);
            return new Row(
                    Integer.parseInt(cells[0]),
                    Integer.parseInt(cells[1]),
                    Double.parseDouble(cells[2]),
                    Double.parseDouble(cells[3]),
                    new ColourName(cells[5], ColourFamily.valueOf(cells[4])));
        }

        boolean holds(double lightness, double saturation, double hue) {
            boolean inHue = hueFrom < hueTo ? hue >= hueFrom && hue < hueTo : hue >= hueFrom || hue < hueTo;
            return inHue && lightness < light && saturation < chroma;
        }
    }
}
