package dev.blazon.formats.folder;

import dev.blazon.core.fault.SampleException;
import dev.blazon.core.sample.Tag;
import dev.blazon.core.sample.Value;
import dev.blazon.formats.folder.FolderScan.Found;
import dev.blazon.formats.source.Described;
import dev.blazon.formats.source.ImageNames;
import dev.blazon.formats.source.Json;
import dev.blazon.formats.source.SourceOptions;
import dev.blazon.formats.source.SourceOptions.Sidecars;
import dev.blazon.formats.source.TagText;
import dev.blazon.formats.text.TextDecoder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Reads the sidecars of one picture: text files as alt texts or tags, JSON files of the known shapes.
final class SidecarReader {
    private static final int LARGEST = 4 << 20;

    private final FolderScan scan;
    private final SourceOptions options;

    SidecarReader(FolderScan scan, SourceOptions options) {
        this.scan = scan;
        this.options = options;
    }

    /// @throws SampleException of class `sidecar-unreadable`
    Texts read(FolderEntry entry) {
        Texts texts = new Texts();
        Set<String> contents = new LinkedHashSet<>();
        for (Found sidecar : entry.sidecars()) {
            if (sidecar.outside()) {
                texts.flag("sidecar-outside-root", ImageNames.last(sidecar.path()));
                continue;
            }
            String content = content(sidecar, texts);
            if (content.isBlank()) {
                texts.flag("sidecar-empty", ImageNames.last(sidecar.path()));
                continue;
            }
            if (ImageNames.extension(sidecar.path()).equals("json")) {
                addJson(sidecar, content, texts);
            } else if (contents.add(content.strip())) {
                addText(content, entry.hasFullName(sidecar), texts);
            }
        }
        if (contents.size() > 1) {
            texts.flag("sidecars-conflict", contents.size() + " text files differ; all are kept");
        }
        return texts;
    }

    private String content(Found sidecar, Texts texts) {
        try (InputStream in = Files.newInputStream(scan.resolve(sidecar))) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new SampleException(
                        "sidecar-unreadable",
                        "[" + sidecar.path() + "] The sidecar is too large: " + sidecar.size() + " bytes, at most "
                                + LARGEST + ".");
            }
            TextDecoder.Decoded decoded = TextDecoder.decode(bytes);
            if (!decoded.unicode()) {
                texts.flag("sidecar-not-utf8", ImageNames.last(sidecar.path()) + " was read as windows-1252");
            }
            return decoded.text();
        } catch (IOException e) {
            throw new SampleException(
                    "sidecar-unreadable",
                    "[" + sidecar.path() + "] The sidecar cannot be read: " + e.getMessage() + ".",
                    e);
        }
    }

    private void addText(String content, boolean fullName, Texts texts) {
        List<String> lines = lines(content);
        boolean oneTagEach = fullName
                && lines.size() > 1
                && lines.stream().allMatch(line -> line.indexOf(',') < 0 && TagText.shapedAsTag(line));
        if (options.sidecars() == Sidecars.AUTO && oneTagEach) {
            texts.addTags(TagText.tags(lines, ""));
            return;
        }
        for (String line : lines) {
            Optional<List<Tag>> tags = tags(line);
            tags.ifPresent(texts::addTags);
            if (tags.isEmpty()) {
                texts.addAltTexts(List.of(line));
            }
        }
    }

    private Optional<List<Tag>> tags(String line) {
        return switch (options.sidecars()) {
            case AUTO -> TagText.recognise(line);
            case TAGS -> Optional.of(TagText.split(line, ""));
            case ALT_TEXT -> Optional.empty();
        };
    }

    private static List<String> lines(String content) {
        List<String> lines = new ArrayList<>();
        content.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(lines::add);
        return lines;
    }

    private void addJson(Found sidecar, String content, Texts texts) {
        Optional<JsonNode> parsed = Json.parse(content);
        if (parsed.isEmpty()) {
            texts.flag("sidecar-malformed", ImageNames.last(sidecar.path()) + " is not JSON");
            SequencedMap<String, Value> raw = new LinkedHashMap<>();
            raw.put("sidecar_text", new Value.Text(content));
            texts.add(new Described(List.of(), List.of(), Optional.empty(), raw));
            return;
        }
        texts.add(Described.of(record(parsed.get()), options.captionColumns()));
    }

    /// A sidecar's members: Danbooru's and e621's posts, alone or wrapped in `post`; hydrus' plain list of tags.
    static SequencedMap<String, Value> record(JsonNode node) {
        JsonNode post = node.path("post").isObject() ? node.path("post") : node;
        if (post.isObject()) {
            return Json.record(post);
        }
        SequencedMap<String, Value> record = new LinkedHashMap<>();
        record.put(node.isArray() ? "tags" : "sidecar_json", new Value.Json(node.toString()));
        return record;
    }
}
