package dev.blazon.operators.facts;

import dev.blazon.core.image.ImageHeader;
import dev.blazon.operators.facts.measure.ColourFamily;
import dev.blazon.operators.facts.measure.ColourName;
import dev.blazon.operators.facts.measure.Frame;
import dev.blazon.operators.facts.measure.Ground;
import dev.blazon.operators.facts.measure.Measured;
import dev.blazon.operators.facts.measure.Mix;
import java.util.Optional;

/// The sentences after the first: places, ground, frame and light. Each is said only where a measurement is
/// far from its doubtful range.
final class Body {
    private final Phrases phrases;
    private final LightWords words;
    private final PlaceWords places;
    private final ToneWords tones;
    private final Measured measured;
    private final Medium medium;
    private boolean saidUpright;

    Body(Phrases phrases, ImageHeader header, Measured measured, Medium medium) {
        this.phrases = phrases;
        words = new LightWords(phrases, header, measured, medium);
        places = new PlaceWords(phrases, measured);
        tones = new ToneWords(phrases, measured);
        this.measured = measured;
        this.medium = medium;
    }

    void say() {
        if (measured.all().empty()) {
            return;
        }
        switch (medium.kind()) {
            case PLAIN, RAMP -> {
                // The first sentence says it all.
            }
            default -> sayAll();
        }
    }

    private void sayAll() {
        boolean compared = sayPlaces();
        if (!compared && whole()) {
            places.sayColours(ColourWords.main(measured.all()));
        }
        boolean lightFirst = phrases.draw(2, "plan") == 0;
        if (lightFirst) {
            sayLight();
        }
        sayTransparency();
        sayFrameOrGround();
        if (!lightFirst) {
            sayLight();
        }
        sayDetail();
        words.saySymmetry();
    }

    /// Whether the picture has parts to speak of: large, opaque, no plain ground round it all.
    private boolean whole() {
        return measured.roomy()
                && measured.transparent() < 0.01
                && measured.ground().isEmpty()
                && medium.kind() != Medium.Kind.CHART;
    }

    private boolean shaded() {
        return medium.tonal() || medium.kind() == Medium.Kind.UNKNOWN;
    }

    private void sayLight() {
        boolean spots = whole() && shaded() && !saidUpright && places.sayLight();
        words.sayLight(saidUpright || spots);
        if (shaded() && measured.ground().isEmpty()) {
            tones.sayExtent();
        }
        if (whole()) {
            tones.sayBalance();
        }
    }

    private void sayDetail() {
        words.sayDetail();
        if (whole() && shaded()) {
            places.sayDetail();
        } else if (medium.kind() == Medium.Kind.GRAPHIC) {
            tones.sayCount();
        }
    }

    /// Compares two parts where they differ plainly; answers whether they do.
    private boolean sayPlaces() {
        boolean cutOut =
                measured.ground().filter(ground -> ground.share() >= 0.5).isPresent();
        if (cutOut || !measured.roomy() || measured.cutOut()) {
            return false;
        }
        Mix top = measured.part(0, 0, 12, 4);
        Mix bottom = measured.part(0, 8, 12, 12);
        Mix left = measured.part(0, 0, 4, 12);
        Mix right = measured.part(8, 0, 12, 12);
        Mix middle = measured.part(4, 4, 8, 8);
        Mix rim = measured.rim();
        double upright = top.distance(bottom);
        double level = left.distance(right);
        double centred = middle.distance(rim) - 0.1;
        double strongest = Math.max(upright, Math.max(level, centred));
        if (strongest < 0.42 || top.empty() || bottom.empty() || left.empty() || right.empty() || middle.empty()) {
            return false;
        }
        if (strongest == upright) {
            saidUpright = true;
            return sayPair("the upper third", top, "the lower third", bottom);
        }
        if (strongest == level) {
            return sayPair("the left third", left, "the right third", right);
        }
        return sayPair("the centre", middle, "the outer rim", rim);
    }

    private boolean sayPair(String here, Mix one, String there, Mix other) {
        String first = colours(one);
        String second = colours(other);
        if (first.equals(second)) {
            return false;
        }
        if (first.isEmpty() || second.isEmpty()) {
            phrases.say(first.isEmpty() ? there + " is " + second : here + " is " + first);
            return true;
        }
        phrases.say(phrases.pick(
                "pair",
                here + " is " + first + ", " + there + " " + second,
                "while " + here + " is " + first + ", " + there + " is " + second,
                here + " is " + first + "; " + there + " is " + second));
        return true;
    }

