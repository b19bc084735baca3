package dev.blazon.app.eval.serve;

import dev.blazon.core.fault.BlazonException;
import dev.blazon.metrics.Scores;
import java.util.List;

/// Scores what a request asks for.
@FunctionalInterface
public interface Scorer {

    /// @return one for each metric, each with as many samples as the request has captions, in their order
    /// @throws BlazonException when it cannot be scored as asked
    List<Scores> score(Request request);
}
