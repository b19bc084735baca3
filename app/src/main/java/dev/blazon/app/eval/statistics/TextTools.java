package dev.blazon.app.eval.statistics;

import dev.blazon.metrics.clip.ClipTokenizer;
import dev.blazon.metrics.statistics.Concreteness;
import dev.blazon.metrics.statistics.Unigram;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What texts are counted with.
///
/// @param t5 the pieces of T5
/// @param altTexts by image; empty for none
record TextTools(
        ClipTokenizer clip,
        Optional<Unigram> t5,
        Optional<Concreteness> concreteness,
        Map<String, List<String>> altTexts) {}
