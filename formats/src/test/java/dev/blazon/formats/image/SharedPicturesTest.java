package dev.blazon.formats.image;

import static dev.blazon.formats.image.TestPictures.meanDistance;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.blazon.core.fault.SampleException;
import dev.blazon.core.image.Bytes;
import dev.blazon.core.image.ImageCodec;
import dev.blazon.core.image.ImageFormat;
import dev.blazon.core.image.ImageHeader;
import dev.blazon.core.image.Pixels;
import dev.blazon.formats.image.scale.AreaScaler;
import dev.blazon.formats.image.scale.Picture;
import dev.blazon.formats.image.scale.Size;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Every picture of the shared collection, against what Pillow said of it. Skipped where the collection is absent.
class SharedPicturesTest {
    private static final Path FOLDER = Path.of("../../shared/data/images");
    private static final long MAX_MILLIS = 5_000;

    /// Pillow refuses, we decode, and why that is right.
    private static final Set<String> ONLY_WE_DECODE = Set.of(
            // A bomb in a text chunk, which no decoder of ours is shown.
            "bombs/png_decompression_dos.png",
            // An unknown compression of the colour profile; the pixels are sound.
            "broken/unknown_compression_method.png",
            // Fax data that a fuzzer damaged: no length tells, and the reader resynchronises.
            "broken/crash-0da013a13571cc8eb457a39fee8db18f8a3c7127.tif");

    /// Pillow decodes, we refuse, and why that is right.
    private static final Set<String> ONLY_PILLOW_DECODES = Set.of(
            // Its pixel data are damaged and its end chunk is missing.
            "broken/broken_data_stream.png",
            // Its strips claim a thousand times the file's length.
            "broken/tiff_wrong_bits_per_sample.tiff",
            // The TIFF reader gives it with inverted colours.
            "formats/tiff_strip_cmyk_jpeg.tif");

    /// Pillow counts the other views in a multi-picture JPEG as frames.
    private static final Set<String> OTHER_FRAME_COUNT = Set.of("formats/sugarshack.mpo");

    private final ImageCodec codec = Codecs.open();

    @BeforeEach
    void needsTheCollection() {
        assumeThat(FOLDER.resolve("manifest.jsonl")).exists();
    }

    private static Bytes read(String file) throws IOException {
        return Bytes.wrap(Files.readAllBytes(FOLDER.resolve(file)));
    }

    private static Pixels decode(ImageCodec codec, String file, int longSide) throws IOException {
        Bytes bytes = read(file);
        return codec.decode(bytes, codec.inspect(bytes, file), longSide, file);
    }

    private static List<JsonNode> manifest() throws IOException {
        JsonMapper mapper = JsonMapper.shared();
        return Files.readAllLines(FOLDER.resolve("manifest.jsonl")).stream()
                .map(mapper::readTree)
                .toList();
    }

    @Test
    void agreesWithPillowOnWhatDecodes() throws IOException {
        List<String> onlyWe = new ArrayList<>();
        List<String> onlyPillow = new ArrayList<>();
        for (JsonNode entry : manifest()) {
            String file = entry.get("file").asString();
            boolean pillow = entry.path("pillow_decodes").asBoolean(false)
                    && !entry.path("format").asString("").equals("AVIF");
            boolean we = decodesInTime(file);
            if (we && !pillow) {
                onlyWe.add(file);
            }
            if (pillow && !we) {
                onlyPillow.add(file);
            }
        }
        assertThat(onlyWe).containsExactlyInAnyOrderElementsOf(ONLY_WE_DECODE);
        assertThat(onlyPillow).containsExactlyInAnyOrderElementsOf(ONLY_PILLOW_DECODES);
    }

    private boolean decodesInTime(String file) throws IOException {
        long start = System.nanoTime();
        try {
            decode(codec, file, 512);
            return true;
        } catch (SampleException fault) {
            assertThat(fault.faultClass()).as(file).isIn(HostileFilesTest.CLASSES);
            assertThat(fault).hasMessageStartingWith("[" + file + "] ");
            return false;
        } finally {
            assertThat((System.nanoTime() - start) / 1_000_000).as(file).isLessThan(MAX_MILLIS);
        }
    }

    @Test
    void agreesWithPillowOnSizeOrientationAndFrames() throws IOException {
        for (JsonNode entry : manifest()) {
            String file = entry.get("file").asString();
            if (entry.path("pillow_decodes").asBoolean(false)
                    && !entry.path("format").asString("").equals("AVIF")
                    && !ONLY_PILLOW_DECODES.contains(file)) {
                assertAgrees(entry, file);
            }
        }
    }

    private void assertAgrees(JsonNode entry, String file) throws IOException {
        ImageHeader header = codec.inspect(read(file), file);
        // Pillow tells the size of a TIFF page upright, that of other pictures as stored.
        boolean upright = header.format() == ImageFormat.TIFF;
        assertThat(upright ? header.width() : header.storedWidth())
                .as(file)
                .isEqualTo(entry.get("width").asInt());
        assertThat(upright ? header.height() : header.storedHeight())
                .as(file)
                .isEqualTo(entry.get("height").asInt());
        assertThat(header.orientation())
                .as(file)
                .isEqualTo(entry.path("exif_orientation").asInt(1));
        assertThat(header.byteSize()).isEqualTo(entry.get("bytes").asLong());
        assertThat(header.sha256()).isEqualTo(entry.get("sha256").asString());
        if (!OTHER_FRAME_COUNT.contains(file)) {
            assertThat(header.frames()).as(file).isEqualTo(entry.get("frames").asInt());
        }
    }

