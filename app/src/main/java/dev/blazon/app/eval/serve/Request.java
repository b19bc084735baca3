package dev.blazon.app.eval.serve;

import dev.blazon.metrics.CaptionSet;
import dev.blazon.metrics.Mode;
import java.util.List;
import java.util.Optional;

/// What one line asks for.
///
/// @param captions at least one, each with a reference that is not blank
/// @param metrics by their names, not checked; empty when the line leaves them open
/// @param mode empty when the line leaves it open
/// @param tokenized whether the texts are cut into words already; empty when the line leaves it open
public record Request(CaptionSet captions, List<String> metrics, Optional<Mode> mode, Optional<Boolean> tokenized) {

    public Request {
        metrics = List.copyOf(metrics);
    }
}
