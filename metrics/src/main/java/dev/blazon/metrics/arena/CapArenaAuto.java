package dev.blazon.metrics.arena;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// CapArena-Auto: captions of one model against those of fixed rivals on the same images. The score against a
/// rival is half of wins less losses, that of all the mean over rivals (-300 to 300 over 600 images each).
public final class CapArenaAuto {
    private static final Map<String, Battle.Outcome> JUDGEMENTS = Map.of(
            "Caption 1 is better", Battle.Outcome.FIRST,
            "Caption 1 is better.", Battle.Outcome.FIRST,
            "Caption 2 is better", Battle.Outcome.SECOND,
            "Caption 2 is better.", Battle.Outcome.SECOND,
            "Tie", Battle.Outcome.TIE,
            "Tie.", Battle.Outcome.TIE);

    private CapArenaAuto() {}

    /// One rival's part.
    ///
    /// @param score half of wins less losses
    /// @param judged comparisons that count
    public record AgainstRival(double score, int judged) {}

    /// @param rivals in the order in which they were met
    /// @param score the mean over rivals; 0 without any
    public record Result(SequencedMap<String, AgainstRival> rivals, double score) {}

    /// What a judge said, in one of its six forms; empty for anything else, which does not count.
    public static Optional<Battle.Outcome> read(String judgement) {
        return Optional.ofNullable(JUDGEMENTS.get(judgement));
    }

    /// @param model whose score it is
    /// @param battles each of the model with a rival
    /// @throws IllegalArgumentException when a battle is not the model's
    public static Result of(String model, List<Battle> battles) {
        SequencedMap<String, AgainstRival> rivals = new LinkedHashMap<>();
        for (Battle battle : battles) {
            boolean isFirst = battle.first().equals(model);
            if (!isFirst && !battle.second().equals(model)) {
                throw new IllegalArgumentException("[battle of '" + battle.first() + "' and '" + battle.second()
                        + "'] Model '" + model + "' does not take part, must be one of the two.");
            }
            double gain = switch (battle.outcome()) {
                case FIRST -> isFirst ? 0.5 : -0.5;
                case SECOND -> isFirst ? -0.5 : 0.5;
                case TIE -> 0;
            };
            rivals.merge(
                    isFirst ? battle.second() : battle.first(),
                    new AgainstRival(gain, 1),
                    (sum, one) -> new AgainstRival(sum.score() + one.score(), sum.judged() + one.judged()));
        }
        double mean = rivals.values().stream()
                .mapToDouble(AgainstRival::score)
                .average()
                .orElse(0);
        return new Result(rivals, mean);
    }
}