    /// Seven differ in the printed number only, the first also in its crop; mirrored they would differ by 30 and more.
    @Test
    void turnsTheEightLandscapesIntoOnePicture() throws IOException {
        Pixels second = decode(codec, "orientation/Landscape_2.jpg", 60);
        for (int orientation = 1; orientation <= 8; orientation++) {
            Pixels other = decode(codec, "orientation/Landscape_" + orientation + ".jpg", 60);

            assertThat(other.width()).isEqualTo(second.width());
            assertThat(other.height()).isEqualTo(second.height());
            assertThat(meanDistance(second, other))
                    .as("Landscape_" + orientation)
                    .isLessThan(orientation == 1 ? 15 : 4);
        }
    }

    @Test
    void turnsTheEightFaxPagesIntoOnePicture() throws IOException {
        Pixels first = decode(codec, "orientation/g4_orientation_1.tif", Integer.MAX_VALUE);
        for (int orientation = 2; orientation <= 8; orientation++) {
            Pixels other = decode(codec, "orientation/g4_orientation_" + orientation + ".tif", Integer.MAX_VALUE);

            assertThat(other.width()).isEqualTo(first.width());
            assertThat(meanDistance(first, other)).as("page " + orientation).isLessThan(8);
        }
    }

    /// Average colours over white that Pillow gives for the same files; it converts CMYK by another formula.
    @ParameterizedTest
    @CsvSource({
        "photos/retina.jpg,159.43,63.55,46.12",
        "near-duplicates/peacock.progressive.jpeg,151.47,135.82,107.87",
        "photos/concert.jpg,38.70,38.70,38.70",
        "formats/pil_sample_cmyk.jpg,30.23,5.44,7.39",
        "photos/coffee.png,158.57,85.79,51.48",
        "charts/radar.png,242.85,245.07,248.11",
        "formats/palette_color.png,116.28,114.24,123.93",
        "formats/grey-8bit-alpha.png,245.48,245.48,245.48",
        "formats/5_webp_a.webp,223.95,223.76,224.01",
        "near-duplicates/hibiscus.regular.lossless.webp,123.50,118.55,78.11",
        "photos/Crash_test.gif,131.54,137.46,116.39",
        "formats/bmp_g_rgb24.bmp,121.54,118.43,122.89",
        "formats/hopper_bigtiff.tif,89.71,80.09,95.38",
        "formats/tiff_tiled_planar_lzw.tiff,169.66,155.07,160.61",
        "orientation/Landscape_6.jpg,84.01,82.32,71.99"
    })
    void hasTheAverageColoursThatPillowHas(String file, double red, double green, double blue) throws IOException {
        double[] mean = meanOverWhite(decode(codec, file, Integer.MAX_VALUE));

        assertThat(mean[0]).isCloseTo(red, within(1.0));
        assertThat(mean[1]).isCloseTo(green, within(1.0));
        assertThat(mean[2]).isCloseTo(blue, within(1.0));
    }

    private static double[] meanOverWhite(Pixels pixels) {
        double[] sum = new double[3];
        int[] opaque = OverWhite.lay(pixels).shared();
        for (int value : opaque) {
            sum[0] += value >> 16 & 0xFF;
            sum[1] += value >> 8 & 0xFF;
            sum[2] += value & 0xFF;
        }
        return new double[] {sum[0] / opaque.length, sum[1] / opaque.length, sum[2] / opaque.length};
    }

    @Test
    void shrinksBesideFullDecodeAlike() throws IOException {
        Map<String, Double> distances = new HashMap<>();
        for (String file : List.of("photos/retina.jpg", "photos/fridge.jpg", "photos/coffee.png")) {
            Pixels full = decode(codec, file, Integer.MAX_VALUE);
            Size target = new Size(full.width(), full.height()).within(150);
            distances.put(file, meanDistance(decode(codec, file, 150), AreaScaler.scale(new Whole(full), target)));
        }
        assertThat(distances).allSatisfy((_, distance) -> assertThat(distance).isLessThan(1.5));
    }

    private record Whole(Pixels pixels) implements Picture {
        @Override
        public Size size() {
            return new Size(pixels.width(), pixels.height());
        }

        @Override
        public void row(int y, int[] argb) {
            System.arraycopy(pixels.shared(), y * pixels.width(), argb, 0, pixels.width());
        }
    }

    @Test
    void readsMostPicturesWithoutNativeCodeToo() throws IOException {
        ImageCodec portable = Codecs.openPortable(CodecLimits.DEFAULT);
        for (String file : List.of(
                "formats/hopper.jpg",
                "formats/testimgl.jpg",
                "formats/hopper.png",
                "formats/16-bit-grey-alpha.png",
                "formats/hopper.webp",
                "formats/rotating-squares.webp")) {
            double distance =
                    meanDistance(decode(codec, file, Integer.MAX_VALUE), decode(portable, file, Integer.MAX_VALUE));

            assertThat(distance).as(file).isLessThan(3);
        }
    }
}
