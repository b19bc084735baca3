package dev.blazon.formats.folder;

import dev.blazon.formats.folder.FolderScan.Found;
import dev.blazon.formats.text.Quoted;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Says what a source leaves alone of the folder that it was opened on.
public final class LeftAlone {
    private LeftAlone() {}

    /// @param taken paths that the source reads, relative to the folder
    /// @param kinds what they are, such as `archives` or `pictures nor sidecars`, behind "neither" or "no"
    public static List<String> of(FolderScan scan, Set<String> taken, Kinds kinds) {
        Count others = new Count();
        others.add(scan.passed().strangers());
        for (Found file : scan.files()) {
            if (!taken.contains(file.path())) {
                others.add(file.path());
            }
        }
        List<String> sentences = new ArrayList<>();
        add(sentences, others, kinds.one, kinds.many);
        add(sentences, scan.passed().masks(), "is a mask", "are masks");
        add(sentences, scan.passed().hidden(), "is hidden", "are hidden");
        damaged(sentences, scan);
        return List.copyOf(sentences);
    }

    private static void damaged(List<String> sentences, FolderScan scan) {
        Count lists = scan.passed().damaged();
        if (lists.files() > 0) {
            String where = Quoted.of(lists.first().isEmpty() ? "." : lists.first());
            sentences.add("The list of Blazon's own texts in " + where + " has lines that cannot be read"
                    + (lists.files() == 1 ? "" : ", and so have " + (lists.files() - 1) + " more")
                    + "; the texts that they named count as yours.");
        }
    }

    /// What the files that are taken are, and those left alone are not.
    public enum Kinds {
        PICTURES("is neither a picture nor a sidecar", "are neither pictures nor sidecars"),
        ARCHIVES("is neither an archive nor an archive's table", "are neither archives nor their tables"),
        TABLES("is no Parquet file", "are no Parquet files"),
        MANIFESTS("is no manifest that is read here", "are no manifests that are read here");

        private final String one;
        private final String many;

        Kinds(String one, String many) {
            this.one = one;
            this.many = many;
        }
    }

    private static void add(List<String> sentences, Count count, String one, String many) {
        String example = Quoted.of(count.first());
        if (count.files() == 1) {
            sentences.add("1 file " + one + " and is left alone: " + example + ".");
        } else if (count.files() > 1) {
            sentences.add(String.format(
                    Locale.ROOT, "%,d files %s and are left alone, such as %s.", count.files(), many, example));
        }
    }
}
