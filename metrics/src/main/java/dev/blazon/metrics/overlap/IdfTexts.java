package dev.blazon.metrics.overlap;

import dev.blazon.metrics.Mode;
import dev.blazon.metrics.text.CutSet;
import dev.blazon.metrics.text.PtbTokenizer;
import dev.blazon.metrics.text.Tokens;
import dev.blazon.metrics.text.Vocabulary;
import java.util.List;

/// Texts that CIDEr's document frequencies are counted in, in place of the references of the set: with a fixed
/// collection a part of a set scores as it does in the whole, and one image alone has a score.
///
/// @param name for the signature
/// @param texts of all documents, in order
/// @param firsts the first text of each document, and after the last one the number of all
/// @param counted how many documents the logarithm sees; another number than there are is for collections whose idf
///     others published with one, such as 40,504 for COCO
public record IdfTexts(String name, Tokens texts, int[] firsts, int counted) {

    /// Cut as the set was.
    ///
    /// @param documents the texts of each document
    /// @param set whose vocabulary takes the words
    /// @param mode of the tokenizer
    public static IdfTexts of(String name, List<List<String>> documents, CutSet set, Mode mode) {
        List<String> flat = documents.stream().flatMap(List::stream).toList();
        Vocabulary vocabulary = set.vocabulary();
        Tokens texts =
                set.isGiven() ? PtbTokenizer.given(flat, vocabulary) : PtbTokenizer.tokenize(flat, vocabulary, mode);
        int[] firsts = new int[documents.size() + 1];
        for (int document = 0; document < documents.size(); document++) {
            firsts[document + 1] = firsts[document] + documents.get(document).size();
        }
        return new IdfTexts(name, texts, firsts, documents.size());
    }

    int documents() {
        return firsts.length - 1;
    }

    NGrams[] grams(int document, WordParts words) {
        NGrams[] all = new NGrams[firsts[document + 1] - firsts[document]];
        for (int text = 0; text < all.length; text++) {
            all[text] = new NGrams(words.of(texts, firsts[document] + text), words.words());
        }
        return all;
    }
}
