package dev.blazon.app.eval.judge;

import dev.blazon.core.model.Question;
import dev.blazon.core.model.VisionModel;
import dev.blazon.metrics.judge.Judge;
import java.util.List;
import java.util.Optional;

/// Asks a model about one image, in words alone. The same question asked again has another seed, so that a journal of
/// answers does not repeat a reply that was no use.
final class ModelJudge implements Judge {
    private final VisionModel model;
    private final String place;
    private int asked;

    ModelJudge(VisionModel model, String place) {
        this.model = model;
        this.place = place;
    }

    @Override
    public String answer(String prompt) {
        Question question = new Question(Optional.empty(), prompt, List.of(), model.sampling(), place);
        int before = asked++;
        return model.ask(
                        before == 0
                                ? question
                                : question.withSampling(model.sampling().withSeed(before)))
                .text();
    }
}
