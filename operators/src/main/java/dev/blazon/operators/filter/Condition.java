package dev.blazon.operators.filter;

import dev.blazon.core.operator.Part;
import dev.blazon.core.sample.Sample;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.Program;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// A typed condition over a sample, compiled and checked. Equal to another of the same text. Thread-safe.
public final class Condition {
    private static final int LONGEST = 10_000;

    private final String text;
    private final Program program;
    private final Mentions mentions;

    private Condition(String text, Program program, Mentions mentions) {
        this.text = text;
        this.program = program;
        this.mentions = mentions;
    }

    /// @throws IllegalArgumentException that tells what is wrong and where
    public static Condition parse(String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "The condition has " + text.length() + " characters, must have 1 to " + LONGEST + ".");
        }
        CelAbstractSyntaxTree tree = ConditionLanguage.compile(text);
        return new Condition(text, ConditionLanguage.program(tree), Mentions.of(text, tree));
    }

    /// @throws CelEvaluationException when the condition has no answer for this sample
    boolean holds(Sample sample) throws CelEvaluationException {
        return (boolean) program.eval(ConditionLanguage.values(sample), ConditionLanguage.functions(sample));
    }

    /// The parts of a sample that it looks at.
    Set<Part> reads() {
        return mentions.parts();
    }

    /// The numbers it looked at, for a reason: `image.width=100, score('toxicity', 'dense')=0.31`.
    String seen(Sample sample) {
        Map<String, Object> values = ConditionLanguage.values(sample);
        String named = mentions.numbers(values, sample).stream().collect(Collectors.joining(", "));
        return "'" + text + "' is false" + (named.isEmpty() ? "" : " with " + named);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Condition condition && text.equals(condition.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /// The text as written.
    @Override
    public String toString() {
        return text;
    }
}
