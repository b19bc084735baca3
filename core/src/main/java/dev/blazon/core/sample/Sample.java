package dev.blazon.core.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// Images with all their texts, scores and provenance. Immutable; every `with…` gives a changed copy.
///
/// @param key name, unique in a dataset, kept from the source for life
/// @param images in order; most samples have one
/// @param altTexts what the web gave: evidence, never edited
/// @param origin every source column that has no place of its own above, untouched, in source order
/// @param trail what each step did
public record Sample(
        String key,
        List<ImageRef> images,
        List<String> altTexts,
        List<Tag> tags,
        List<Caption> captions,
        List<Score> scores,
        List<Flag> flags,
        SequencedMap<String, Value> origin,
        List<TrailEntry> trail) {

    public Sample {
        if (key.isEmpty()) {
            throw new IllegalArgumentException("A sample needs a key");
        }
        images = List.copyOf(images);
        altTexts = List.copyOf(altTexts);
        tags = List.copyOf(tags);
        captions = List.copyOf(captions);
        scores = List.copyOf(scores);
        flags = List.copyOf(flags);
        origin = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(origin));
        trail = List.copyOf(trail);
    }

    /// A sample as a source reads it.
    public static Sample of(String key, List<ImageRef> images) {
        return new Sample(
                key, images, List.of(), List.of(), List.of(), List.of(), List.of(), new LinkedHashMap<>(), List.of());
    }

    /// The first image.
    public ImageRef image() {
        return images.getFirst();
    }

    public Optional<Caption> caption(String name) {
        return captions.stream().filter(caption -> caption.name().equals(name)).findFirst();
    }

    public Optional<Score> score(String name, String on) {
        return scores.stream()
                .filter(score -> score.name().equals(name) && score.on().equals(on))
                .findFirst();
    }

    public Optional<Value> origin(String column) {
        return Optional.ofNullable(origin.get(column));
    }

    public Sample withImages(List<ImageRef> changed) {
        return new Sample(key, changed, altTexts, tags, captions, scores, flags, origin, trail);
    }

    public Sample withAltTexts(List<String> texts) {
        return new Sample(key, images, texts, tags, captions, scores, flags, origin, trail);
    }

    public Sample withTags(List<Tag> changed) {
        return new Sample(key, images, altTexts, changed, captions, scores, flags, origin, trail);
    }

    /// Adds a caption, replacing one of the same name in its place.
    public Sample withCaption(Caption caption) {
        List<Caption> changed = new ArrayList<>(captions);
        int at = captions.stream().map(Caption::name).toList().indexOf(caption.name());
        if (at < 0) {
            changed.add(caption);
        } else {
            changed.set(at, caption);
        }
        return new Sample(key, images, altTexts, tags, changed, scores, flags, origin, trail);
    }

    public Sample withScore(Score score) {
        List<Score> changed = new ArrayList<>(scores);
        changed.removeIf(old -> old.name().equals(score.name()) && old.on().equals(score.on()));
        changed.add(score);
        return new Sample(key, images, altTexts, tags, captions, changed, flags, origin, trail);
    }

    public Sample withFlag(Flag flag) {
        return new Sample(key, images, altTexts, tags, captions, scores, appended(flags, flag), origin, trail);
    }

    public Sample withOrigin(SequencedMap<String, Value> columns) {
        return new Sample(key, images, altTexts, tags, captions, scores, flags, columns, trail);
    }

    public Sample withTrail(TrailEntry entry) {
        return new Sample(key, images, altTexts, tags, captions, scores, flags, origin, appended(trail, entry));
    }

    private static <T> List<T> appended(List<T> list, T element) {
        List<T> longer = new ArrayList<>(list);
        longer.add(element);
        return longer;
    }
}
