package dev.blazon.operators.pdq;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blazon.core.image.Pixels;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Hashes against those of the reference program in C++ for the very same pixels.
final class PdqGoldenTest {
    private static final Path DATA = Path.of("../../shared/data/pdq");
    private static final List<String> TURNS =
            List.of("rot90", "rot180", "rot270", "flipx", "flipy", "flipplus1", "flipminus1");

    private static Stream<JsonNode> pictures() throws IOException {
        return Files.readAllLines(DATA.resolve("expected/pixels.jsonl")).stream()
                .map(JsonMapper.shared()::readTree);
    }

    /// Samples as they are stored: `getRGB` would change grey ones.
    private static Pixels pixels(String file) throws IOException {
        BufferedImage image = ImageIO.read(DATA.resolve(file).toFile());
        Raster raster = image.getRaster();
        boolean grey = raster.getNumBands() < 3;
        int[] argb = new int[image.getWidth() * image.getHeight()];
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int red = raster.getSample(x, y, 0);
                int green = grey ? red : raster.getSample(x, y, 1);
                int blue = grey ? red : raster.getSample(x, y, 2);
                argb[y * image.getWidth() + x] = 0xFF000000 | red << 16 | green << 8 | blue;
            }
        }
        return Pixels.wrap(image.getWidth(), image.getHeight(), argb);
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void hashesAreTheReferences(JsonNode golden) throws IOException {
        Pdq pdq = Pdq.of(pixels(golden.get("file").stringValue()));

        assertThat(pdq.hash()).hasToString(golden.get("hash").stringValue());
        assertThat(pdq.quality()).isEqualTo(golden.get("quality").intValue());
        for (int turn = 0; turn < TURNS.size(); turn++) {
            assertThat(pdq.turned().get(turn))
                    .as(TURNS.get(turn))
                    .hasToString(golden.get(TURNS.get(turn)).stringValue());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bridge-1-original", "moon", "q0291", "wee"})
    void everyStageIsTheReferences(String name) throws IOException {
        FloatBuffer golden = ByteBuffer.wrap(Files.readAllBytes(DATA.resolve("stages/" + name + ".f32")))
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer();

        float[] small = Luma.of(pixels("pixels/" + name + ".png")).small();
        for (int at = 0; at < small.length; at++) {
            assertThat(small[at]).as("place " + at).isEqualTo(golden.get(at));
        }
        Frequencies block = Frequencies.of(small);
        for (int at = 0; at < 256; at++) {
            assertThat(block.at(at)).as("frequency " + at).isEqualTo(golden.get(small.length + at));
        }
    }

    @Test
    void pairsWithinReachAreThoseOfTheReference() throws IOException {
        List<PdqHash> needles = hashes("hashes/needles.txt");
        List<PdqHash> haystack = hashes("hashes/haystack.txt");
        int within31 = 0;
        int within64 = 0;
        for (PdqHash needle : needles) {
            for (PdqHash straw : haystack) {
                within31 += needle.distance(straw) <= 31 ? 1 : 0;
                within64 += needle.distance(straw) <= 64 ? 1 : 0;
            }
        }

        assertThat(within31).isEqualTo(250);
        assertThat(within64).isEqualTo(352);
    }

    static List<PdqHash> hashes(String file) throws IOException {
        return Files.readAllLines(DATA.resolve(file)).stream()
                .filter(line -> !line.isBlank())
                .map(line -> PdqHash.parse(line.substring(0, 64)))
                .toList();
    }
}
