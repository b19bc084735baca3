package dev.blazon.metrics.overlap;

import dev.blazon.metrics.CaptionSet;
import dev.blazon.metrics.Mode;
import dev.blazon.metrics.Scores;
import dev.blazon.metrics.Signature;
import dev.blazon.metrics.text.CutSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/// BLEU-1 to BLEU-4, ROUGE-L, CIDEr-D and CIDEr of one set together, so that texts are cut and n-grams counted once.
/// The numbers are those of the COCO caption evaluation (pycocoevalcap), on any number of cores.
///
/// CIDEr's idf is that of the set's own references, so one image alone scores 0 and a part of a set scores otherwise
/// than the whole.
public final class OverlapMetrics {

    private OverlapMetrics() {}

    /// Scores captions as people write them.
    ///
    /// @return `Bleu_1` to `Bleu_4`, `ROUGE_L`, `CIDEr` (which is CIDEr-D) and `CIDEr_plain`
    /// @throws IllegalArgumentException when an image has no reference
    public static List<Scores> of(CaptionSet set, Mode mode) {
        return of(CutSet.of(set, mode));
    }

    /// Scores texts that were cut into words before, with one blank between words.
    public static List<Scores> ofTokenized(CaptionSet set) {
        return of(CutSet.given(set));
    }

    /// The same of a set that other metrics read too.
    public static List<Scores> of(CutSet corpus) {
        Signature base = corpus.base();
        WordParts words = WordParts.of(corpus.vocabulary());
        int images = corpus.size();
        Bleu bleu = new Bleu(images);
        Frequencies frequencies = new Frequencies();
        double[] rouge = new double[images];
        each(images, image -> {
            NGrams[] references = references(corpus, words, image);
            bleu.count(image, grams(corpus, words, image), references);
            for (int order = 0; order < NGrams.MOST; order++) {
                countOnce(frequencies, order, references);
            }
            rouge[image] = RougeL.score(
                    corpus.hypotheses(),
                    image,
                    corpus.references(),
                    corpus.firstReference()[image],
                    corpus.firstReference()[image + 1]);
        });
        double[] clipped = new double[images];
        double[] plain = new double[images];
        Cider cider = new Cider(frequencies, images);
        each(images, image -> {
            Cider.Pair pair = cider.score(grams(corpus, words, image), references(corpus, words, image));
            clipped[image] = pair.clipped();
            plain[image] = pair.plain();
        });
        Signature idf = base.with("idf", "corpus");
        List<Scores> scores = new ArrayList<>(bleu.scores(base));
        scores.add(Scores.meanOf(new Signature("ROUGE_L", base.facts()), rouge));
        scores.add(Scores.meanOf(new Signature("CIDEr", idf.with("variant", "d").facts()), clipped));
        scores.add(Scores.meanOf(
                new Signature("CIDEr_plain", idf.with("variant", "plain").facts()), plain));
        return scores;
    }

    private static void each(int images, IntConsumer work) {
        IntStream.range(0, images).parallel().forEach(work);
    }

    private static NGrams grams(CutSet corpus, WordParts words, int image) {
        return new NGrams(words.of(corpus.hypotheses(), image), words.words());
    }

    private static NGrams[] references(CutSet corpus, WordParts words, int image) {
        int from = corpus.firstReference()[image];
        NGrams[] all = new NGrams[corpus.firstReference()[image + 1] - from];
        for (int reference = 0; reference < all.length; reference++) {
            all[reference] = new NGrams(words.of(corpus.references(), from + reference), words.words());
        }
        return all;
    }

    /// An n-gram of several references of one image counts once.
    private static void countOnce(Frequencies frequencies, int order, NGrams[] references) {
        for (int reference = 0; reference < references.length; reference++) {
            for (long key : references[reference].keys(order)) {
                if (!isIn(key, order, references, reference)) {
                    frequencies.add(key);
                }
            }
        }
    }

    private static boolean isIn(long key, int order, NGrams[] references, int before) {
        for (int reference = 0; reference < before; reference++) {
            if (Arrays.binarySearch(references[reference].keys(order), key) >= 0) {
                return true;
            }
        }
        return false;
    }
}
