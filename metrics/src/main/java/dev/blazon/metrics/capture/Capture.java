package dev.blazon.metrics.capture;

import dev.blazon.metrics.Mode;
import dev.blazon.metrics.Scores;
import dev.blazon.metrics.Signature;
import dev.blazon.metrics.wordnet.lemma.WordNet;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/// CAPTURE (Dong et al. 2024): objects, attributes and relations of two scene graphs are matched where they
/// are equal, then where they mean the same, and what is left by vectors. The later two stages can be left
/// out. Threads may share one where its encoder allows that.
public final class Capture {
    private static final int VERSION = 1;

    private final Optional<Synonyms> synonyms;
    private final Optional<NamedEncoder> encoder;

    private Capture(Optional<Synonyms> synonyms, Optional<NamedEncoder> encoder) {
        this.synonyms = synonyms;
        this.encoder = encoder;
    }

    private record NamedEncoder(String name, TextEncoder encoder) {}

    /// Equal words alone.
    public static Capture exact() {
        return new Capture(Optional.empty(), Optional.empty());
    }

    /// With words that mean the same.
    ///
    /// @param mode [Mode#FIXED] takes a word for part of another phrase only as a whole word
    public Capture withSynonyms(WordNet wordNet, Mode mode) {
        return new Capture(Optional.of(new Synonyms(wordNet, mode)), encoder);
    }

    /// With vectors for the rest.
    ///
    /// @param name of the encoder, for the signature
    public Capture withEncoder(TextEncoder phrases, String name) {
        return new Capture(synonyms, Optional.of(new NamedEncoder(name, phrases)));
    }

    private Signature signature(String metric) {
        Signature signature = Signature.of(
                        metric, VERSION, synonyms.map(Synonyms::mode).orElse(Mode.STRICT))
                .with("synonyms", synonyms.isPresent() ? "wordnet-3.0" : "none");
        return signature.with("encoder", encoder.map(NamedEncoder::name).orElse("none"));
    }

    /// Scores one graph against one reference.
    public CaptureScore score(SceneGraph hypothesis, SceneGraph reference) {
        return new CaptureScore(
                agreement(hypothesis.objects(), reference.objects(), this::meanSame, Function.identity()),
                agreement(hypothesis.allAttributes(), reference.allAttributes(), this::meanSame, Function.identity()),
                agreement(hypothesis.relations(), reference.relations(), this::meanSame, Relation::text));
    }

    private <T> Agreement agreement(
            List<T> hypothesis, List<T> reference, BiPredicate<T, T> alike, Function<T, String> text) {
        List<BiPredicate<T, T>> stages = new ArrayList<>(List.of(Objects::equals));
        if (synonyms.isPresent()) {
            stages.add(alike);
        }
        return Agreement.of(
                Matching.of(hypothesis, reference, stages, text, encoder.map(NamedEncoder::encoder)),
                hypothesis.size(),
                reference.size());
    }

    private boolean meanSame(String one, String other) {
        return synonyms.orElseThrow().score(one, other) > 0;
    }

    private boolean meanSame(Relation one, Relation other) {
        return meanSame(one.subject(), other.subject())
                && meanSame(one.predicate(), other.predicate())
                && meanSame(one.object(), other.object());
    }

    /// Scores graphs against one or more references each: the mean over the references.
    ///
    /// @param references for each hypothesis in its order
    /// @return `CAPTURE` and the F of its parts `CAPTURE_objects`, `CAPTURE_attributes`, `CAPTURE_relations`;
    ///     0 to 1 but where an encoder's vectors point apart
    /// @throws IllegalArgumentException when a hypothesis has no reference
    public List<Scores> scores(List<SceneGraph> hypotheses, List<List<SceneGraph>> references) {
        if (hypotheses.size() != references.size()) {
            throw new IllegalArgumentException("There are " + references.size() + " lists of references for "
                    + hypotheses.size() + " hypotheses, must be as many.");
        }
        List<List<CaptureScore>> all = new ArrayList<>();
        for (int image = 0; image < hypotheses.size(); image++) {
            if (references.get(image).isEmpty()) {
                throw new IllegalArgumentException("Hypothesis " + image + " has no reference.");
            }
            SceneGraph hypothesis = hypotheses.get(image);
            all.add(references.get(image).stream()
                    .map(reference -> score(hypothesis, reference))
                    .toList());
        }
        return List.of(
                scores("CAPTURE", all, CaptureScore::capture),
                scores("CAPTURE_objects", all, score -> score.objects().f()),
                scores("CAPTURE_attributes", all, score -> score.attributes().f()),
                scores("CAPTURE_relations", all, score -> score.relations().f()));
    }

    private Scores scores(String name, List<List<CaptureScore>> all, ToDoubleFunction<CaptureScore> part) {
        return Scores.meanOf(
                signature(name),
                all.stream()
                        .mapToDouble(
                                own -> own.stream().mapToDouble(part).average().orElseThrow())
                        .toArray());
    }
}
