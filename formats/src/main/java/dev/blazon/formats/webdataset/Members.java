package dev.blazon.formats.webdataset;

import dev.blazon.core.image.Bytes;
import dev.blazon.core.sample.Flag;
import dev.blazon.core.sample.ImageLocation;
import dev.blazon.core.sample.ImageRef;
import dev.blazon.core.sample.Sample;
import dev.blazon.core.sample.Value;
import dev.blazon.formats.source.Described;
import dev.blazon.formats.source.ImageNames;
import dev.blazon.formats.source.Json;
import dev.blazon.formats.text.CodePoints;
import dev.blazon.formats.text.TextDecoder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// Gathers the members of one sample while the archive is walked.
final class Members {
    private static final int LARGEST_TEXT = 4 << 20;
    private static final int LARGEST_SAMPLE = 64 << 20;
    private static final long LARGEST_IMAGE = 256L << 20;
    /// Of all pictures of a sample that are held, not only pointed at.
    private static final long LARGEST_IMAGES = LARGEST_IMAGE;

    private static final int MOST = 1000;

    private final String key;
    private final Path archive;
    private final Set<String> extensions = new HashSet<>();
    private final TreeMap<String, ImageRef> images = new TreeMap<>(CodePoints::compare);
    private final TreeMap<String, String> texts = new TreeMap<>(Members::compareTexts);
    private final SequencedMap<String, Value> record = new LinkedHashMap<>();
    private final SequencedMap<String, Value> others = new LinkedHashMap<>();
    private final List<Flag> flags = new ArrayList<>();
    private Optional<Fault> fault = Optional.empty();
    private long kept;
    private long keptImages;

    /// Why the sample cannot be used.
    record Fault(String faultClass, String text) {}

    Members(String key, Path archive) {
        this.key = key;
        this.archive = archive;
    }

    String key() {
        return key;
    }

    Optional<Fault> fault() {
        return fault;
    }

    boolean hasImages() {
        return !images.isEmpty();
    }

    void add(TarMember member, MemberName name, TarWalk walk) throws IOException, TarMember.Cut {
        if (extensions.size() == MOST && !extensions.contains(name.extension())) {
            fail("sample-members-above-max", "The sample has more than " + MOST + " members");
        } else if (!extensions.add(name.extension())) {
            fail("sample-members-repeated", "The sample has two members '" + name.extension() + "'");
        } else if (!member.regular()) {
            flags.add(new Flag("member-not-a-file", member.name()));
        } else if (isImage(name.extension())) {
            addImage(member, walk);
        } else if (member.size() > LARGEST_TEXT || kept + member.size() > LARGEST_SAMPLE) {
            flags.add(new Flag("member-too-large", member.name() + " has " + member.size() + " bytes"));
        } else {
            kept += member.size();
            addContent(name, walk.content(LARGEST_TEXT));
        }
    }

    // `depth.png` is a picture too, so the last part counts.
    private static boolean isImage(String extension) {
        String name = "x." + extension;
        return ImageNames.isMemberExtension(ImageNames.extension(name)) && !ImageNames.isMask(name);
    }

    private void fail(String faultClass, String text) {
        fault = fault.or(() -> Optional.of(new Fault(faultClass, text)));
    }

    private void addImage(TarMember member, TarWalk walk) throws IOException, TarMember.Cut {
        ImageLocation location;
        if (walk.isPlain()) {
            location = new ImageLocation.InFile(archive.toString(), member.offset(), member.size());
            walk.skipRest();
        } else if (member.size() > LARGEST_IMAGE) {
            fail(
                    "image-bytes-above-max",
                    "A picture in a compressed archive has " + member.size() + " bytes, at most " + LARGEST_IMAGE
                            + " can be held");
            return;
        } else if (keptImages + member.size() > LARGEST_IMAGES) {
            // the sample is lost, so what it holds already is let go
            images.clear();
            fail(
                    "sample-images-above-max",
                    "The pictures of the sample, in a compressed archive, have more than " + LARGEST_IMAGES
                            + " bytes together, at most so many can be held");
            return;
        } else {
            keptImages += member.size();
            Bytes bytes = Bytes.wrap(walk.content(LARGEST_IMAGE));
            location = new ImageLocation.Inline(bytes, archive.getFileName() + "#" + member.name());
        }
        images.put(member.name(), ImageRef.of(location, member.name()));
    }

