package dev.blazon.models.answers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blazon.core.model.Question;
import dev.blazon.models.testkit.Pictures;
import java.util.HexFormat;
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
}
