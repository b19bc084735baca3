package dev.blazon.formats.folder;

import dev.blazon.core.sample.Flag;
import dev.blazon.core.sample.Sample;
import dev.blazon.core.sample.Tag;
import dev.blazon.core.sample.Value;
import dev.blazon.formats.source.Described;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/// Gathers what all sidecars of one picture say.
final class Texts {
    private final Set<String> altTexts = new LinkedHashSet<>();
    private final Map<String, Tag> tags = new LinkedHashMap<>();
    private final List<Flag> flags = new ArrayList<>();
    private final SequencedMap<String, Value> origin = new LinkedHashMap<>();
    private Optional<String> url = Optional.empty();

    void addAltTexts(List<String> lines) {
        altTexts.addAll(lines);
    }

    /// Adds tags; one already known under a category is not repeated as a general one.
    void addTags(List<Tag> more) {
        for (Tag tag : more) {
            Tag known = tags.get(tag.name());
            if (known == null || known.category().equals("general")) {
                tags.put(tag.name(), known == null || known.site().isEmpty() ? tag : known);
            }
        }
    }

    void add(Described described) {
        addAltTexts(described.altTexts());
        addTags(described.tags());
        url = url.or(described::url);
        described.rest().forEach(origin::putIfAbsent);
    }

    void flag(String name, String detail) {
        flags.add(new Flag(name, detail));
    }

    SequencedMap<String, Value> origin() {
        return origin;
    }

    /// The sample with all that was gathered.
    Sample on(Sample sample) {
        Sample described = sample.withAltTexts(List.copyOf(altTexts))
                .withTags(List.copyOf(tags.values()))
                .withOrigin(origin);
        for (Flag flag : flags) {
            described = described.withFlag(flag);
        }
        Sample flagged = described;
        return url.map(address -> flagged.withImages(sample.images().stream()
                        .map(image -> image.withUrl(address))
                        .toList()))
                .orElse(flagged);
    }
}
