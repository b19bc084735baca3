package dev.blazon.metrics.spice;

import dev.blazon.metrics.Scores;
import dev.blazon.metrics.Signature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// SPICE (Anderson et al. 2016) from given tuples, with the numbers of SPICE 1.0 after its parser. A tuple of a
/// hypothesis is right when a tuple of the references has words or synsets (WordNet 3.0) in common with it part by
/// part;
/// several may be right by the same one. The score of the set is the mean.
public final class Spice {
    private static final int VERSION = 1;

    private Spice() {}

    /// What was counted of one image, for each part of [#NAMES].
    private record Counted(Tally[] tallies) {}

    /// The usual name of the score of all tuples, then those of its parts. A part is NaN for images whose references
    /// have none of its tuples, and such images are left out of its mean.
    public static final List<String> NAMES =
            Arrays.stream(Part.values()).map(Part::metric).toList();

    /// @param hypotheses the tuples of each image's caption
    /// @param references for each image the tuples of each of its references
    /// @param base what the signatures hold beside the parser
    /// @param parser identity of what made the tuples
    /// @return scores named as [#NAMES] has it, in 0 to 1
    /// @throws IllegalArgumentException when there are not as many hypotheses as lists of references
    public static List<Scores> of(
            List<List<Tuple>> hypotheses, List<List<List<Tuple>>> references, Signature base, String parser) {
        Counted[] counted = counted(hypotheses, references);
        Signature signature = base.with("version", Integer.toString(VERSION))
                .with("synonyms", "wordnet-3.0")
                .with("parser", parser);
        List<Scores> scores = new ArrayList<>();
        for (Part part : Part.values()) {
            double[] samples = Arrays.stream(counted)
                    .map(image -> image.tallies()[part.ordinal()])
                    .mapToDouble(tally -> part == Part.ALL || tally.hasReferences() ? tally.f1() : Double.NaN)
                    .toArray();
            scores.add(Scores.meanOfScored(new Signature(part.metric(), signature.facts()), samples));
        }
        return scores;
    }

    /// What SPICE counts of each image: right, wrong and missed tuples of one part.
    ///
    /// @param name one of [#NAMES]
    public static List<Tally> tallies(List<List<Tuple>> hypotheses, List<List<List<Tuple>>> references, String name) {
        return Arrays.stream(counted(hypotheses, references))
                .map(image -> image.tallies()[NAMES.indexOf(name)])
                .toList();
    }

    private static Counted[] counted(List<List<Tuple>> hypotheses, List<List<List<Tuple>>> references) {
        if (hypotheses.size() != references.size()) {
            throw new IllegalArgumentException(hypotheses.size() + " images have tuples of a caption and "
                    + references.size() + " have those of references.");
        }
        Concepts concepts = new Concepts();
        return IntStream.range(0, hypotheses.size())
                .parallel()
                .mapToObj(image -> counted(
                        tuples(List.of(hypotheses.get(image)), concepts),
                        tuples(references.get(image), concepts),
                        concepts))
                .toArray(Counted[]::new);
    }

    private static List<Concept[]> tuples(List<List<Tuple>> captions, Concepts concepts) {
        SceneGraph graph = new SceneGraph(concepts);
        captions.forEach(caption -> caption.forEach(graph::add));
        return graph.tuples();
    }

    private static Counted counted(List<Concept[]> own, List<Concept[]> wanted, Concepts concepts) {
        return new Counted(Arrays.stream(Part.values())
                .map(part -> Tally.of(held(own, part, concepts), held(wanted, part, concepts)))
                .toArray(Tally[]::new));
    }

    private static List<Concept[]> held(List<Concept[]> tuples, Part part, Concepts concepts) {
        return part == Part.ALL
                ? tuples
                : tuples.stream().filter(tuple -> part.holds(tuple, concepts)).toList();
    }
}
