package dev.blazon.core.operator;

/// A part of a sample that a step reads or writes, so that a recipe can be checked before it runs.
public sealed interface Part {

    /// What every source gives, perhaps empty: images, alt texts, tags.
    record Given(String name) implements Part {}

    record CaptionPart(String name) implements Part {}

    record ScorePart(String name, String on) implements Part {}

    Part IMAGE = new Given("image");
    Part ALT_TEXT = new Given("alt-text");
    Part TAGS = new Given("tags");

    static Part caption(String name) {
        return new CaptionPart(name);
    }

    static Part score(String name, String on) {
        return new ScorePart(name, on);
    }

    /// As a user would say it.
    default String described() {
        return switch (this) {
            case Given given -> "the " + given.name();
            case CaptionPart caption -> "caption '" + caption.name() + "'";
            case ScorePart score -> "score '" + score.name() + "' on '" + score.on() + "'";
        };
    }
}
