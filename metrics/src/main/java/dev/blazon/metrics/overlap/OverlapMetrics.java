package dev.blazon.metrics.overlap;

import dev.blazon.metrics.CaptionSet;
import dev.blazon.metrics.Mode;
import dev.blazon.metrics.Scores;
import dev.blazon.metrics.Signature;
import dev.blazon.metrics.text.CutSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/// BLEU-1 to BLEU-4, ROUGE-L, CIDEr-D and CIDEr of one set together, so that texts are cut and n-grams counted once.
/// The numbers are those of the COCO caption evaluation (pycocoevalcap), on any number of cores.
///
/// CIDEr's idf is that of the set's own references, so one image alone scores 0 and a part of a set scores otherwise
/// than the whole.
public final class OverlapMetrics {
    private static final int CHUNK = 250;

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
        return of(corpus, Optional.empty());
    }

    /// The same with CIDEr's idf from other texts than the set's own references.
    ///
    /// @param idf whose words have numbers of the set's vocabulary
    public static List<Scores> of(CutSet corpus, Optional<IdfTexts> idf) {
        WordParts words = WordParts.of(corpus.vocabulary());
        int images = corpus.size();
        Bleu bleu = new Bleu(images);
        Frequencies frequencies = new Frequencies();
        double[] rouge = new double[images];
        Kept kept = new Kept(corpus, words);
        chunks(images, (from, to) -> {
            Frequencies.Batch batch = frequencies.batch();
            for (int image = from; image < to; image++) {
                NGrams[] references = kept.references(image);
                bleu.count(image, kept.hypothesis(image), references);
                if (idf.isEmpty()) {
                    batch.addOnce(references);
                }
                rouge[image] = RougeL.score(
                        corpus.hypotheses(),
                        image,
                        corpus.references(),
                        corpus.firstReference()[image],
                        corpus.firstReference()[image + 1]);
            }
            batch.end();
        });
        idf.ifPresent(texts -> chunks(texts.documents(), (from, to) -> {
            Frequencies.Batch batch = frequencies.batch();
            for (int document = from; document < to; document++) {
                batch.addOnce(texts.grams(document, words));
            }
            batch.end();
        }));
        double[] clipped = new double[images];
        double[] plain = new double[images];
        Cider cider = new Cider(frequencies, idf.map(IdfTexts::counted).orElse(images));
        each(images, image -> {
            Cider.Pair pair = cider.score(kept.hypothesis(image), kept.references(image));
            clipped[image] = pair.clipped();
            plain[image] = pair.plain();
        });
        Signature base = corpus.base();
        Signature weighted = base.with("idf", idf.map(IdfTexts::name).orElse("corpus"));
        List<Scores> scores = new ArrayList<>(bleu.scores(base));
        scores.add(Scores.meanOf(new Signature("ROUGE_L", base.facts()), rouge));
        scores.add(Scores.meanOf(
                new Signature("CIDEr", weighted.with("variant", "d").facts()), clipped));
        scores.add(Scores.meanOf(
                new Signature("CIDEr_plain", weighted.with("variant", "plain").facts()), plain));
        return scores;
    }

    @FunctionalInterface
    private interface Chunk {
        void work(int from, int to);
    }

    private static void chunks(int count, Chunk chunk) {
        each(
                (count + CHUNK - 1) / CHUNK,
                number -> chunk.work(number * CHUNK, Math.min(count, number * CHUNK + CHUNK)));
    }

    private static void each(int count, IntConsumer work) {
        IntStream.range(0, count).parallel().forEach(work);
    }
}
