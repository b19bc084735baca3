package dev.blazon.metrics.meteor;

import dev.blazon.metrics.Scores;
import dev.blazon.metrics.Signature;
import dev.blazon.metrics.text.CutSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;

/// METEOR 1.5 for English (Denkowski and Lavie 2014) with the parameters of its ranking task, as the COCO caption
/// evaluation runs it: words match when equal, of one stem (Porter2), synonyms (WordNet 3.0) or paraphrases, and what
/// matches is aligned in as few chunks as a beam search finds. An image's score is that of its best reference; the
/// score
/// of the set is that of the summed counts, not the mean.
///
/// The table of paraphrases is not part of this project (61.8 MB, LGPL). Without one the fourth stage finds nothing and
/// scores are lower: 0.190 in place of 0.195 on the published example. The signature tells.
public final class Meteor {
    private static final int VERSION = 1;

    private Meteor() {}

    /// @param paraphrases METEOR's `paraphrase-en.gz`, or none
    /// @return scores named `METEOR`, in 0 to 1
    /// @throws IOException when the table cannot be read
    public static Scores of(CutSet set, Optional<Path> paraphrases) throws IOException {
        Texts texts = Texts.of(set);
        Lexicon lexicon = Lexicon.of(texts.words());
        Paraphrases table = paraphrases.isPresent()
                ? Paraphrases.read(paraphrases.get(), lexicon, texts.words().size())
                : Paraphrases.NONE;
        Statistics[] best = new Statistics[set.size()];
        IntStream.range(0, best.length)
                .parallel()
                .forEach(image -> best[image] = best(set, image, texts, lexicon, table));
        double[] samples = new double[best.length];
        for (int image = 0; image < samples.length; image++) {
            samples[image] = best[image].score();
        }
        double[] parts = new double[best.length * Statistics.PARTS];
        for (int image = 0; image < best.length; image++) {
            System.arraycopy(best[image].parts(), 0, parts, image * Statistics.PARTS, Statistics.PARTS);
        }
        return Scores.of(signature(set, paraphrases), corpus(best), samples, picks -> corpus(parts, picks));
    }

    private static Signature signature(CutSet set, Optional<Path> paraphrases) {
        return new Signature("METEOR", set.base().facts())
                .with("version", Integer.toString(VERSION))
                .with("language", "en")
                .with("synonyms", "wordnet-3.0")
                .with(
                        "paraphrases",
                        paraphrases.map(file -> file.getFileName().toString()).orElse("none"));
    }

    private static Statistics best(CutSet set, int image, Texts texts, Lexicon lexicon, Paraphrases table) {
        int[] own = texts.hypotheses()[image];
        int first = set.firstReference()[image];
        Statistics best = statistics(own, texts.references()[first], lexicon, table);
        for (int reference = first + 1; reference < set.firstReference()[image + 1]; reference++) {
            Statistics next = statistics(own, texts.references()[reference], lexicon, table);
            best = next.score() > best.score() ? next : best;
        }
        return best;
    }

    private static Statistics statistics(int[] own, int[] other, Lexicon lexicon, Paraphrases table) {
        Match[] matches = Aligner.align(Matches.of(own, other, lexicon, table));
        return Statistics.of(own, other, matches, lexicon);
    }

    private static double corpus(Statistics[] best) {
        long[] sums = new long[Statistics.SIZE];
        for (Statistics image : best) {
            image.addTo(sums);
        }
        return Statistics.score(Statistics.parts(sums));
    }

    private static double corpus(double[] parts, int[] picks) {
        double[] sums = new double[Statistics.PARTS];
        for (int pick : picks) {
            for (int part = 0; part < sums.length; part++) {
                sums[part] += parts[pick * Statistics.PARTS + part];
            }
        }
        return Statistics.score(sums);
    }
}
