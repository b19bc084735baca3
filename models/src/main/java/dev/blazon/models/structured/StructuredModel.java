package dev.blazon.models.structured;

import dev.blazon.core.fault.ModelException;
import dev.blazon.core.model.Answer;
import dev.blazon.core.model.AnswerSchema;
import dev.blazon.core.model.Question;
import dev.blazon.core.model.Sampling;
import dev.blazon.core.model.VisionModel;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// A model whose whole answers to questions with a schema are JSON of that shape and nothing else. Refusals, answers
/// cut off and questions without a schema pass as they are.
///
/// What had to be done is the answer's detail: `json-repaired` or `json-asked-again`.
public final class StructuredModel implements VisionModel {
    private final VisionModel model;

    public StructuredModel(VisionModel model) {
        this.model = model;
    }

    @Override
    public String id() {
        return model.id();
    }

    @Override
    public Sampling sampling() {
        return model.sampling();
    }

    /// @throws ModelException `model-answer-malformed` when the second answer is no such JSON either
    @Override
    public Answer ask(Question question) {
        Optional<AnswerSchema> schema = question.form().schema();
        return schema.isEmpty() ? model.ask(question) : asked(question, Shape.of(schema.get()));
    }

    private Answer asked(Question question, Shape shape) {
        Answer first = model.ask(question);
        if (first.finish() != Answer.Finish.COMPLETE) {
            return first;
        }
        Optional<Answer> read = read(first, shape);
        return read.isPresent() ? read.get() : again(question, shape, first);
    }

    private Answer again(Question question, Shape shape, Answer first) {
        Question stricter = question.withText(question.text()
                + "\n\nAn answer to this was not usable, because " + problem(first, shape)
                + ". Answer with the JSON alone.");
        Answer second = model.ask(stricter);
        Answer paid = second.withUsage(first.usage().plus(second.usage()));
        if (second.finish() != Answer.Finish.COMPLETE) {
            return paid;
        }
        return read(paid, shape)
                .map(answer -> answer.withDetail("json-asked-again"))
                .orElseThrow(() -> malformed(question, paid, shape));
    }

    private static Optional<Answer> read(Answer answer, Shape shape) {
        Optional<JsonNode> strict = JsonAnswer.strict(answer.text())
                .filter(json -> shape.problem(json).isEmpty());
        return strict.isPresent()
                ? strict.map(json -> answer.withText(json.toString()))
                : JsonAnswer.repaired(answer.text(), shape)
                        .map(json -> answer.withText(json.toString()).withDetail("json-repaired"));
    }

    private static String problem(Answer answer, Shape shape) {
        return JsonAnswer.strict(answer.text()).flatMap(shape::problem).orElse("it was no JSON");
    }

    private ModelException malformed(Question question, Answer answer, Shape shape) {
        return new ModelException(
                "model-answer-malformed",
                ModelException.Remedy.GIVE_UP,
                "[" + question.place() + "] Model '" + model.id() + "' was asked twice for JSON and answered '"
                        + cut(answer.text()) + "': " + problem(answer, shape)
                        + ". Try another model, or a server that answers by a schema.",
                2);
    }

    private static String cut(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= 80 ? line : line.substring(0, 80) + "…";
    }
}
