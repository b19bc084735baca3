package dev.blazon.formats.image;

import static dev.blazon.formats.image.TestPictures.chunk;
import static dev.blazon.formats.image.TestPictures.hex;
import static dev.blazon.formats.image.TestPictures.latin1;
import static dev.blazon.formats.image.TestPictures.png;
import static dev.blazon.formats.image.TestPictures.quartersAs;
import static dev.blazon.formats.image.TestPictures.withExif;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blazon.core.image.Bytes;
import dev.blazon.core.image.ImageCodec;
import dev.blazon.core.image.ImageFormat;
import dev.blazon.core.image.ImageHeader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodecInspectTest {
    private final ImageCodec codec = Codecs.open();

    private ImageHeader inspect(Bytes bytes) {
        return codec.inspect(bytes, "test");
    }

    @ParameterizedTest
    @CsvSource({"jpeg,JPEG,8", "png,PNG,8", "gif,GIF,8", "bmp,BMP,8", "tiff,TIFF,8"})
    void measuresEachFormat(String written, ImageFormat format, int bits) {
        Bytes bytes = quartersAs(written);

        ImageHeader header = inspect(bytes);

        assertThat(header.format()).isEqualTo(format);
        assertThat(header.storedWidth()).isEqualTo(64);
        assertThat(header.storedHeight()).isEqualTo(48);
        assertThat(header.orientation()).isEqualTo(1);
        assertThat(header.byteSize()).isEqualTo(bytes.size());
        assertThat(header.frames()).isEqualTo(1);
        assertThat(header.alpha()).isFalse();
        assertThat(header.bitsPerChannel()).isEqualTo(bits);
    }

    @Test
    void measuresWebp() {
        ImageHeader header = inspect(TestPictures.WEBP);

        assertThat(header.format()).isEqualTo(ImageFormat.WEBP);
        assertThat(header.width()).isEqualTo(2);
        assertThat(header.height()).isEqualTo(1);
        assertThat(header.alpha()).isTrue();
    }

    @Test
    void hashesTheStoredBytes() {
        assertThat(inspect(TestPictures.WEBP).sha256())
                .isEqualTo("386fb8e337d65c189c4a4c6dc6ce3b440efb81e9d86fb56e32db3734fcc5bcf4");
    }

    @Test
    void countsFramesOfAnAnimation() {
        byte[] control = chunk("fcTL", new byte[26]);
        Bytes hiddenStill = png(1, 1, 8, 0, hex("00 40"), chunk("acTL", hex("00000002 00000000")));
        Bytes animated = png(1, 1, 8, 0, hex("00 40"), chunk("acTL", hex("00000002 00000000")), control, control);

        assertThat(inspect(animated).frames()).isEqualTo(2);
        assertThat(inspect(hiddenStill).frames()).isEqualTo(1);
    }

    @Test
    void declaresTransparencyAndDepth() {
        ImageHeader deep = inspect(png(1, 1, 16, 6, hex("00 0000 0000 0000 0000")));
        ImageHeader palette = inspect(png(1, 1, 1, 3, hex("00 00"), chunk("PLTE", hex("000000"))));

        assertThat(deep.alpha()).isTrue();
        assertThat(deep.bitsPerChannel()).isEqualTo(16);
        assertThat(palette.alpha()).isFalse();
        assertThat(palette.bitsPerChannel()).isEqualTo(8);
    }

    @Test
    void keepsOnlyFieldsThatNameNoPersonAndNoPlace() {
        ImageHeader header = inspect(withExif(quartersAs("jpeg"), exif()));

        assertThat(header.orientation()).isEqualTo(6);
        assertThat(header.sortedExif().toString())
                .isEqualTo("{ExposureTime=1/125 s, FNumber=f/2.8, Flash=fired, Make=Acme}");
    }

    /// Big-endian: make, orientation, artist and a place in the first directory; exposure, aperture, flash, a maker
    /// note
    /// and a serial number in the second.
    private static byte[] exif() {
        String first = "0005"
                + "010f 0002 00000005 000000a0" // Make
                + "0112 0003 00000001 00060000" // Orientation
                + "013b 0002 00000009 000000a8" // Artist
                + "8769 0004 00000001 0000004a" // where the second directory lies
                + "8825 0004 00000001 0000008c" // where the GPS directory lies
                + "00000000";
        String second = "0005"
                + "829a 0005 00000001 000000b4" // ExposureTime
                + "829d 0005 00000001 000000bc" // FNumber
                + "9209 0003 00000001 00010000" // Flash
                + "927c 0007 00000004 4e494b4f" // MakerNote
                + "a431 0002 00000004 31323300" // BodySerialNumber
                + "00000000";
        String place = "0001 0001 0002 00000002 4e000000 00000000";
        return TestPictures.join(
                        hex("4d4d002a00000008"),
                        hex(first),
                        hex(second),
                        hex(place),
                        new byte[0xa0 - 0x8c - 18],
                        latin1("Acme\0\0\0\0Jane Doe\0\0\0\0"),
                        hex("00000001 0000007d 0000001c 0000000a"))
                .toArray();
    }

    @Test
    void takesDamagedExifAsAbsent() {
        ImageHeader header = inspect(withExif(quartersAs("jpeg"), hex("4d4d002affffffff00")));

        assertThat(header.orientation()).isEqualTo(1);
        assertThat(header.exif()).isEmpty();
    }

    @Test
    void takesOrientationOutOfRangeAsUpright() {
        Bytes jpeg = withExif(quartersAs("jpeg"), TestPictures.exifOrientation(9));

        assertThat(inspect(jpeg).orientation()).isEqualTo(1);
    }

    @Test
    void asksXmpWhereExifIsSilent() {
        byte[] packet = latin1("XML:com.adobe.xmp\0\0\0\0\0<x tiff:Orientation=\"3\"/>");

        assertThat(inspect(png(1, 1, 8, 0, hex("00 40"), chunk("iTXt", packet))).orientation())
                .isEqualTo(3);
    }
}
