package dev.blazon.operators.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blazon.core.image.Pixels;
import dev.blazon.core.operator.Catalogue;
import dev.blazon.core.operator.Outcome;
import dev.blazon.core.operator.Part;
import dev.blazon.core.sample.Sample;
import dev.blazon.core.sample.Tag;
import dev.blazon.core.testkit.FixedContext;
import dev.blazon.core.testkit.SmallSamples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DescribeFactsTest {

    @Test
    void isNamedByItsRecord() {
        assertThat(Catalogue.idOf(DescribeFacts.class)).isEqualTo("describe-facts");
    }

    @Test
    void writesCaptionUnderItsName() {
        DescribeFacts operator = new DescribeFacts("measured");
        Sample sample = SmallSamples.of("k");
        Outcome outcome = operator.apply(sample, FixedContext.empty());
        assertThat(operator.writes()).containsExactly(Part.caption("measured"));
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Kept.class, kept -> {
            assertThat(kept.sample().caption("measured")).isPresent();
            assertThat(kept.sample().key()).isEqualTo("k");
        });
    }

    @Test
    void refusesBlankName() {
        assertThatThrownBy(() -> new DescribeFacts(" "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("as is ' ', must name a caption, such as dense");
    }

    @ParameterizedTest
    @ValueSource(strings = {"peacock.jpeg", "peacock-grey.jpeg", "flag.png", "discs.gif", "text.png"})
    void describesStoredPictureAsRecorded(String name) throws IOException {
        Pixels pixels = Pictures.stored(name);
        Sample sample = SmallSamples.sized(name, pixels.width(), pixels.height())
                .withTags(name.equals("text.png") ? List.of(Tag.general("english_text")) : List.of());
        String text = FactsWriter.caption(sample, FixedContext.empty().withPixels(pixels), "dense")
                .text();
        assertThat(text).isEqualTo(golden(name, text));
    }

    /// The recorded caption; `-Dgolden=update` records the present one.
    private static String golden(String name, String present) throws IOException {
        Path file = Path.of("src/test/resources/golden/describe-facts", name + ".txt");
        if ("update".equals(System.getProperty("golden"))) {
            Files.writeString(file, present + "\n");
        }
        return Files.readString(file).strip();
    }
}
