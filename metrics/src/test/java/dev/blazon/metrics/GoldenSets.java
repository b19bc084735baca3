package dev.blazon.metrics;

import dev.blazon.metrics.spice.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Sets of captions whose scores by the reference programs are known.
public final class GoldenSets {
    private GoldenSets() {}

    /// The folder's texts as the reference's tokenizer cut them.
    public static CaptionSet tokenized(String folder) {
        JsonNode input = Golden.json(folder + "/input.json.gz");
        return input.has("refs") ? set(input, "cands", "refs") : nearlyEmpty(input);
    }

    /// The folder's texts as people wrote them; none of some folders.
    public static Optional<CaptionSet> raw(String folder) {
        JsonNode input = Golden.json(folder + "/input.json.gz");
        return input.has("raw_cands") && input.has("raw_refs")
                ? Optional.of(set(input, "raw_cands", "raw_refs"))
                : Optional.empty();
    }

    /// The tuples that the parser of SPICE 1.0 gave for a caption of [#tokenized].
    public static List<Tuple> tuples(JsonNode raw, String caption) {
        return raw.get(caption)
                .valueStream()
                .map(tuple ->
                        new Tuple(tuple.valueStream().map(JsonNode::stringValue).toList()))
                .toList();
    }

    /// Its references are all captions of the images of another folder.
    private static CaptionSet nearlyEmpty(JsonNode input) {
        JsonNode other = Golden.json("coco_val2017_loo/input.json.gz");
        Map<String, Integer> places = new HashMap<>();
        texts(other.get("ids")).forEach(id -> places.put(id, places.size()));
        List<List<String>> references = texts(input.get("ids")).stream()
                .map(id -> {
                    List<String> all = new ArrayList<>(
                            List.of(other.get("cands").get(places.get(id)).stringValue()));
                    all.addAll(texts(other.get("refs").get(places.get(id))));
                    return all;
                })
                .toList();
        return new CaptionSet(texts(input.get("ids")), texts(input.get("cands")), references);
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream()
                .map(node -> node.isString() ? node.stringValue() : node.toString())
                .toList();
    }

    private static CaptionSet set(JsonNode input, String candidates, String references) {
        return new CaptionSet(
                texts(input.get("ids")),
                input.get(candidates)
                        .valueStream()
                        .map(node -> node.isArray() ? node.get(0).stringValue() : node.stringValue())
                        .toList(),
                input.get(references).valueStream().map(GoldenSets::texts).toList());
    }
}
