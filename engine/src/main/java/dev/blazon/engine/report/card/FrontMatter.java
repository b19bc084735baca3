package dev.blazon.engine.report.card;

import dev.blazon.core.store.DataTable;
import dev.blazon.engine.report.RunFacts;

/// The YAML head that the hub reads.
final class FrontMatter {

    private FrontMatter() {}

    static String of(RunFacts facts, long kept, DataTable main) {
        StringBuilder yaml = new StringBuilder("---\n");
        yaml.append("pretty_name: ").append(Markdown.yaml(facts.name())).append('\n');
        yaml.append("license: ").append(facts.licence().orElse("unknown")).append('\n');
        yaml.append("annotations_creators:\n- machine-generated\n");
        yaml.append("task_categories:\n- image-to-text\n- text-to-image\n");
        yaml.append("size_categories:\n- ").append(size(kept)).append('\n');
        yaml.append("tags:\n- image-captioning\n- synthetic-captions\n- blazon\n");
        if (kept > 0) {
            // A pattern that nothing matches would be an error to the hub.
            yaml.append(data(main));
        }
        return yaml.append("---\n").toString();
    }

    private static String data(DataTable main) {
        return "configs:\n- config_name: default\n  data_files:\n  - split: train\n    path: "
                + Markdown.yaml(main.files()) + "\ndataset_info:\n  features:\n"
                + HubYaml.features(main.columns(), "  ");
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
