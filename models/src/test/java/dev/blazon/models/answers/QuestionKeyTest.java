package dev.blazon.models.answers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blazon.core.model.AnswerForm;
import dev.blazon.core.model.AnswerForm.Probabilities;
import dev.blazon.core.model.AnswerSchema;
import dev.blazon.core.model.Question;
import dev.blazon.models.testkit.Pictures;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Keys name answers that were paid for: one that changes throws them away.
class QuestionKeyTest {
    private static final Question QUESTION = Pictures.about(Pictures.jpeg("stored", 640, 480));

    private static String key(Question question) {
        return HexFormat.of()
                .formatHex(QuestionKey.of("m", "pictures-1 text-first max-pixels=4000000", question)
                        .digest()
                        .shared());
    }

    @Test
    void keepsTheKeyOfAPlainQuestionForEver() {
        assertThat(key(QUESTION)).isEqualTo("7ef72ddb6711c4c9297f004d5086d6618be8241a63a8d62f944f21f0cdde54f6");
    }

    /// The schema alone, its name, and how much is wanted of the probabilities: each is another answer.
    @Test
    void tellsApartWhatIsWantedOfTheAnswer() {
        AnswerForm form = AnswerForm.json(new AnswerSchema("s", "{}"));

        assertThat(Stream.of(
                                AnswerForm.TEXT,
                                form,
                                AnswerForm.json(new AnswerSchema("t", "{}")),
                                AnswerForm.json(new AnswerSchema("s", "{\"type\":\"object\"}")),
                                form.with(Probabilities.MEAN),
                                form.with(Probabilities.EACH),
                                AnswerForm.TEXT.with(Probabilities.MEAN))
                        .map(wanted -> key(QUESTION.withForm(wanted))))
                .doesNotHaveDuplicates();
    }

    @Test
    void keepsTheKeyOfAQuestionWithASchemaForEver() {
        AnswerForm form = AnswerForm.json(new AnswerSchema("s", "{}")).with(Probabilities.EACH);

        assertThat(key(QUESTION.withForm(form)))
                .isEqualTo("6d24898c9315392ba7e7390e2e5ca09d6537264bf12d4f480ec02367ad941b58");
    }

    /// Where it lies on the web says nothing of what it shows.
    @Test
    void ignoresThePicturesAddress() {
        Question.Picture picture = QUESTION.pictures().getFirst();
        Question.Picture same =
                new Question.Picture(picture.bytes(), picture.header(), Optional.of("https://example.org/a.jpg"));

        assertThat(key(Pictures.about(same))).isEqualTo(key(QUESTION));
    }
}
