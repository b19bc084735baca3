package dev.blazon.models.endpoint;

import static dev.blazon.models.testkit.ScriptedServer.json;
import static dev.blazon.models.testkit.ScriptedServer.saying;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blazon.core.image.ImageFormat;
import dev.blazon.core.model.Question;
import dev.blazon.models.dialect.DialectSettings.Order;
import dev.blazon.models.testkit.Pictures;
import dev.blazon.models.testkit.ScriptedServer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/// What becomes of a picture on its way to the server.
class SentPicturesTest extends AskedServer {

    @Test
    void asksOnceMoreWithASmallerPictureWhenItWasTooLarge() {
        serve(json(400, "{\"message\":\"This model's maximum context length is 4096 tokens\"}"), saying("small"));

        assertThat(ask().text()).isEqualTo("small");
        assertThat(pictureOf(server.received().getLast())).isEqualTo("image/jpeg jpeg long-side=320 quality=90");
    }

    static Stream<Arguments> pictures() {
        return Stream.of(
                Arguments.of(ImageFormat.PNG, 640, 480, 1, 1, false, 8, "image/png stored"),
                Arguments.of(ImageFormat.WEBP, 640, 480, 1, 1, false, 8, "image/webp stored"),
                Arguments.of(ImageFormat.GIF, 640, 480, 1, 1, false, 8, "image/gif stored"),
                Arguments.of(
                        ImageFormat.JPEG, 640, 480, 6, 1, false, 8, "image/jpeg jpeg long-side=2147483647 quality=90"),
                Arguments.of(ImageFormat.JPEG, 4000, 4000, 1, 1, false, 8, "image/jpeg jpeg long-side=2000 quality=90"),
                Arguments.of(
                        ImageFormat.GIF, 640, 480, 1, 9, false, 8, "image/jpeg jpeg long-side=2147483647 quality=90"),
                Arguments.of(
                        ImageFormat.PNG, 640, 480, 1, 1, true, 8, "image/jpeg jpeg long-side=2147483647 quality=90"),
                Arguments.of(
                        ImageFormat.PNG, 640, 480, 1, 1, false, 16, "image/jpeg jpeg long-side=2147483647 quality=90"),
                Arguments.of(
                        ImageFormat.TIFF, 640, 480, 1, 1, false, 8, "image/jpeg jpeg long-side=2147483647 quality=90"));
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void encodesAnewOnlyWhatServersReadDifferently(
            ImageFormat format,
            int width,
            int height,
            int orientation,
            int frames,
            boolean alpha,
            int bits,
            String sent) {
        serve(saying("x"));

        ask(Pictures.about(new Question.Picture(
                Pictures.text("stored"), Pictures.header(format, width, height, orientation, frames, alpha, bits))));

        assertThat(pictureOf(server.received().getFirst())).isEqualTo(sent);
    }

    private static String pictureOf(ScriptedServer.Request request) {
        String url = JsonMapper.shared()
                .readTree(request.body())
                .at("/messages/1/content/1/image_url/url")
                .stringValue();
        String[] parts = url.substring("data:".length()).split(";base64,");
        return parts[0] + " " + new String(Base64.getDecoder().decode(parts[1]), StandardCharsets.UTF_8);
    }

    @Test
    void putsThePictureFirstWhenAskedTo() {
        serve(saying("x"));
        EndpointSetup setup = new EndpointSetup(
                Endpoint.parse(server.url(), Optional.empty()),
                "m",
                QUESTION.sampling(),
                1_000_000,
                Duration.ofSeconds(60));

        try (EndpointModel model =
                EndpointModel.open(setup, Dialects.openAi(setup, Order.PICTURE_FIRST), Gate.of(1), timing)) {
            model.ask(QUESTION);
            assertThat(model.treatment()).isEqualTo("pictures-1 picture-first max-pixels=1000000");
        }

        assertThat(JsonMapper.shared()
                        .readTree(server.received().getFirst().body())
                        .at("/messages/1/content/0/type")
                        .stringValue())
                .isEqualTo("image_url");
    }
}
