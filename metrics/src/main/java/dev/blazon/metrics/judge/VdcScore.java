package dev.blazon.metrics.judge;

import dev.blazon.metrics.Mode;
import dev.blazon.metrics.Scores;
import dev.blazon.metrics.Signature;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// VDCscore (Chai et al., "AuroraCap: Efficient, Performant Video Detailed Captioning and a New Benchmark", 2024):
/// questions about a video are answered from its caption, and a judge says of each answer whether it is right (`yes`)
/// and how good it is (0 to 5). A video's score and accuracy are means over its questions.
///
/// In [Mode#STRICT] a video whose mean score or accuracy is 0 has no part in either average, as in the reference
/// program, so that the worst captions raise the result; in [Mode#FIXED] it counts.
public final class VdcScore {
    private static final int VERSION = 1;

    private VdcScore() {}

    /// What the judge says of one answer.
    ///
    /// @param quality 0 to 5
    public record Verdict(boolean right, double quality) {

        /// @throws IllegalArgumentException when the quality is out of bounds
        public Verdict {
            if (!(quality >= 0 && quality <= 5)) {
                throw new IllegalArgumentException("[VDCscore] The quality is " + quality + ", must be 0 to 5.");
            }
        }
    }

    /// `VDCscore` and `VDCscore_accuracy`. A video that has no part in the average, or no question, is NaN.
    ///
    /// @param videos the verdicts of each
    public static List<Scores> of(List<List<Verdict>> videos, Mode mode) {
        double[] quality = means(videos, Verdict::quality);
        double[] accuracy = means(videos, verdict -> verdict.right() ? 1 : 0);
        boolean[] dropped = new boolean[quality.length];
        for (int video = 0; video < dropped.length; video++) {
            dropped[video] = mode == Mode.STRICT && (quality[video] == 0 || accuracy[video] == 0);
        }
        return List.of(
                scores("VDCscore", quality, dropped, mode), scores("VDCscore_accuracy", accuracy, dropped, mode));
    }

    private static double[] means(List<List<Verdict>> videos, ToDoubleFunction<Verdict> value) {
        return videos.stream()
                .mapToDouble(verdicts ->
                        verdicts.stream().mapToDouble(value).average().orElse(Double.NaN))
                .toArray();
    }

    private static Scores scores(String name, double[] means, boolean[] dropped, Mode mode) {
        return Scores.meanOfScored(
                Signature.of(name, VERSION, mode),
                IntStream.range(0, means.length)
                        .mapToDouble(video -> dropped[video] ? Double.NaN : means[video])
                        .toArray());
    }
}
