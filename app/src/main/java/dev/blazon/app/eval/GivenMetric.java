package dev.blazon.app.eval;

import dev.blazon.metrics.CaptionSet;
import dev.blazon.metrics.Mode;
import dev.blazon.metrics.Scores;
import java.util.List;

/// Metrics that need more than captions and references: something that the user gives beside them.
public interface GivenMetric {

    /// What can be asked for, by the usual names.
    List<String> names();

    /// @return scores of all names, in that order
    List<Scores> of(CaptionSet captions, Mode mode);
}