    private void addContent(MemberName name, byte[] bytes) {
        TextDecoder.Decoded decoded = TextDecoder.decode(bytes);
        switch (name.type()) {
            case "txt", "caption", "cap", "text" -> addText(name, decoded);
            case "json" -> addJson(name, decoded);
            default -> others.put(name.extension(), other(bytes, decoded));
        }
    }

    private void addText(MemberName name, TextDecoder.Decoded decoded) {
        if (!decoded.unicode()) {
            flags.add(new Flag("text-not-utf8", name.extension() + " was read as windows-1252"));
        }
        String text = decoded.text().replaceFirst("\\R+$", "");
        if (!text.isBlank()) {
            texts.put(name.extension(), text);
        }
    }

    private void addJson(MemberName name, TextDecoder.Decoded decoded) {
        Optional<JsonNode> parsed = Json.parse(decoded.text());
        if (parsed.isEmpty()) {
            flags.add(new Flag("member-malformed", name.extension() + " is not JSON"));
            others.put(name.extension(), new Value.Text(decoded.text()));
        } else if (parsed.get().isObject() && name.extension().equals("json")) {
            record.putAll(Json.record(parsed.get()));
        } else {
            others.put(name.extension(), new Value.Json(parsed.get().toString()));
        }
    }

    private static Value other(byte[] bytes, TextDecoder.Decoded decoded) {
        boolean text = decoded.unicode()
                && decoded.text().chars().noneMatch(unit -> unit < ' ' && unit != '\n' && unit != '\r' && unit != '\t');
        return text ? new Value.Text(decoded.text()) : new Value.Binary(Bytes.wrap(bytes));
    }

    /// The sample, with the columns of its row in the twin table where there is one.
    Sample sample(SequencedMap<String, Value> twinRow, List<String> captionColumns) {
        record.putAll(twinRow);
        for (String column : List.of("key", "__key__")) {
            if (record.containsKey(column) && record.get(column).asText().equals(key)) {
                record.remove(column);
            }
        }
        Described described = Described.of(record, captionColumns);
        Set<String> altTexts = new LinkedHashSet<>(texts.values());
        Described.written(record, captionColumns)
                .ifPresent(own -> altTexts.removeIf(text -> text.strip().equals(own)));
        altTexts.addAll(described.altTexts());
        SequencedMap<String, Value> origin = new LinkedHashMap<>(described.rest());
        others.forEach((name, value) -> origin.put(origin.containsKey(name) ? "member." + name : name, value));
        Optional<String> url = described.url().or(() -> memberUrl(origin));
        Sample sample = Sample.of(key, located(url))
                .withAltTexts(List.copyOf(altTexts))
                .withTags(described.tags())
                .withOrigin(origin);
        for (Flag flag : flags) {
            sample = sample.withFlag(flag);
        }
        return sample;
    }

    private List<ImageRef> located(Optional<String> url) {
        if (url.isEmpty()) {
            return List.copyOf(images.values());
        }
        if (images.isEmpty()) {
            return List.of(
                    ImageRef.of(new ImageLocation.Remote(url.get()), url.get()).withUrl(url.get()));
        }
        return images.values().stream().map(image -> image.withUrl(url.get())).toList();
    }

    private static Optional<String> memberUrl(SequencedMap<String, Value> origin) {
        return origin.get("url") instanceof Value.Text(String url) && !url.isBlank()
                ? Optional.of(url.strip())
                : Optional.empty();
    }

    // `txt` is the main text; others follow by name.
    private static int compareTexts(String left, String right) {
        int byLength = Boolean.compare(left.indexOf('.') >= 0, right.indexOf('.') >= 0);
        int byMain = Boolean.compare(!left.equals("txt"), !right.equals("txt"));
        return byMain != 0 ? byMain : byLength != 0 ? byLength : CodePoints.compare(left, right);
    }
}
