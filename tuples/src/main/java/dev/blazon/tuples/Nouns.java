package dev.blazon.tuples;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The nouns of captions, after the tagger that [CaptionParser] uses: nouns and names, in their base form (WordNet's
/// Morphy). Papers that count nouns use other taggers, so their numbers are near these and not the same.
public final class Nouns {
    private static final int CHUNK = 256;

    private Nouns() {}

    /// @param captions words with blanks between, without punctuation, as the caption evaluation's tokenizer gives them
    /// @return the nouns of each, in their order, as often as they stand there
    public static List<List<String>> of(List<String> captions) {
        int chunks = (captions.size() + CHUNK - 1) / CHUNK;
        return IntStream.range(0, chunks)
                .parallel()
                .boxed()
                .flatMap(chunk ->
                        chunk(captions.subList(chunk * CHUNK, Math.min(captions.size(), (chunk + 1) * CHUNK))))
                .toList();
    }

    private static Stream<List<String>> chunk(List<String> captions) {
        Tagger tagger = new Tagger();
        return captions.stream()
                .map(caption -> caption.isBlank()
                        ? List.<String>of()
                        : tagger.words(caption).stream()
                                .filter(word -> word.is(Kind.NOUN))
                                .map(Word::lemma)
                                .toList());
    }
}
