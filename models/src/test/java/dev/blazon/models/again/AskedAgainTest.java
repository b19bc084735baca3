package dev.blazon.models.again;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blazon.core.model.Answer;
import dev.blazon.core.model.Answer.Finish;
import dev.blazon.core.model.Question;
import dev.blazon.core.model.Sampling;
import dev.blazon.core.model.VisionModel;
import dev.blazon.core.sample.Usage;
import dev.blazon.core.testkit.ScriptedModel;
import dev.blazon.models.answers.AnswersJournal;
import dev.blazon.models.answers.JournaledModel;
import dev.blazon.models.testkit.Pictures;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AskedAgainTest {
    private static final Question QUESTION = Pictures.about(Pictures.jpeg("x", 8, 8));
    /// Depends on the first seed, 42, alone.
    private static final Sampling RESEEDED = QUESTION.sampling().withSeed(1_173_640_236L);

    private static final Answer EMPTY = answer(" ", Finish.COMPLETE);
    private static final Answer CUT_OFF = answer("A red", Finish.CUT_OFF);
    private static final Answer WHOLE = answer("A red ball.", Finish.COMPLETE);

    @TempDir
    private Path folder;

    private AnswersJournal journal;

    @BeforeEach
    void open() {
        journal = AnswersJournal.open(folder.resolve("answers.sqlite"));
    }

    @AfterEach
    void close() {
        journal.close();
    }

    private static Answer answer(String text, Finish finish) {
        return new Answer(text, finish, new Usage(100, 20), "m");
    }

    /// Answers empty to the first seed, cut off to the first limit of tokens, else whole.
    private static ScriptedModel model(boolean empty, boolean cutOff) {
        return new ScriptedModel(question -> {
            if (empty && question.sampling().seed().equals(QUESTION.sampling().seed())) {
                return EMPTY;
            }
            boolean brief =
                    question.sampling().maxTokens() == QUESTION.sampling().maxTokens();
            return cutOff && brief ? CUT_OFF : WHOLE;
        });
    }

    private VisionModel kept(VisionModel model, OptionalInt mostTokens) {
        VisionModel kept = new JournaledModel(new EmptyAskedAgain(model), "as-is", journal);
        return mostTokens.isPresent() ? new CutOffAskedAgain(kept, mostTokens.getAsInt()) : kept;
    }

    @Test
    void thoughtsAloneAreNoAnswer() {
        ScriptedModel model = new ScriptedModel(question ->
                question.sampling().seed().equals(QUESTION.sampling().seed())
                        ? answer("<think>What do I see?</think>\n", Finish.COMPLETE)
                        : WHOLE);

        assertThat(kept(model, OptionalInt.empty()).ask(QUESTION).text()).isEqualTo("A red ball.");
        assertThat(model.asked()).hasSize(2);
    }

    @Test
    void asksOnceMoreWithAnotherSeedWhenTheAnswerIsEmpty() {
        ScriptedModel model = model(true, false);

        Answer answer = new EmptyAskedAgain(model).ask(QUESTION);

        assertThat(answer).isEqualTo(WHOLE.withUsage(new Usage(200, 40)).withUsed(RESEEDED));
        assertThat(model.asked()).containsExactly(QUESTION, QUESTION.withSampling(RESEEDED));
    }

    @Test
    void asksNoThirdTime() {
        ScriptedModel model = new ScriptedModel(_ -> EMPTY);

        Answer answer = kept(model, OptionalInt.of(2048)).ask(QUESTION);

        assertThat(answer).isEqualTo(EMPTY.withUsage(new Usage(200, 40)).withUsed(RESEEDED));
        assertThat(model.asked()).hasSize(2);
    }

    @Test
    void leavesOtherAnswersAlone() {
        ScriptedModel whole = model(false, false);
        ScriptedModel refusing = new ScriptedModel(_ -> answer("", Finish.REFUSED));

        assertThat(kept(whole, OptionalInt.of(2048)).ask(QUESTION)).isEqualTo(WHOLE);
        assertThat(new CutOffAskedAgain(new EmptyAskedAgain(refusing), 2048).ask(QUESTION))
                .isEqualTo(answer("", Finish.REFUSED));
        assertThat(whole.asked()).hasSize(1);
        assertThat(refusing.asked()).hasSize(1);
    }

    @Test
    void asksOnceMoreWithRoomForMoreTokensWhenTheAnswerIsCutOff() {
        ScriptedModel model = model(false, true);
        Sampling longer = QUESTION.sampling().withMaxTokens(2048);

        Answer answer = new CutOffAskedAgain(model, 2048).ask(QUESTION);

        assertThat(answer).isEqualTo(WHOLE.withUsage(new Usage(200, 40)).withUsed(longer));
        assertThat(model.asked()).containsExactly(QUESTION, QUESTION.withSampling(longer));
    }

    @Test
    void asksOnlyOnceForMoreTokensAndNeverForFewer() {
        ScriptedModel model = new ScriptedModel(_ -> CUT_OFF);

        Answer longer = new CutOffAskedAgain(model, 2048).ask(QUESTION);
        Answer asMany = new CutOffAskedAgain(model, 512).ask(QUESTION);

        assertThat(longer.finish()).isEqualTo(Finish.CUT_OFF);
        assertThat(asMany).isEqualTo(CUT_OFF);
        assertThat(model.asked()).hasSize(3);
    }

    @Test
    void aRerunFindsTheSecondAnswerAndPaysForNone() {
        ScriptedModel first = model(true, true);
        ScriptedModel second = model(false, false);

        Answer paid = kept(first, OptionalInt.of(2048)).ask(QUESTION);
        Answer found = kept(second, OptionalInt.of(2048)).ask(QUESTION);

        assertThat(paid).isEqualTo(WHOLE.withUsage(new Usage(300, 60)).withUsed(RESEEDED.withMaxTokens(2048)));
        assertThat(found).isEqualTo(paid);
        assertThat(first.asked()).hasSize(3);
        assertThat(second.asked()).isEmpty();
    }

    @Test
    void whoAllowsMoreTokensLaterPaysForTheLongerAnswerAlone() {
        ScriptedModel model = model(false, true);

        kept(model, OptionalInt.empty()).ask(QUESTION);
        Answer answer = kept(model, OptionalInt.of(2048)).ask(QUESTION);

        assertThat(answer.text()).isEqualTo("A red ball.");
        assertThat(model.asked())
                .extracting(question -> question.sampling().maxTokens())
                .containsExactly(512, 2048);
    }
}
