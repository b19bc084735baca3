package dev.blazon.metrics.judge;

import dev.blazon.metrics.Mode;
import dev.blazon.metrics.Scores;
import dev.blazon.metrics.Signature;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// CLAIR (Chan et al., "CLAIR: Evaluating Image Captions with Large Language Models", EMNLP 2023): a model is
/// asked how likely candidates and references describe the same image, three times at most until a number can be
/// read.
///
/// The prompt is that of the authors, and replies are read as their program reads them. In [Mode#STRICT] the
/// first number of a reply that is no JSON counts, times 100 where it is below 1, without its sign and however
/// large; a JSON score of 0.9 stays 0.9 of 100; a JSON score that is no number stops the scoring; who cannot be
/// understood gives 0. [Mode#FIXED] takes a number between 0 and 1 as a share in either form, asks again where a
/// number is not within 0 to 100, and gives no score (NaN) to what nobody could read.
///
/// The authors ask at temperature 0. Which model answers decides the number as much as the captions do.
public final class Clair {
    private static final int VERSION = 1;
    private static final int TRIES = 3;

    private Clair() {}

    /// What the judge thinks of one image.
    ///
    /// @param score 0 to 1 for a judge that answers as asked; NaN for none
    /// @param reason empty where none was given
    /// @param calls how often the judge was asked
    public record Opinion(double score, Optional<String> reason, int calls) {}

    /// The question as the authors put it.
    public static String prompt(List<String> candidates, List<String> references) {
        return """
                You are trying to tell if a candidate set of captions is describing the same image as a reference set of captions.
                Candidate set:
                %s
                Reference set:
                %s
                On a precise scale from 0 to 100, how likely is it that the candidate set is describing the same image as the \
                reference set? (JSON format, with a key "score", value between 0 and 100, and a key "reason" with a string value.)
                """.formatted(listed(candidates), listed(references));
    }

    private static String listed(List<String> captions) {
        return captions.stream().map(caption -> "- " + caption + "\n").collect(Collectors.joining());
    }

    /// Asks about one image.
    ///
    /// @throws IllegalArgumentException in [Mode#STRICT] where the reference program would stop
    public static Opinion ask(Judge judge, List<String> candidates, List<String> references, Mode mode) {
        String prompt = prompt(candidates, references);
        for (int call = 1; call <= TRIES; call++) {
            Optional<ClairReply.Content> content = ClairReply.read(judge.answer(prompt), mode);
            if (content.isPresent()) {
                return new Opinion(content.get().score() / 100, content.get().reason(), call);
            }
        }
        return new Opinion(mode == Mode.STRICT ? 0 : Double.NaN, Optional.empty(), TRIES);
    }

    /// The mean over images that have a score, from opinions asked one by one or side by side.
    ///
    /// @param judge the model's name, for the signature; neither `|` nor `:` in it
    public static Scores of(List<Opinion> opinions, String judge, Mode mode) {
        return Scores.meanOfScored(
                Signature.of("CLAIR", VERSION, mode).with("judge", judge).with("tries", Integer.toString(TRIES)),
                opinions.stream().mapToDouble(Opinion::score).toArray());
    }
}
