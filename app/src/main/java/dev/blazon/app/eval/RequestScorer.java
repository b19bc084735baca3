package dev.blazon.app.eval;

import dev.blazon.app.eval.serve.Request;
import dev.blazon.app.eval.serve.Scorer;
import dev.blazon.core.fault.RecipeException;
import dev.blazon.metrics.Mode;
import dev.blazon.metrics.Scores;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Scores requests as the command line says, but for what a request says itself.
///
/// @param usual what the command line asks for
/// @param mode for requests that leave it open
public record RequestScorer(Scoring usual, Mode mode) implements Scorer {

    @Override
    public List<Scores> score(Request request) {
        WantedMetrics known =
                new WantedMetrics(usual.parser().isPresent(), usual.given().measures());
        for (String metric : request.metrics()) {
            known.refusal(metric).ifPresent(why -> {
                throw new RecipeException("metrics", why);
            });
        }
        Set<String> wanted = request.metrics().isEmpty() ? usual.wanted() : new LinkedHashSet<>(request.metrics());
        return new Scoring(wanted, cutting(request), usual.paraphrases(), usual.parser(), usual.given())
                .of(List.of(request.captions()));
    }

    /// How texts are cut into words; empty when they are cut already.
    private Optional<Mode> cutting(Request request) {
        if (!request.tokenized().orElse(usual.mode().isEmpty())) {
            return Optional.of(request.mode().orElse(mode));
        }
        if (request.mode().equals(Optional.of(Mode.FIXED))) {
            throw new RecipeException(
                    "mode",
                    "\"fixed\" is about the cutting of texts into words, and these are cut already: leave out mode or"
                            + " tokenized.");
        }
        return Optional.empty();
    }
}
