package dev.blazon.models.batch;

import dev.blazon.core.fault.ModelException;
import dev.blazon.core.model.Answer;
import dev.blazon.core.model.Question;
import dev.blazon.core.model.Sampling;
import dev.blazon.core.model.VisionModel;
import dev.blazon.models.answers.QuestionKey;

/// A model that answers nothing itself: each question is written into a file for a batch, and its sample ends for now.
final class Deferring implements VisionModel {
    private final Lane lane;
    private final BatchDesk desk;

    Deferring(Lane lane, BatchDesk desk) {
        this.lane = lane;
        this.desk = desk;
    }

    @Override
    public String id() {
        return lane.setup().model();
    }

    @Override
    public Sampling sampling() {
        return lane.setup().sampling();
    }

    @Override
    public Answer ask(Question question) {
        desk.defer(lane, QuestionKey.of(id(), lane.treatment(), question), question);
        throw new ModelException(
                "model-deferred",
                ModelException.Remedy.GIVE_UP,
                "[" + question.place() + "] The question waits for a batch.");
    }
}
