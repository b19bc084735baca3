package dev.blazon.models.discover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blazon.core.image.ImageFormat;
import dev.blazon.core.model.Model;
import dev.blazon.core.model.ModelSettings;
import dev.blazon.models.Kinds;
import dev.blazon.models.ModelOpener;
import dev.blazon.models.dialect.Provider;
import dev.blazon.models.discover.SightTest.Sight;
import dev.blazon.models.rate.Lanes;
import dev.blazon.models.testkit.Pictures;
import dev.blazon.models.testkit.ScriptedServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The test of sight over the wire, in every dialect, against a server that truly reads and one that does not.
class SeeingTest {
    private static final Pattern PNG = Pattern.compile("iVBOR[A-Za-z0-9+/=]+");
    private static final int DOT = 16;

    private static String reply(Provider provider, String text) {
        return switch (provider) {
            case OPENAI -> ScriptedServer.completion("\"" + text + "\"", "stop");
            case ANTHROPIC ->
                "{\"type\":\"message\",\"model\":\"m\",\"content\":[{\"type\":\"text\",\"text\":\"" + text
                        + "\"}],\"stop_reason\":\"end_turn\",\"usage\":{}}";
            case GEMINI ->
                "{\"candidates\":[{\"content\":{\"parts\":[{\"text\":\"" + text + "\"}]},\"finishReason\":\"STOP\"}]}";
        };
    }

    private static Sight sight(Provider provider, ScriptedServer server) {
        ModelSettings settings = ModelSettings.of(Kinds.kind(provider))
                .servedBy(Kinds.kind(provider), Optional.of("http://" + server.host()), Optional.of("m"));
        try (ModelOpener opener =
                ModelOpener.of(Pictures.codec(), _ -> Optional.empty(), Lanes.of(2, Long.MAX_VALUE))) {
            return SightTest.of(((Model.Asked) opener.open("test", settings)).model());
        }
    }

    @ParameterizedTest
    @EnumSource
    void findsOutTheBlind(Provider provider) {
        try (ScriptedServer server =
                ScriptedServer.start(ScriptedServer.json(200, reply(provider, "A serene landscape.")))) {
            assertThat(sight(provider, server))
                    .isInstanceOfSatisfying(
                            Sight.Blind.class,
                            blind -> assertThat(blind.answer()).isEqualTo("A serene landscape."));
        }
    }

    @ParameterizedTest
    @EnumSource
    void knowsWhoReads(Provider provider) {
        ScriptedServer[] reading = new ScriptedServer[1];
        try (ScriptedServer server = ScriptedServer.start((exchange, closing) -> {
            String word = word(reading[0].received().getLast().body());
            ScriptedServer.json(200, reply(provider, "It says " + word)).send(exchange, closing);
        })) {
            reading[0] = server;

            assertThat(sight(provider, server)).isInstanceOf(Sight.Sees.class);
            assertThat(server.received().getLast().body()).contains(ImageFormat.PNG.mediaType());
        }
    }

    /// Reads the picture in a request by comparing its letters with drawn ones.
    private static String word(String body) {
        Matcher png = PNG.matcher(body);
        assertThat(png.find()).isTrue();
        try {
            BufferedImage image =
                    ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(png.group())));
            int letters = (image.getWidth() / DOT - 7) / 6;
            StringBuilder word = new StringBuilder();
            for (int at = 0; at < letters; at++) {
                word.append(letter(image, at));
            }
            return word.toString();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static char letter(BufferedImage image, int at) {
        return (char) (WordPicture.CONSONANTS + WordPicture.VOWELS)
                .chars()
                .filter(letter -> isSame(
                        image, at, WordPicture.of(String.valueOf((char) letter)).image()))
                .findFirst()
                .orElse('?');
    }

    private static boolean isSame(BufferedImage image, int at, BufferedImage letter) {
        for (int y = 0; y < 7; y++) {
            for (int x = 0; x < 5; x++) {
                int there = image.getRGB((4 + at * 6 + x) * DOT, (4 + y) * DOT);
                if (there != letter.getRGB((4 + x) * DOT, (4 + y) * DOT)) {
                    return false;
                }
            }
        }
        return true;
    }
}