    /// The colours of a part, empty where no one or two prevail.
    private static String colours(Mix mix) {
        ColourFamily first = mix.first();
        double share = mix.share(first);
        if (share >= 0.9) {
            return "almost wholly " + ColourWords.name(mix, first);
        }
        if (share >= 0.6) {
            return "mostly " + ColourWords.name(mix, first);
        }
        ColourFamily second = mix.families().get(1);
        if (share + mix.share(second) >= 0.65 && mix.share(second) >= 0.15) {
            return "mainly " + mix.naming(first).word() + " and "
                    + mix.naming(second).word();
        }
        return "";
    }

    private void sayTransparency() {
        double clear = measured.transparent();
        boolean ground = measured.ground().filter(Ground::clear).isPresent();
        if (clear >= 0.01 && !ground) {
            phrases.say(ColourWords.share(clear) + " of the area is transparent");
        }
        if (measured.translucent() >= 0.2) {
            phrases.say(ColourWords.share(measured.translucent()) + " of the area is translucent");
        }
    }

    private void sayFrameOrGround() {
        Optional<Frame> frame = measured.frame().filter(found -> measured.transparent() < 0.01);
        if (frame.isPresent()) {
            sayFrame(frame.orElseThrow());
            return;
        }
        measured.ground()
                .filter(ground -> ground.clear() || !measured.cutOut())
                .filter(ground -> measured.roomy() && ground.share() >= 0.14 && ground.share() < 0.995)
                .ifPresent(this::sayGround);
    }

    private void sayFrame(Frame frame) {
        String colour = ColourName.of(frame.colour()).word();
        String wide = frame.thickness() < 0.05 ? "thin " : "";
        phrases.say(
                switch (frame.sides()) {
                    case ALL ->
                        phrases.pick(
                                "frame",
                                Phrases.a(wide + colour) + " border runs round all four sides",
                                "it is enclosed by " + Phrases.a(wide + colour) + " border");
                    case ABOVE_AND_BELOW -> wide + colour + " bars run along the top and the bottom";
                    case LEFT_AND_RIGHT -> wide + colour + " bars stand at the left and the right";
                });
    }

    private void sayGround(Ground ground) {
        String area = ColourWords.share(ground.share()) + " of the area";
        String where = place(ground);
        if (ground.clear()) {
            phrases.say(phrases.pick(
                            "clear",
                            "the background is transparent, " + area,
                            "a transparent background takes up " + area)
                    + where);
            return;
        }
        String colour = "plain " + ColourName.of(ground.colour()).word();
        phrases.say(phrases.pick(
                        "ground",
                        "everything is set on a " + colour + " background that takes up " + area,
                        "a " + colour + " background covers " + area,
                        "the background is " + colour + " and fills " + area)
                + where);
    }

    /// Where all else lies, said only where it keeps wholly to a third.
    private String place(Ground ground) {
        Third level = Third.of(ground.left(), ground.right());
        Third upright = Third.of(ground.top(), ground.bottom());
        String spot = (upright.word("upper", "lower") + " " + level.word("left", "right")).strip();
        boolean middle = level == Third.MIDDLE && upright == Third.MIDDLE;
        if (spot.isEmpty() && !middle) {
            return "";
        }
        String part = middle ? "in the middle" : spot.contains(" ") ? "at the " + spot : "in the " + spot + " part";
        return phrases.pick("place", "; all else lies ", "; what stands out from it lies ") + part;
    }

    /// The third of a side that a stretch of it keeps to.
    private enum Third {
        FIRST,
        MIDDLE,
        LAST,
        NONE;

        private static final double SLACK = 0.02;

        static Third of(double from, double to) {
            if (to <= 1.0 / 3 + SLACK) {
                return FIRST;
            }
            if (from >= 2.0 / 3 - SLACK) {
                return LAST;
            }
            return from >= 1.0 / 3 - SLACK && to <= 2.0 / 3 + SLACK ? MIDDLE : NONE;
        }

        String word(String first, String last) {
            return switch (this) {
                case FIRST -> first;
                case LAST -> last;
                case MIDDLE, NONE -> "";
            };
        }
    }
}
