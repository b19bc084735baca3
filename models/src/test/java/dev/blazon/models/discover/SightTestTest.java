package dev.blazon.models.discover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blazon.core.fault.ModelException;
import dev.blazon.core.fault.ModelException.Remedy;
import dev.blazon.core.model.Answer;
import dev.blazon.core.model.Question;
import dev.blazon.core.sample.Usage;
import dev.blazon.core.testkit.ScriptedModel;
import dev.blazon.models.discover.SightTest.Sight;
import java.awt.image.BufferedImage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SightTestTest {

    @ParameterizedTest
    @ValueSource(strings = {"TARANUT", "The word is \"Ta-ra nut\".", "taranit", "It reads TARAMUT!"})
    void seesWhenTheWordIsInTheAnswerButForOneLetter(String answer) {
        assertThat(SightTest.of(ScriptedModel.saying(answer), "TARANUT")).isEqualTo(new Sight.Sees(answer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A serene landscape.", "TARAMIT", "TARA", ""})
    void isBlindWhenAnotherOrNoWordIsInTheAnswer(String answer) {
        assertThat(SightTest.of(ScriptedModel.saying(answer), "TARANUT")).isEqualTo(new Sight.Blind("TARANUT", answer));
    }

    @Test
    void asksOnceMoreWithoutTemperatureWhenThatIsRefused() {
        ScriptedModel model = new ScriptedModel(question -> {
            if (question.sampling().temperature().isPresent()) {
                throw new ModelException("model-request-refused", Remedy.GIVE_UP, "temperature");
            }
            return new Answer("TARANUT", Answer.Finish.COMPLETE, Usage.NONE, "m");
        });

        assertThat(SightTest.of(model, "TARANUT")).isEqualTo(new Sight.Sees("TARANUT"));
    }

    @Test
    void failsWithTheModel() {
        ModelException fault = new ModelException("model-timeout", Remedy.RETRY_LATER, "late");
        ScriptedModel model = new ScriptedModel(_ -> {
            throw fault;
        });

        assertThat(SightTest.of(model)).isEqualTo(new Sight.Fails(fault));
    }

    @Test
    void sendsAPictureThatIsWhatItsHeaderSays() throws Exception {
        ScriptedModel model = ScriptedModel.saying("?");
        SightTest.of(model, "TARANUT");

        Question.Picture picture = model.asked().getFirst().pictures().getFirst();
        BufferedImage image = ImageIO.read(picture.bytes().stream());
        assertThat(image.getWidth()).isEqualTo(picture.header().width());
        assertThat(image.getHeight()).isEqualTo(picture.header().height());
        assertThat(picture.header().byteSize()).isEqualTo(picture.bytes().size());
    }
}
