package dev.blazon.formats.image;

import static dev.blazon.formats.image.TestPictures.first;
import static dev.blazon.formats.image.TestPictures.hex;
import static dev.blazon.formats.image.TestPictures.join;
import static dev.blazon.formats.image.TestPictures.latin1;
import static dev.blazon.formats.image.TestPictures.noisyJpeg;
import static dev.blazon.formats.image.TestPictures.png;
import static dev.blazon.formats.image.TestPictures.quartersAs;
import static dev.blazon.formats.image.TestPictures.withExif;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.blazon.core.fault.SampleException;
import dev.blazon.core.image.Bytes;
import dev.blazon.core.image.ImageCodec;
import dev.blazon.core.image.Pixels;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileFilesTest {
    static final Set<String> CLASSES = Set.of(
            "image-empty",
            "image-not-recognised",
            "image-format-unsupported",
            "image-truncated",
            "image-corrupt",
            "image-bytes-above-max",
            "image-pixels-above-max");

    private final ImageCodec codec = Codecs.open();

    private void assertRefused(Bytes bytes, String faultClass, String message) {
        SampleException fault = catchThrowableOfType(SampleException.class, () -> decode(bytes));

        assertThat(fault).isNotNull();
        assertThat(fault).hasMessage("[here] " + message);
        assertThat(fault.faultClass()).isEqualTo(faultClass);
    }

    private Pixels decode(Bytes bytes) {
        return codec.decode(bytes, codec.inspect(bytes, "here"), Integer.MAX_VALUE, "here");
    }

    @Test
    void saysThatThereIsNothing() {
        assertRefused(Bytes.EMPTY, "image-empty", "The picture has 0 bytes. Fetch it again or leave it out.");
    }

    @Test
    void saysThatAnHtmlPageCame() {
        assertRefused(
                Bytes.wrap(latin1("\r\n<!DOCTYPE html><html><body>404 Not Found</body></html>")),
                "image-format-unsupported",
                "The bytes are an HTML page, not a picture: the server or the download put it in the picture's place."
                        + " Fetch the picture again or leave it out.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"error\":\"gone\"}|a JSON text",
                "Access denied|plain text",
                "BMW of North America, the page that you asked for|plain text",
                "<Error><Code>AccessDenied</Code></Error>|an XML or HTML text",
                "version https://git-lfs.github.com/spec/v1|a Git LFS pointer"
            })
    void saysWhatTextCame(String text, String name) {
        assertThatThrownBy(() -> codec.inspect(Bytes.wrap(text.getBytes(StandardCharsets.UTF_8)), "here"))
                .hasMessage("[here] The bytes are " + name
                        + ", not a picture: the server or the download put it in the picture's place."
                        + " Fetch the picture again or leave it out.");
    }

    @ParameterizedTest
    @CsvSource({
        "0000001c667479706176696600000000,AVIF",
        "00000018667479706865696300000000,HEIC",
        "ff0afa1f0100000000000000,JPEG XL",
        "0000000c6a5020200d0a870a,JPEG 2000",
        "255044462d312e37,PDF",
        "384250530001,Photoshop (PSD)",
        "000001000100,Icon (ICO)",
        "3c73766720786d6c6e733d22,SVG",
        "49492a001000000043520200,Camera raw (CR2)"
    })
    void namesFormatsThatAreNotDecoded(String bytes, String name) {
        assertRefused(
                Bytes.wrap(hex(bytes)),
                "image-format-unsupported",
                name + " pictures are not decoded. Convert them to JPEG, PNG or WebP.");
    }

    @Test
    void saysWhatItDoesNotKnow() {
        assertRefused(
                Bytes.wrap(hex("8123456789")),
                "image-not-recognised",
                "The bytes are no picture that Blazon knows: 5 bytes starting 81234567, must be JPEG, PNG, WebP, GIF,"
                        + " BMP or TIFF. Fetch the picture again or leave it out.");
        assertRefused(
                Bytes.wrap(new byte[100]),
                "image-not-recognised",
                "The bytes are no picture that Blazon knows: 100 bytes starting with zeros only, must be JPEG, PNG,"
                        + " WebP, GIF, BMP or TIFF. Fetch the picture again or leave it out.");
    }

    @Test
    void refusesFileAboveTheByteCap() {
        ImageCodec small = Codecs.open(new CodecLimits(100, 1_000_000));

        assertThatThrownBy(() -> small.inspect(quartersAs("bmp"), "here"))
                .hasMessage("[here] Picture file is too big: 9270 bytes, at most 100 allowed."
                        + " Give a higher --max-image-bytes or leave the picture out.")
                .extracting("faultClass")
                .isEqualTo("image-bytes-above-max");
    }

    @Test
    void refusesPngThatAnnouncesTooManyPixels() {
        assertRefused(
                png(65_536, 65_536, 8, 2, new byte[1000]),
                "image-pixels-above-max",
                "Picture is too big: 65536 x 65536 px, at most 100000000 px in all allowed."
                        + " Give a higher --max-image-pixels or leave the picture out.");
    }

    @Test
    void refusesGifWhoseFrameIsLargerThanItsCanvas() {
        assertRefused(
                join(latin1("GIF89a"), hex("0100 0100 00 00 00 2c 0000 0000 ffff ffff 00 02 01 44 00 3b")),
                "image-pixels-above-max",
                "Picture is too big: 65535 x 65535 px, at most 100000000 px in all allowed."
                        + " Give a higher --max-image-pixels or leave the picture out.");
    }

    @Test
    void refusesTiffWithTilesLargerThanThePicture() {
        Bytes tiff = join(
                hex("4d4d002a00000008 0005"),
                hex("0100 0003 00000001 00010000 0101 0003 00000001 00010000"),
                hex("0142 0003 00000001 fff00000 0143 0003 00000001 fff00000"),
                hex("0144 0004 00000001 00000008 00000000"));

        assertRefused(
                tiff,
                "image-corrupt",
                "The TIFF header is impossible: tile side of 65520 px in a picture of 1 px."
                        + " Fetch the picture again or leave it out.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "gif", "bmp", "tiff"})
    void noticesFilesCutShort(String format) {
        Bytes whole = format.equals("jpeg") ? noisyJpeg(200, 150) : quartersAs(format);
        for (int part = 1; part < 10; part++) {
            Bytes cut = first(whole, whole.size() * part / 10);

            SampleException fault = catchThrowableOfType(SampleException.class, () -> decode(cut));

            assertThat(fault).as("%s cut to %s of 10", format, part).isNotNull();
            assertThat(fault.faultClass()).isEqualTo("image-truncated");
        }
    }

    @Test
    void noticesWebpCutShort() {
        assertRefused(
                first(TestPictures.WEBP, 38),
                "image-truncated",
                "The WebP file is cut short: 38 bytes of 42. Fetch the picture again or leave it out.");
    }

    @Test
    void isNotFooledByTheEndMarkerOfAThumbnail() {
        Bytes jpeg = withExif(noisyJpeg(200, 150), quartersAs("jpeg").toArray());
        Bytes cut = first(jpeg, jpeg.size() - 500);

        assertRefused(
                cut,
                "image-truncated",
                "The JPEG file is cut short: no end marker in " + cut.size()
                        + " bytes. Fetch the picture again or leave it out.");
    }

    @Test
    void noticesMissingDataInFrontOfAnEndMarker() {
        Bytes jpeg = noisyJpeg(200, 150);
        Bytes patched = join(first(jpeg, jpeg.size() / 2).toArray(), hex("ffd9"));

        assertRefused(
                patched,
                "image-truncated",
                "The picture data end early, the rest would be filled with grey."
                        + " Fetch the picture again or leave it out.");
    }

    @Test
    void acceptsPicturesThatReallyEndInGrey() {
        int[] argb = new int[64 * 64];
        java.util.Arrays.fill(argb, 0xFF808080);

        assertThat(decode(codec.encodeJpeg(Pixels.wrap(64, 64, argb), 90)).argb(63, 63))
                .isEqualTo(0xFF808080);
    }

    @Test
    void toleratesBytesBehindTheEnd() {
        byte[] garbage = "garbage".repeat(100).getBytes(StandardCharsets.UTF_8);
        for (String format : new String[] {"jpeg", "png", "gif", "bmp", "tiff"}) {
            assertThat(decode(join(quartersAs(format).toArray(), garbage)).width())
                    .isEqualTo(64);
        }
    }

    @Property(tries = 300)
    void endsInPixelsOrInAListedClassWhateverIsBroken(
            @ForAll @IntRange(max = 5) int format,
            @ForAll @IntRange(max = 1_000_000) int place,
            @ForAll byte value,
            @ForAll @IntRange(max = 60) int headerPlace) {
        byte[] bytes = (format == 5
                        ? TestPictures.WEBP
                        : quartersAs(new String[] {"jpeg", "png", "gif", "bmp", "tiff"}[format]))
                .toArray();
        bytes[place % bytes.length] = value;
        bytes[headerPlace % bytes.length] ^= value;
        try {
            assertThat(decode(Bytes.wrap(bytes)).width()).isPositive();
        } catch (SampleException fault) {
            assertThat(CLASSES).contains(fault.faultClass());
        }
    }
}
