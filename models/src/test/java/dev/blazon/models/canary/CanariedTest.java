package dev.blazon.models.canary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.blazon.core.fault.ModelException;
import dev.blazon.core.model.Answer;
import dev.blazon.core.model.Question;
import dev.blazon.core.sample.Usage;
import dev.blazon.core.testkit.ScriptedModel;
import dev.blazon.models.testkit.Pictures;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class CanariedTest {
    private static final Question QUESTION = Pictures.about(Pictures.jpeg("x", 8, 8));

    private static boolean isTest(Question question) {
        return question.place().equals("sight test");
    }

    private static void ask(Canaried model, int times) {
        for (int time = 0; time < times; time++) {
            model.ask(QUESTION);
        }
    }

    @Test
    void stopsTheRunWhenTwoWordsInARowAreNotRead() {
        ScriptedModel blind = new ScriptedModel(_ -> ScriptedModel.answer("A nice picture."));
        Canaried model = new Canaried(blind, 10);
        ask(model, 10);

        ModelException stopped = catchThrowableOfType(ModelException.class, () -> model.ask(QUESTION));

        assertThat(stopped.remedy()).isEqualTo(ModelException.Remedy.STOP);
        assertThat(stopped.faultClass()).isEqualTo("model-cannot-see");
        assertThat(stopped.getMessage())
                .startsWith("[" + QUESTION.place() + "] Model '" + blind.id() + "' was shown a picture of the word '")
                .contains(
                        "' after 10 calls and answered 'A nice picture.', so it captions blindly. It has read no word in"
                                + " this run. Look at the server, then drop its answers with 'blazon answers compact JOURNAL"
                                + " --forget " + blind.id() + "'.");
        assertThat(blind.asked().stream().filter(CanariedTest::isTest)).hasSize(2);
    }

    @Test
    void goesOnWhenTheServerOnlyFails() {
        AtomicBoolean failing = new AtomicBoolean(true);
        ScriptedModel model = new ScriptedModel(question -> {
            if (isTest(question) && failing.get()) {
                throw new ModelException("model-server-error", ModelException.Remedy.RETRY_LATER, "boom");
            }
            return new Answer("A red ball.", Answer.Finish.COMPLETE, Usage.NONE, "m");
        });

        ask(new Canaried(model, 10), 25);

        assertThat(model.asked().stream().filter(CanariedTest::isTest)).hasSize(2);
    }

    @Test
    void asksOnlyOnceInSoManyCalls() {
        ScriptedModel model = new ScriptedModel(_ -> ScriptedModel.answer("A red ball."));

        ask(new Canaried(model, 1000), 999);

        assertThat(model.asked()).hasSize(999);
    }
}
