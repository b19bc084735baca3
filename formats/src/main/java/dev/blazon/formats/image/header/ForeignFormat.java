package dev.blazon.formats.image.header;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Names formats that Blazon knows by their first bytes and does not decode.
final class ForeignFormat {
    /// @param at where the signature lies
    private record Signature(int at, String bytes, String name) {}

    private static final List<Signature> PICTURES = List.of(
            new Signature(4, "ftypavif", "AVIF"),
            new Signature(4, "ftypavis", "AVIF"),
            new Signature(4, "ftyphei", "HEIC"),
            new Signature(4, "ftyphev", "HEIC"),
            new Signature(4, "ftypmif1", "HEIF"),
            new Signature(4, "ftypmsf1", "HEIF"),
            new Signature(0, "\u00FF\n", "JPEG XL"),
            new Signature(0, "\0\0\0\fJXL ", "JPEG XL"),
            new Signature(0, "\0\0\0\fjP  ", "JPEG 2000"),
            new Signature(0, "\u00FFO\u00FFQ", "JPEG 2000"),
            new Signature(0, "II\u00BC", "JPEG XR"),
            new Signature(0, "%PDF", "PDF"),
            new Signature(0, "%!PS", "PostScript"),
            new Signature(0, "\u00C5\u00D0\u00D3\u00C6", "PostScript"),
            new Signature(0, "8BPS", "Photoshop (PSD)"),
            new Signature(0, "\0\0\1\0", "Icon (ICO)"),
            new Signature(0, "\0\0\2\0", "Cursor (CUR)"),
            new Signature(0, "icns", "Icon (ICNS)"),
            new Signature(0, "II*\0\20\0\0\0CR\2", "Camera raw (CR2)"),
            new Signature(4, "ftypcrx", "Camera raw (CR3)"),
            new Signature(0, "IIRO", "Camera raw (ORF)"),
            new Signature(0, "IIU\0", "Camera raw (RW2)"),
            new Signature(0, "FUJIFILMCCD-RAW", "Camera raw (RAF)"),
            new Signature(0, "v/1\1", "OpenEXR"),
            new Signature(0, "#?RADIANCE", "Radiance HDR"),
            new Signature(0, "DDS ", "DDS"),
            new Signature(0, "qoif", "QOI"),
            new Signature(0, "BPG\u00FB", "BPG"),
            new Signature(0, "FLIF", "FLIF"),
            new Signature(0, "AT&TFORM", "DjVu"),
            new Signature(0, "gimp xcf", "GIMP (XCF)"),
            new Signature(0, "\u00D7\u00CD\u00C6\u009A", "WMF"),
            new Signature(40, " EMF", "EMF"),
            new Signature(128, "DICM", "DICOM"),
            new Signature(0, "SIMPLE  =", "FITS"));

    private static final List<Signature> FILES = List.of(
            new Signature(4, "ftyp", "a video (MP4 or QuickTime)"),
            new Signature(0, "\u001AE\u00DF\u00A3", "a video (WebM or Matroska)"),
            new Signature(8, "AVI ", "a video (AVI)"),
            new Signature(0, "OggS", "an Ogg file"),
            new Signature(0, "PK\3\4", "a ZIP archive"),
            new Signature(0, "\u001F\u008B", "a gzip file"),
            new Signature(0, "CWS", "a Flash file"),
            new Signature(0, "FWS", "a Flash file"));

    private ForeignFormat() {}

    static Optional<String> nameOf(ByteView view) {
        return find(PICTURES, view).or(() -> vectorOrPlain(view));
    }

    static Optional<String> fileKindOf(ByteView view) {
        return find(FILES, view);
    }

    private static Optional<String> find(List<Signature> signatures, ByteView view) {
        return signatures.stream()
                .filter(signature -> view.startsWith(signature.at(), signature.bytes()))
                .map(Signature::name)
                .findFirst();
    }

    private static Optional<String> vectorOrPlain(ByteView view) {
        String head = Magic.head(view).stripLeading().toLowerCase(Locale.ROOT);
        if (head.startsWith("<svg")
                || head.startsWith("<?xml") && head.contains("<svg")
                || head.startsWith("<!doctype svg")) {
            return Optional.of("SVG");
        }
        return head.matches("(?s)p[1-7][\\s#].*") ? Optional.of("Netpbm (PNM)") : Optional.empty();
    }
}
