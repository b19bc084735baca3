package dev.blazon.metrics.chair;

import dev.blazon.metrics.CaptionSet;
import dev.blazon.metrics.Mode;
import dev.blazon.metrics.Scores;
import dev.blazon.metrics.Signature;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// CHAIR (Rohrbach et al. 2018). An object is in a picture when its annotations or one of its references name
/// it.
///
/// - `CHAIRs`: share of captions that name an object that is not there.
/// - `CHAIRi`: share of such mentions of all mentions. Of one caption, 0 when it names nothing; of a set that
///   names nothing also 0, where the reference divides by zero.
/// - `CHAIR_recall`: share of the pictures' objects that the captions name, as a later version of the program
///   gives it.
///
/// All three are 0 to 1; CHAIRi and recall of a set are computed from sums, not from the captions' scores.
public final class Chair {
    private static final int VERSION = 1;

    private Chair() {}

    /// A set's scores and what each caption names.
    ///
    /// @param scores `CHAIRs`, `CHAIRi` and `CHAIR_recall`
    /// @param captions in the order of the set
    public record Result(List<Scores> scores, List<Judged> captions) {
        public Result {
            scores = List.copyOf(scores);
            captions = List.copyOf(captions);
        }
    }

    /// Scores captions by the table of CHAIR's authors.
    ///
    /// @param set with any number of references for each image, also none
    /// @param objects for each image the names of the categories annotated in it
    public static Result of(CaptionSet set, List<? extends Collection<String>> objects, Mode mode) {
        return of(set, objects, ObjectTable.coco(), "coco", mode);
    }

    /// @param tableName of the table, for the signature
    /// @throws IllegalArgumentException when lists differ in length, or an object is not in the table
    public static Result of(
            CaptionSet set,
            List<? extends Collection<String>> objects,
            ObjectTable table,
            String tableName,
            Mode mode) {
        if (objects.size() != set.size()) {
            throw new IllegalArgumentException("There are " + objects.size() + " lists of objects for " + set.size()
                    + " captions, must be as many.");
        }
        ObjectFinder finder = new ObjectFinder(table, mode);
        List<Judged> captions = IntStream.range(0, set.size())
                .parallel()
                .mapToObj(image -> new Judged(
                        finder.find(set.hypotheses().get(image)), present(set, image, objects.get(image), finder)))
                .toList();
        return new Result(
                scores(
                        captions,
                        Signature.of("CHAIRs", VERSION, mode)
                                .with("images", Integer.toString(set.size()))
                                .with("tok", "nltk-3.10.3")
                                .with("sentences", "own")
                                .with("objects", tableName)),
                captions);
    }

    private static Set<String> present(CaptionSet set, int image, Collection<String> annotated, ObjectFinder finder) {
        Set<String> present = new TreeSet<>();
        for (String name : annotated) {
            present.add(finder.object(name)
                    .orElseThrow(() -> new IllegalArgumentException("[image '"
                            + set.ids().get(image) + "'] Object '" + name
                            + "' is not in the table of objects. Add it there or leave it out.")));
        }
        for (String reference : set.references().get(image)) {
            present.addAll(finder.find(reference).objects());
        }
        return present;
    }

    private static List<Scores> scores(List<Judged> captions, Signature base) {
        Shares sentences = new Shares(captions.size());
        Shares instances = new Shares(captions.size());
        Shares recall = new Shares(captions.size());
        for (int image = 0; image < captions.size(); image++) {
            Judged caption = captions.get(image);
            int wrong = caption.hallucinated().size();
            sentences.set(image, wrong > 0 ? 1 : 0, 1);
            instances.set(image, wrong, caption.named().mentions().size());
            recall.set(image, caption.right().size(), caption.present().size());
        }
        return List.of(
                sentences.scores(base),
                instances.scores(new Signature("CHAIRi", base.facts())),
                recall.scores(new Signature("CHAIR_recall", base.facts())));
    }
}
