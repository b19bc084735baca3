package dev.blazon.metrics.spice;

import dev.blazon.metrics.Scores;
import dev.blazon.metrics.Signature;
import java.util.ArrayList;
import java.util.List;

/// SPIDEr (Liu et al. 2017): the mean of CIDEr-D and SPICE, in 0 to 5.5.
public final class Spider {
    private static final int VERSION = 1;

    private Spider() {}

    /// @param cider of a set, and SPICE of the same set in the same order
    /// @return scores named `SPIDEr`
    /// @throws IllegalArgumentException when they have not as many samples
    public static Scores of(Scores cider, Scores spice) {
        if (cider.size() != spice.size()) {
            throw new IllegalArgumentException(
                    "CIDEr has " + cider.size() + " samples and SPICE " + spice.size() + ". Score one set.");
        }
        double[] samples = new double[cider.size()];
        for (int sample = 0; sample < samples.length; sample++) {
            samples[sample] = (cider.of(sample) + spice.of(sample)) / 2;
        }
        return Scores.of(
                signature("SPIDEr", cider, spice),
                (cider.corpus() + spice.corpus()) / 2,
                samples,
                picks -> (cider.corpusOf(picks) + spice.corpusOf(picks)) / 2);
    }

    /// SPIDEr-max (Labbé et al. 2022), for several captions of each image: each caption is scored in a set of its own
    /// column, and the best of an image counts.
    ///
    /// @param cider of each column, and SPICE of the same columns, all over the same images in one order
    /// @return scores named `SPIDEr_max`; the corpus score is the mean
    /// @throws IllegalArgumentException without a column, or when they differ in size
    public static Scores max(List<Scores> cider, List<Scores> spice) {
        if (cider.isEmpty() || cider.size() != spice.size()) {
            throw new IllegalArgumentException("SPIDEr-max needs CIDEr and SPICE of each column: " + cider.size()
                    + " columns of CIDEr, " + spice.size() + " of SPICE.");
        }
        List<Scores> columns = new ArrayList<>();
        for (int column = 0; column < cider.size(); column++) {
            columns.add(of(cider.get(column), spice.get(column)));
        }
        double[] best = columns.getFirst().samples();
        for (Scores column : columns) {
            if (column.size() != best.length) {
                throw new IllegalArgumentException(
                        "Columns of " + best.length + " and " + column.size() + " images. Give each image a caption.");
            }
            for (int sample = 0; sample < best.length; sample++) {
                best[sample] = Math.max(best[sample], column.of(sample));
            }
        }
        Signature signature = signature("SPIDEr_max", cider.getFirst(), spice.getFirst());
        return Scores.meanOf(signature.with("columns", Integer.toString(columns.size())), best);
    }

    private static Signature signature(String name, Scores cider, Scores spice) {
        Signature both = new Signature(name, cider.signature().facts());
        return both.with("parser", spice.signature().facts().getOrDefault("parser", "unknown"))
                .with("synonyms", spice.signature().facts().getOrDefault("synonyms", "unknown"))
                .with("version", Integer.toString(VERSION));
    }
}
