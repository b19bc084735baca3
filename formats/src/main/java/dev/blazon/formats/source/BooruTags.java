package dev.blazon.formats.source;

import dev.blazon.core.sample.Tag;
import dev.blazon.core.sample.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Takes the tags out of a record: Danbooru's `tag_string_*`, e621's `tags: {general: […]}`, lists and strings.
final class BooruTags {
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final List<String> CATEGORIES =
            List.of("artist", "contributor", "copyright", "character", "species", "general", "meta", "lore", "invalid");
    private static final Map<String, String> SITES = Map.of(
            "donmai.us", "danbooru",
            "e621.net", "e621",
            "gelbooru.com", "gelbooru",
            "safebooru.org", "safebooru",
            "rule34.xxx", "rule34",
            "konachan", "konachan",
            "yande.re", "yandere");

    private final SequencedMap<String, Value> record;
    private final Set<Tag> tags = new LinkedHashSet<>();

    private BooruTags(SequencedMap<String, Value> record) {
        this.record = record;
    }

    /// Removes the tag columns from the record and gives what they held.
    static List<Tag> take(SequencedMap<String, Value> record) {
        BooruTags taken = new BooruTags(record);
        String site = taken.site();
        boolean byCategory = taken.takeCategories(site);
        if (!byCategory && record.get("tag_string") instanceof Value.Text(String text)) {
            taken.addSpaced(text, "general", site);
        }
        record.remove("tag_string");
        taken.takeTags(site);
        return List.copyOf(taken.tags);
    }

    private boolean takeCategories(String site) {
        boolean found = false;
        for (String category : CATEGORIES) {
            for (String column : List.of("tag_string_" + category, "tags_" + category)) {
                if (record.get(column) instanceof Value.Text(String text)) {
                    addSpaced(text, category, site);
                    record.remove(column);
                    found = true;
                }
            }
        }
        return found;
    }

    // A column whose shape is not known stays where it is.
    private void takeTags(String site) {
        int before = tags.size();
        switch (record.get("tags")) {
            case Value.Text(String text) -> tags.addAll(fromText(text, site));
            case Value.Json(String json) -> Json.parse(json).ifPresent(node -> addNode(node, site));
            case null, default -> {
                return;
            }
        }
        if (tags.size() > before) {
            record.remove("tags");
        }
    }

    private List<Tag> fromText(String text, String site) {
        boolean spaced = text.indexOf(',') < 0 && (record.containsKey("md5") || record.containsKey("rating"));
        return spaced ? TagText.tags(List.of(SPACE.split(text.strip())), site) : TagText.split(text, site);
    }

    private void addNode(JsonNode node, String site) {
        if (node.isArray()) {
            tags.addAll(TagText.tags(strings(node), site));
        }
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            if (CATEGORIES.contains(member.getKey())) {
                String home = site.isEmpty() ? "e621" : site;
                strings(member.getValue()).forEach(name -> tags.add(new Tag(name, member.getKey(), home)));
            } else {
                tags.addAll(TagText.tags(strings(member.getValue()), site));
            }
        }
    }

    private static List<String> strings(JsonNode list) {
        List<String> strings = new ArrayList<>();
        for (JsonNode element : list.values()) {
            if (element.isString() && !element.stringValue().isBlank()) {
                strings.add(element.stringValue());
            } else if (element.isObject() && element.path("name").isString()) {
                strings.add(element.path("name").stringValue());
            }
        }
        return strings;
    }

    private void addSpaced(String text, String category, String site) {
        for (String name : SPACE.split(text.strip())) {
            if (!name.isEmpty()) {
                tags.add(new Tag(name, category, site));
            }
        }
    }

    private String site() {
        SequencedMap<String, String> hosts = new LinkedHashMap<>();
        for (String column : List.of("file_url", "file", "url")) {
            if (record.containsKey(column)) {
                hosts.put(column, record.get(column).asText().toLowerCase(Locale.ROOT));
            }
        }
        for (String text : hosts.values()) {
            for (Map.Entry<String, String> site : SITES.entrySet()) {
                if (text.contains(site.getKey())) {
                    return site.getValue();
                }
            }
        }
        return record.keySet().stream().anyMatch(column -> column.startsWith("tag_string")) ? "danbooru" : "";
    }
}
