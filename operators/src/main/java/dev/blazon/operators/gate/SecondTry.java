package dev.blazon.operators.gate;

import dev.blazon.core.model.Answer;
import dev.blazon.core.model.Model;
import dev.blazon.core.operator.Context;
import dev.blazon.core.operator.Prompt;
import dev.blazon.core.operator.Seeds;
import dev.blazon.core.sample.Caption;
import dev.blazon.core.sample.Flag;
import dev.blazon.core.sample.Sample;
import dev.blazon.core.sample.Usage;
import dev.blazon.operators.caption.CaptionText;
import dev.blazon.operators.caption.Prompted;
import dev.blazon.operators.gate.find.Findings;
import java.util.Optional;

/// What came of asking once more.
///
/// @param usage what the second answer cost
/// @param verdict on its text; absent when the server says itself that it is no whole answer
/// @param fault what the server says; empty when there is a verdict
record SecondTry(Usage usage, Optional<Verdict> verdict, String fault) {

    /// Asks the same question with another seed; empty when no model stands behind the name.
    static Optional<SecondTry> of(
            Model model,
            Prompt prompt,
            Caption given,
            Sample sample,
            Context context,
            Findings.Beside beside,
            String place) {
        return switch (model) {
            case Model.MeasuredFacts _ -> Optional.empty();
            case Model.Asked asked -> {
                Prompted.Reply reply = Prompted.ask(asked.model(), prompt, seed(given, sample), sample, context, place);
                yield Optional.of(judged(reply, given, beside));
            }
        };
    }

    /// Depends on the first seed, so that copies of a picture that were asked once are asked once more only once.
    private static long seed(Caption given, Sample sample) {
        String first = given.writer().seed().isPresent()
                ? Long.toString(given.writer().seed().getAsLong())
                : sample.key();
        return Seeds.again(given.name(), first);
    }

    private static SecondTry judged(Prompted.Reply reply, Caption given, Findings.Beside beside) {
        Answer answer = reply.answer();
        Optional<Verdict> verdict =
                answer.finish() == Answer.Finish.COMPLETE && !answer.text().isBlank()
                        ? Optional.of(Verdict.of(
                                new Caption(
                                        given.name(),
                                        answer.text().strip(),
                                        reply.writer(),
                                        reply.evidence(),
                                        given.usage().plus(answer.usage())),
                                beside))
                        : Optional.empty();
        return new SecondTry(answer.usage(), verdict, fault(answer));
    }

    private static String fault(Answer answer) {
        return switch (answer.finish()) {
            case COMPLETE -> "answered without text";
            case CUT_OFF -> "cut off after " + CaptionText.tokens(answer) + " tokens";
            case REFUSED -> "refused by the server";
        };
    }

    boolean isBad() {
        return verdict.map(Verdict::isBad).orElse(true);
    }

    /// Why it is no better, for a try that is bad.
    String complaint() {
        return verdict.map(again ->
                        again.code() + ", " + again.findings().getFirst().evidence())
                .orElse(fault);
    }

    /// A caption that nothing replaces still costs what the second try cost.
    Caption paidBy(Caption first) {
        return new Caption(
                first.name(),
                first.text(),
                first.writer(),
                first.evidence(),
                first.usage().plus(usage));
    }

    /// The sample with the second caption instead of the first, and a flag that tells of the first.
    Sample writtenTo(Sample sample, Verdict first) {
        Verdict again = verdict.orElseThrow();
        Flag flag = new Flag(
                "caption-asked-again",
                first.caption().name() + ": " + first.code() + ", "
                        + first.findings().getFirst().evidence() + "; first answer: "
                        + Verdict.shown(first.caption().text()));
        return again.writtenTo(sample.withCaption(again.caption())).withFlag(flag);
    }
}
