package dev.blazon.engine.report.card;

import dev.blazon.engine.report.RunFacts;
import java.util.Optional;

/// The YAML head that the hub reads.
final class FrontMatter {

    private FrontMatter() {}

    static String of(RunFacts facts, long kept) {
        StringBuilder yaml = new StringBuilder("---\n");
        yaml.append("pretty_name: ")
                .append(Markdown.yaml(facts.recipe().name()))
                .append('\n');
        yaml.append("license: ")
                .append(Markdown.yaml(facts.licence().orElse("unknown")))
                .append('\n');
        yaml.append("task_categories:\n- image-to-text\n");
        yaml.append("size_categories:\n- ").append(size(kept)).append('\n');
        yaml.append("tags:\n- image-captioning\n- synthetic-captions\n- blazon\n");
        files(facts.format())
                .ifPresent(path -> yaml.append("configs:\n- config_name: default\n  data_files:\n")
                        .append("  - split: train\n    path: ")
                        .append(path)
                        .append('\n'));
        return yaml.append("---\n").toString();
    }

    /// Where the data files of a format lie; empty for a format that the hub has no loader for.
    static Optional<String> files(String format) {
        return switch (format) {
            case "parquet" -> Optional.of("data/*.parquet");
            case "webdataset" -> Optional.of("data/*.tar");
            case "jsonl" -> Optional.of("data/*.jsonl");
            default -> Optional.empty();
        };
    }

    static String size(long count) {
        if (count < 1_000) {
            return "n<1K";
        }
        String[] names = {"1K", "10K", "100K", "1M", "10M", "100M", "1B", "10B", "100B", "1T"};
        long least = 1_000;
        for (int at = 0; at + 1 < names.length; at++) {
            if (count < least * 10) {
                return names[at] + "<n<" + names[at + 1];
            }
            least *= 10;
        }
        return "n>1T";
    }
}
