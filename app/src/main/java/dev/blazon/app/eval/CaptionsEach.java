package dev.blazon.app.eval;

import java.util.Collection;
import java.util.List;

/// How many captions of one system an image has.
public enum CaptionsEach {
    ONE,
    /// As many as the first image, at least one.
    SAME;

    int of(Collection<List<String>> captions) {
        return switch (this) {
            case ONE -> 1;
            case SAME -> Math.max(1, captions.iterator().next().size());
        };
    }

    String words(int wanted, String wrong) {
        return switch (this) {
            case ONE -> "one caption: " + wrong + ". Keep one each.";
            case SAME -> wanted + " captions, as the first image has: " + wrong + ". Give as many of each.";
        };
    }
}
