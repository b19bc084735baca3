package dev.blazon.models.discover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blazon.core.fault.ModelException;
import dev.blazon.core.fault.ModelException.Remedy;
import dev.blazon.core.model.Question;
import dev.blazon.core.testkit.ScriptedModel;
import dev.blazon.models.discover.SightTest.Sight;
import java.awt.image.BufferedImage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class SightTestTest {

    @Test
    void seesWhenTheNumberIsInTheAnswer() {
        assertThat(SightTest.of(ScriptedModel.saying("The number is 04 917."), "04917"))
                .isEqualTo(new Sight.Sees("The number is 04 917."));
    }

    @Test
    void isBlindWhenTheAnswerIsAboutNothing() {
        assertThat(SightTest.of(ScriptedModel.saying("A serene landscape."), "04917"))
                .isEqualTo(new Sight.Blind("04917", "A serene landscape."));
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
        SightTest.of(model, "04917");

        Question.Picture picture = model.asked().getFirst().pictures().getFirst();
        BufferedImage image = ImageIO.read(picture.bytes().stream());
        assertThat(image.getWidth()).isEqualTo(picture.header().width());
        assertThat(image.getHeight()).isEqualTo(picture.header().height());
        assertThat(picture.header().byteSize()).isEqualTo(picture.bytes().size());
    }
}
