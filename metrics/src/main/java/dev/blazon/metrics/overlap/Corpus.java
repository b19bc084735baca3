package dev.blazon.metrics.overlap;

import dev.blazon.metrics.CaptionSet;
import dev.blazon.metrics.Mode;
import dev.blazon.metrics.text.PtbTokenizer;
import dev.blazon.metrics.text.Tokens;
import dev.blazon.metrics.text.Vocabulary;
import java.util.List;

/// A set in words.
///
/// @param hypotheses one text for each image
/// @param references all texts of all images, in order
/// @param firstReference of each image, and after the last one the number of all
/// @param words the words of BLEU and CIDEr, which are cut at any white space, by the numbers of those that hold some
public record Corpus(
        Tokens hypotheses, Tokens references, int[] firstReference, Vocabulary vocabulary, WordParts words) {

    /// Cut by the tokenizer of the COCO caption evaluation.
    public static Corpus tokenized(CaptionSet set, Mode mode) {
        Vocabulary vocabulary = new Vocabulary();
        List<String> flat = set.references().stream().flatMap(List::stream).toList();
        Tokens references = PtbTokenizer.tokenize(flat, vocabulary, mode);
        Tokens hypotheses = PtbTokenizer.tokenize(set.hypotheses(), vocabulary, mode);
        return new Corpus(hypotheses, references, firsts(set), vocabulary, WordParts.of(vocabulary));
    }

    /// Of texts that were cut before: words with one blank between.
    public static Corpus given(CaptionSet set) {
        Vocabulary vocabulary = new Vocabulary();
        List<String> flat = set.references().stream().flatMap(List::stream).toList();
        Tokens references = PtbTokenizer.given(flat, vocabulary);
        Tokens hypotheses = PtbTokenizer.given(set.hypotheses(), vocabulary);
        return new Corpus(hypotheses, references, firsts(set), vocabulary, WordParts.of(vocabulary));
    }

    private static int[] firsts(CaptionSet set) {
        int[] firsts = new int[set.size() + 1];
        for (int image = 0; image < set.size(); image++) {
            firsts[image + 1] = firsts[image] + set.references().get(image).size();
        }
        return firsts;
    }

    /// How many images there are.
    public int size() {
        return firstReference.length - 1;
    }
}
