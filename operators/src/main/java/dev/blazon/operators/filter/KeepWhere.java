package dev.blazon.operators.filter;

import static dev.blazon.core.operator.Outcome.drop;
import static dev.blazon.core.operator.Outcome.keep;

import dev.blazon.core.fault.SampleException;
import dev.blazon.core.operator.Context;
import dev.blazon.core.operator.Option;
import dev.blazon.core.operator.Outcome;
import dev.blazon.core.operator.Part;
import dev.blazon.core.operator.PerSample;
import dev.blazon.core.operator.Summary;
import dev.blazon.core.sample.Sample;
import dev.cel.runtime.CelEvaluationException;
import java.util.Set;

/// Keeps samples of which a condition holds.
///
/// A condition that needs a score or caption that the sample lacks is a failure, neither kept nor dropped, because what
/// was not measured is not known to be good. `hasScore` and `hasCaption` say what should happen then.
@Summary("Keep samples of which a condition holds")
public record KeepWhere(
        @Option(
                help = "Condition (CEL) over image.width, image.height, image.shortSide, image.longSide, image.aspect,"
                        + " image.bytes, image.format, altText, altTexts, tags, key, score('name', 'on'),"
                        + " hasScore('name', 'on'), caption('name'), hasCaption('name') and flag('name')")
        Condition condition)
        implements PerSample {

    @Override
    public Set<Part> reads() {
        return condition.reads();
    }

    @Override
    public Outcome apply(Sample sample, Context context) {
        try {
            return condition.holds(sample) ? keep(sample) : drop(sample, "condition-false", condition.seen(sample));
        } catch (CelEvaluationException fault) {
            throw new SampleException(
                    "condition-failed",
                    "[sample '" + sample.key() + "' step keep-where] The condition '" + condition + "' has no answer: "
                            + ConditionMessages.reason(fault),
                    fault);
        }
    }
}
