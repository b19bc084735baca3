package dev.blazon.metrics.judge;

import dev.blazon.metrics.Mode;
import dev.blazon.metrics.Scores;
import dev.blazon.metrics.Signature;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// DNLI, decompositional inference over propositions (Yanuka et al., "Bridging the Visual Gap: Fine-Tuning
/// Multimodal Models with Knowledge-Adapted Captions", 2024): a caption is cut into propositions, each of which
/// the true description entails, contradicts or leaves open. Shares are of the caption's propositions (precision)
/// and of the description's (recall); corpus scores are means over images.
///
/// In [Mode#STRICT] an image whose reply nobody could read counts as -1 of each kind and -1 propositions in all:
/// its precision shares are 1, its recall shares negative. In [Mode#FIXED] it has no score (NaN) and is left out.
/// In both, so is an image with nothing to divide by, where the reference program would stop.
public final class Dnli {
    private static final int VERSION = 1;
    private static final int UNREAD = -1;

    private Dnli() {}

    /// What the judge counted for one image.
    ///
    /// @param truths propositions of the true description
    public record Counts(int entailed, int contradicted, int neutral, int truths) {

        /// @throws IllegalArgumentException when a count is negative and not all three are -1
        public Counts {
            boolean unread = entailed == UNREAD && contradicted == UNREAD && neutral == UNREAD;
            if (truths < 0 || !unread && Math.min(entailed, Math.min(contradicted, neutral)) < 0) {
                throw new IllegalArgumentException("[DNLI] Counts are " + entailed + " entailed, " + contradicted
                        + " contradicted, " + neutral + " neutral, " + truths + " true, must be 0 or more.");
            }
        }

        /// Of an image whose reply nobody could read.
        public static Counts unread(int truths) {
            return new Counts(UNREAD, UNREAD, UNREAD, truths);
        }

        boolean isUnread() {
            return entailed == UNREAD;
        }

        int propositions() {
            return isUnread() ? UNREAD : entailed + contradicted + neutral;
        }
    }

    /// `DNLI_entailed_precision`, `DNLI_entailed_recall`, `DNLI_contradicted_precision`, `DNLI_contradicted_recall`,
    /// `DNLI_neutral_recall`.
    public static List<Scores> of(List<Counts> images, Mode mode) {
        return List.of(
                shares("DNLI_entailed_precision", images, mode, Counts::entailed, Counts::propositions),
                shares("DNLI_entailed_recall", images, mode, Counts::entailed, Counts::truths),
                shares("DNLI_contradicted_precision", images, mode, Counts::contradicted, Counts::propositions),
                shares("DNLI_contradicted_recall", images, mode, Counts::contradicted, Counts::truths),
                shares("DNLI_neutral_recall", images, mode, Counts::neutral, Counts::truths));
    }

    private static Scores shares(
            String name,
            List<Counts> images,
            Mode mode,
            ToDoubleFunction<Counts> part,
            ToDoubleFunction<Counts> whole) {
        double[] samples = images.stream()
                .mapToDouble(counts -> mode == Mode.FIXED && counts.isUnread() || whole.applyAsDouble(counts) == 0
                        ? Double.NaN
                        : part.applyAsDouble(counts) / whole.applyAsDouble(counts))
                .toArray();
        return Scores.meanOfScored(Signature.of(name, VERSION, mode), samples);
    }
}
