package dev.blazon.app.run;

import dev.blazon.app.progress.Figures;
import dev.blazon.core.fault.StorageException;
import dev.blazon.engine.ledger.Causes;
import dev.blazon.engine.ledger.ShardEntry;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What became of the texts that were to stand beside the pictures, over the finished shards.
///
/// @param replaced of those written, the ones that took the place of a person's text
/// @param leftAlone by reason
record PlacedTexts(long written, long replaced, SortedMap<String, Long> leftAlone) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String LISTS = ".sidecars.jsonl";

    /// Empty when the run put no texts beside pictures.
    static Optional<PlacedTexts> of(Path root, List<ShardEntry> entries) {
        List<Path> lists = entries.stream()
                .flatMap(entry -> entry.files().stream())
                .map(ShardEntry.PublishedFile::path)
                .filter(path -> path.startsWith("data/") && path.endsWith(LISTS))
                .map(root::resolve)
                .toList();
        if (lists.isEmpty()) {
            return Optional.empty();
        }
        Counting counting = new Counting();
        lists.forEach(counting::addAll);
        return Optional.of(new PlacedTexts(counting.written, counting.replaced, counting.leftAlone));
    }

    private static final class Counting {
        private long written;
        private long replaced;
        private final SortedMap<String, Long> leftAlone = new TreeMap<>();

        void addAll(Path list) {
            try (BufferedReader lines = Files.newBufferedReader(list)) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    add(JSON.readTree(line));
                }
            } catch (IOException fault) {
                throw unreadable(list, Causes.named(fault), fault);
            } catch (JacksonException fault) {
                throw unreadable(list, "a line is damaged", fault);
            }
        }

        private void add(JsonNode line) {
            if (line.path("status").asString("").equals("written")) {
                written++;
                replaced += line.has("kept") ? 1 : 0;
            } else {
                leftAlone.merge(line.path("why").asString(""), 1L, Long::sum);
            }
        }

        private static StorageException unreadable(Path list, String why, Exception fault) {
            return new StorageException(
                    "[" + list + "] Cannot be read: " + why
                            + ". Run the same command again: the shard is then done anew.",
                    fault);
        }
    }

    private long allLeftAlone() {
        return leftAlone.values().stream().mapToLong(Long::longValue).sum();
    }

    /// For people, after a run.
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("texts beside the pictures: " + Figures.count(written) + " written, " + Figures.count(allLeftAlone())
                + " left alone");
        leftAlone.forEach((why, count) -> lines.add("  left alone " + Figures.count(count) + "  " + why + words(why)));
        if (replaced > 0) {
            lines.add("  replaced " + Figures.count(replaced) + " of yours, kept in .blazon/before beside them");
        }
        return lines;
    }

    private static String words(String why) {
        return switch (why) {
            case "text-present" -> " (a text of yours stands there; --overwrite replaces and keeps it)";
            case "text-edited" -> " (you edited what this run wrote)";
            case "stem-shared" -> " (pictures such as a.jpg and a.png would share one text; rename one)";
            default -> "";
        };
    }

    /// For the report and the dataset card.
    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        sentences.add("Texts beside the pictures: " + Figures.count(written) + " written, "
                + Figures.count(allLeftAlone()) + " left alone"
                + (leftAlone.isEmpty()
                        ? "."
                        : " (" + reasons() + "). The captions of those left alone stand in data/ only."));
        if (replaced > 0) {
            sentences.add(
                    Figures.count(replaced) + " of the written took the place of a person's text, which is kept in"
                            + " .blazon/before beside it.");
        }
        return sentences;
    }

    private String reasons() {
        List<String> reasons = new ArrayList<>();
        leftAlone.forEach((why, count) -> reasons.add(why + " " + Figures.count(count)));
        return String.join(", ", reasons);
    }

    /// For programs.
    Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("written", written);
        fields.put("replaced", replaced);
        fields.put("left-alone", allLeftAlone());
        fields.put("reasons", leftAlone);
        return fields;
    }
}
