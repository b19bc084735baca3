package dev.blazon.tuples;

import dev.blazon.metrics.spice.Tuple;
import dev.blazon.metrics.spice.TupleParser;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Reads captions by rules over tagged words: a noun phrase is an object with its attributes, and what stands between
/// two of them is their relation. It is not the parser of SPICE 1.0, and scores from it are not SPICE's.
public final class CaptionParser implements TupleParser {
    private static final int CHUNK = 256;

    @Override
    public String id() {
        return "blazon-rules-1";
    }

    /// @param captions words with blanks between, without punctuation, as the caption evaluation's tokenizer gives them
    @Override
    public List<List<Tuple>> parse(List<String> captions) {
        int chunks = (captions.size() + CHUNK - 1) / CHUNK;
        return IntStream.range(0, chunks)
                .parallel()
                .boxed()
                .flatMap(chunk ->
                        chunk(captions.subList(chunk * CHUNK, Math.min(captions.size(), (chunk + 1) * CHUNK))))
                .toList();
    }

    private static Stream<List<Tuple>> chunk(List<String> captions) {
        Tagger tagger = new Tagger();
        return captions.stream()
                .map(caption -> caption.isBlank() ? List.<Tuple>of() : new Reading(tagger.words(caption)).tuples());
    }
}
