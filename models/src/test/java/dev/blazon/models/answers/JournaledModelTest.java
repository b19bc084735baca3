package dev.blazon.models.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blazon.core.fault.ModelException;
import dev.blazon.core.fault.ModelException.Remedy;
import dev.blazon.core.image.ImageFormat;
import dev.blazon.core.image.ImageHeader;
import dev.blazon.core.model.Answer;
import dev.blazon.core.model.Answer.Finish;
import dev.blazon.core.model.AnswerForm;
import dev.blazon.core.model.Question;
import dev.blazon.core.model.Sampling;
import dev.blazon.core.sample.Usage;
import dev.blazon.core.testkit.ScriptedModel;
import dev.blazon.models.testkit.Pictures;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JournaledModelTest {
    private static final Question QUESTION = Pictures.about(Pictures.jpeg("x", 8, 8));

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

    private JournaledModel over(ScriptedModel model) {
        return new JournaledModel(model, "as-is", journal);
    }

    @Test
    void asksAQuestionOnlyOnceAlsoInTheNextRun() {
        ScriptedModel first = ScriptedModel.saying("one");
        ScriptedModel second = ScriptedModel.saying("two");

        Answer paid = over(first).ask(QUESTION);
        JournaledModel resumed = over(second);

        assertThat(resumed.ask(QUESTION)).isEqualTo(paid);
        assertThat(second.asked()).isEmpty();
        assertThat(resumed.reused()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"COMPLETE, text, 1", "COMPLETE, ' ', 2", "CUT_OFF, '', 1", "REFUSED, I cannot., 1"})
    void keepsWhatWasPaidForUnlessItIsNothing(Finish finish, String text, int calls) {
        ScriptedModel model = new ScriptedModel(_ -> new Answer(text, finish, Usage.NONE, "m"));

        over(model).ask(QUESTION);
        over(model).ask(QUESTION);

        assertThat(model.asked()).hasSize(calls);
    }

    @Test
    void neverKeepsAFailure() {
        AtomicBoolean broken = new AtomicBoolean(true);
        ScriptedModel model = new ScriptedModel(_ -> {
            if (broken.get()) {
                throw new ModelException("model-timeout", Remedy.RETRY_LATER, "late");
            }
            return ScriptedModel.answer("well");
        });
        JournaledModel journaled = over(model);

        assertThatThrownBy(() -> journaled.ask(QUESTION))
                .isInstanceOf(ModelException.class)
                .hasMessage("late");
        broken.set(false);

        assertThat(journaled.ask(QUESTION).text()).isEqualTo("well");
    }

    @Test
    void asksOnceWhatSeveralAskAtOnce() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch others = new CountDownLatch(1);
        ScriptedModel model = new ScriptedModel(_ -> {
            asked.countDown();
            await(others);
            return ScriptedModel.answer("once");
        });
        JournaledModel journaled = over(model);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Answer> first = threads.submit(() -> journaled.ask(QUESTION));
            asked.await();
            Future<Answer> second = threads.submit(() -> journaled.ask(QUESTION));
            others.countDown();

            assertThat(first.get()).isEqualTo(second.get());
        }
        assertThat(model.asked()).hasSize(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException fault) {
            throw new IllegalStateException(fault);
        }
    }

    @Test
    void asksAnewWhenAnythingThatDeterminesTheAnswerChanges() {
        ScriptedModel model = ScriptedModel.saying("A cat.");
        Sampling sampling = QUESTION.sampling();
        Sampling warmer = new Sampling(OptionalDouble.of(1.9), sampling.topP(), sampling.maxTokens(), sampling.seed());
        Sampling narrower =
                new Sampling(sampling.temperature(), OptionalDouble.of(0.11), sampling.maxTokens(), sampling.seed());
        Question instructed = new Question(
                Optional.of("Be short."), QUESTION.text(), QUESTION.pictures(), sampling, QUESTION.place());
        List<Question> others = List.of(
                reworded("Other."),
                instructed,
                seeded(43),
                QUESTION.withSampling(warmer),
                QUESTION.withSampling(narrower),
                QUESTION.withSampling(sampling.withMaxTokens(77)),
                QUESTION.withForm(AnswerForm.TEXT.with(AnswerForm.Probabilities.MEAN)),
                Pictures.about(otherPicture()));
        over(model).ask(QUESTION);

        others.forEach(over(model)::ask);
        new JournaledModel(model, "shrunk", journal).ask(QUESTION);

        assertThat(model.asked()).containsSubsequence(others).hasSize(2 + others.size());
        over(model).ask(seeded(42));
        assertThat(model.asked()).as("another place changes nothing").hasSize(2 + others.size());
        assertThat(QuestionKey.of("n", "t", QUESTION)).isNotEqualTo(QuestionKey.of("m", "t", QUESTION));
    }

    @Test
    void keepsItsKeyForEver() {
        assertThat(QuestionKey.of("m", "t", QUESTION).head()).isEqualTo(-3328918727652098365L);
    }

    /// A picture is known by the hash of its bytes.
    private static Question.Picture otherPicture() {
        ImageHeader header = new ImageHeader(ImageFormat.JPEG, 8, 8, 1, 4, "b".repeat(64), 1, false, 8, Map.of());
        return new Question.Picture(Pictures.text("y"), header);
    }

    private static Question reworded(String text) {
        return new Question(QUESTION.system(), text, QUESTION.pictures(), QUESTION.sampling(), QUESTION.place());
    }

    private static Question seeded(long seed) {
        return new Question(
                QUESTION.system(),
                QUESTION.text(),
                QUESTION.pictures(),
                QUESTION.sampling().withSeed(seed),
                "another place");
    }
}
