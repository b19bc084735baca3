package dev.blazon.models.discover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blazon.core.fault.ModelException;
import dev.blazon.core.fault.ModelException.Remedy;
import dev.blazon.core.model.Answer;
import dev.blazon.core.model.TokenProbabilities;
import dev.blazon.core.sample.Usage;
import dev.blazon.core.testkit.ScriptedModel;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormTestTest {
    private static final Answer WHITE = new Answer("White", Answer.Finish.COMPLETE, Usage.NONE, "m");

    private static String described(ScriptedModel model) {
        return FormTest.of(model, Capabilities.UNTOLD).described();
    }

    @Test
    void knowsAServerThatHeedsBoth() {
        ScriptedModel model =
                new ScriptedModel(question -> question.form().schema().isPresent()
                        ? WHITE.withText("{\"colour_of_snow\":\"white\"}")
                        : WHITE.withProbabilities(new TokenProbabilities(-0.1, List.of())));

        assertThat(described(model)).isEqualTo("answers by schema, tells log-probabilities");
    }

    @Test
    void knowsAServerThatIgnoresBoth() {
        assertThat(described(new ScriptedModel(_ -> WHITE)))
                .isEqualTo("never answers by schema, never tells log-probabilities");
    }

    @Test
    void takesARefusalForNoAndAnyOtherFaultForNothing() {
        ScriptedModel model = new ScriptedModel(question -> {
            String fault = question.form().schema().isPresent() ? "model-request-refused" : "model-timeout";
            throw new ModelException(fault, Remedy.GIVE_UP, "no");
        });

        assertThat(described(model)).isEqualTo("never answers by schema");
    }
}
