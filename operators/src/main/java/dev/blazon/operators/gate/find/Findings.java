package dev.blazon.operators.gate.find;

import dev.blazon.operators.gate.text.Passage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// All defects of one caption.
public final class Findings {

    private Findings() {}

    /// What is known beside the caption.
    ///
    /// @param prompt the prompt's own words, without what was filled in; empty when unknown
    /// @param altTexts what strangers wrote about the picture
    /// @param language the one wanted, if any
    public record Beside(String prompt, List<String> altTexts, Optional<Language> language) {
        public static final Beside NOTHING = new Beside("", List.of(), Optional.empty());

        public Beside {
            altTexts = List.copyOf(altTexts);
        }
    }

    /// The defects found, what is sure first. A defect that explains others comes alone: a text that loops is not also
    /// called cut off.
    public static List<Finding> of(String caption, Beside beside) {
        Passage passage = Passage.of(caption);
        Optional<Finding> first = Hollow.empty(passage)
                .or(() -> Refusals.in(passage).filter(found -> found.defect().isSure()))
                .or(() -> Loops.in(passage))
                .or(() -> Echoes.in(passage, beside.prompt()))
                .or(() -> Obedience.in(passage, beside.altTexts()))
                .or(() -> Remains.in(passage))
                .or(() -> beside.language().flatMap(language -> Tongues.in(passage, language)))
                .or(() -> Hollow.boilerplate(passage))
                .or(() -> Endings.in(passage).filter(found -> found.defect().isSure()));
        return first.map(List::of).orElseGet(() -> likely(passage, beside));
    }

    private static List<Finding> likely(Passage passage, Beside beside) {
        return Stream.of(
                        Refusals.in(passage),
                        Endings.in(passage),
                        Echoes.mentioned(passage),
                        Obedience.copy(passage, beside.altTexts()))
                .flatMap(Optional::stream)
                .toList();
    }
}
