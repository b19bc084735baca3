package dev.blazon.models.discover;

import dev.blazon.core.fault.ModelException;
import dev.blazon.core.model.Answer;
import dev.blazon.core.model.AnswerForm;
import dev.blazon.core.model.AnswerForm.Probabilities;
import dev.blazon.core.model.AnswerSchema;
import dev.blazon.core.model.Question;
import dev.blazon.core.model.Sampling;
import dev.blazon.core.model.VisionModel;
import dev.blazon.models.discover.Capabilities.Support;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/// Finds out whether a model answers by a schema and tells log-probabilities, by wanting both. The question speaks of
/// no JSON, so that only a server that heeds the schema answers with it.
public final class FormTest {
    private static final int MOST_TOKENS = 2000;
    private static final String FIELD = "colour_of_snow";
    private static final AnswerForm SCHEMA = AnswerForm.json(new AnswerSchema(
            "colour",
            "{\"type\":\"object\",\"properties\":{\"" + FIELD + "\":{\"type\":\"string\"}},\"required\":[\"" + FIELD
                    + "\"],\"additionalProperties\":false}"));

    private FormTest() {}

    /// What was told, with what the test showed where nothing was told. Asks nothing when all is told.
    public static Capabilities of(VisionModel model, Capabilities told) {
        Support structured = told.structured();
        Support probabilities = told.probabilities();
        if (structured == Support.UNTOLD) {
            structured = support(model, SCHEMA);
        }
        if (probabilities == Support.UNTOLD) {
            probabilities = support(model, AnswerForm.TEXT.with(Probabilities.MEAN));
        }
        return new Capabilities(
                told.contextTokens(), told.answerTokens(), told.pictureBytes(), structured, probabilities);
    }

    private static Support support(VisionModel model, AnswerForm form) {
        try {
            return Support.of(isMet(model.ask(question(form)), form));
        } catch (ModelException fault) {
            boolean refused = fault.faultClass().equals("model-request-refused")
                    || fault.faultClass().equals("model-not-supported")
                    || fault.faultClass().equals("model-answer-malformed");
            return refused ? Support.NO : Support.UNTOLD;
        }
    }

    /// JSON that had to be repaired or asked for twice came by chance.
    private static boolean isMet(Answer answer, AnswerForm form) {
        return form.schema().isPresent()
                ? answer.text().contains("\"" + FIELD + "\"") && answer.detail().isEmpty()
                : answer.probabilities().isPresent();
    }

    private static Question question(AnswerForm form) {
        Sampling sampling =
                new Sampling(OptionalDouble.empty(), OptionalDouble.empty(), MOST_TOKENS, OptionalLong.empty());
        return new Question(
                Optional.empty(),
                "What colour is fresh snow? Answer with one word.",
                List.of(),
                sampling,
                "form test",
                form);
    }
}
