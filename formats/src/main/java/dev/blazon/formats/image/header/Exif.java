package dev.blazon.formats.image.header;

import com.drew.imaging.tiff.TiffProcessingException;
import com.drew.imaging.tiff.TiffReader;
import com.drew.lang.ByteArrayReader;
import com.drew.lang.RandomAccessReader;
import com.drew.lang.Rational;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.ExifTiffHandler;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Orientation and the few EXIF fields that identify no person and no place.
///
/// @param orientation 1 to 8
/// @param fields by EXIF tag name
public record Exif(int orientation, Map<String, String> fields) {
    private static final Pattern XMP_ORIENTATION = Pattern.compile("tiff:Orientation\\s*(?:=\\s*[\"']|>)\\s*([1-8])");
    private static final Pattern DATE = Pattern.compile("\\d{4}:\\d{2}:\\d{2} \\d{2}:\\d{2}:\\d{2}");
    private static final int MAX_TEXT = 80;

    public Exif {
        fields = Map.copyOf(fields);
    }

    /// Damaged EXIF is no fault of the picture: what cannot be read is absent.
    public static Exif of(Layout layout, ByteView view) {
        Metadata metadata = layout.exif()
                .map(span -> parse(span.length() == view.size() ? view.shared() : view.copy(span)))
                .orElseGet(Metadata::new);
        Map<String, String> fields = new TreeMap<>();
        for (Directory directory : metadata.getDirectories()) {
            collect(directory, fields);
        }
        return new Exif(orientation(layout, metadata, view), fields);
    }

    /// EXIF decides; XMP is asked only where EXIF is silent, as Pillow does, whose users trained on the outcome.
    private static int orientation(Layout layout, Metadata metadata, ByteView view) {
        if (layout instanceof TiffLayout tiff) {
            return tiff.orientation();
        }
        Directory first = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
        Integer tag = first == null ? null : first.getInteger(ExifDirectoryBase.TAG_ORIENTATION);
        if (tag != null) {
            return tag >= 1 && tag <= 8 ? tag : 1;
        }
        return layout.xmp().flatMap(span -> xmpOrientation(view.latin1(span))).orElse(1);
    }

    private static Optional<Integer> xmpOrientation(String packet) {
        Matcher matcher = XMP_ORIENTATION.matcher(packet);
        return matcher.find() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
    }

    private static Metadata parse(byte[] tiff) {
        Metadata metadata = new Metadata();
        try {
            new TiffReader().processTiff(new ByteArrayReader(tiff), new PlainHandler(metadata), 0);
        } catch (TiffProcessingException | IOException | RuntimeException _) {
            // What was read before the damage stays.
        }
        return metadata;
    }

    private static void collect(Directory directory, Map<String, String> fields) {
        text(directory, ExifDirectoryBase.TAG_MAKE, "Make", fields);
        text(directory, ExifDirectoryBase.TAG_MODEL, "Model", fields);
        text(directory, ExifDirectoryBase.TAG_LENS_MODEL, "LensModel", fields);
        text(directory, ExifDirectoryBase.TAG_SOFTWARE, "Software", fields);
        String date = directory.getString(ExifDirectoryBase.TAG_DATETIME_ORIGINAL);
        if (date != null && DATE.matcher(date).matches() && !date.startsWith("0000")) {
            fields.putIfAbsent("DateTimeOriginal", date);
        }
        positive(directory, ExifDirectoryBase.TAG_EXPOSURE_TIME)
                .ifPresent(seconds -> fields.putIfAbsent("ExposureTime", exposure(seconds)));
        positive(directory, ExifDirectoryBase.TAG_FNUMBER)
                .ifPresent(number -> fields.putIfAbsent("FNumber", "f/" + decimal(number)));
        positive(directory, ExifDirectoryBase.TAG_ISO_EQUIVALENT)
                .ifPresent(iso -> fields.putIfAbsent("ISO", Long.toString(Math.round(iso))));
        positive(directory, ExifDirectoryBase.TAG_FOCAL_LENGTH)
                .ifPresent(length -> fields.putIfAbsent("FocalLength", decimal(length) + " mm"));
        Integer flash = directory.getInteger(ExifDirectoryBase.TAG_FLASH);
        if (flash != null) {
            fields.putIfAbsent("Flash", (flash & 1) == 1 ? "fired" : "did not fire");
        }
    }

    private static void text(Directory directory, int tag, String name, Map<String, String> fields) {
        String value = directory.getString(tag);
        if (value == null) {
            return;
        }
        String clean = value.replaceAll("\\p{Cntrl}+", " ").strip();
        if (!clean.isEmpty()) {
            fields.putIfAbsent(name, clean.substring(0, Math.min(MAX_TEXT, clean.length())));
        }
    }

    private static Optional<Double> positive(Directory directory, int tag) {
        Rational rational = directory.getRational(tag);
        double value = rational == null ? 0 : rational.doubleValue();
        return value > 0 && value < 1e7 ? Optional.of(value) : Optional.empty();
    }

    private static String exposure(double seconds) {
        return seconds < 0.4 ? "1/" + Math.round(1 / seconds) + " s" : decimal(seconds) + " s";
    }

    private static String decimal(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    /// Enters the EXIF directory and no other: places, maker notes and thumbnails are never parsed.
    private static final class PlainHandler extends ExifTiffHandler {
        PlainHandler(Metadata metadata) {
            super(metadata, null, 0);
        }

        @Override
        public boolean tryEnterSubIfd(int tag) {
            if (tag != ExifIFD0Directory.TAG_EXIF_SUB_IFD_OFFSET) {
                return false;
            }
            pushDirectory(ExifSubIFDDirectory.class);
            return true;
        }

        @Override
        public boolean hasFollowerIfd() {
            return false;
        }

        @Override
        public boolean customProcessTag(
                int tiffHeader, Set<Integer> processed, int valueAt, RandomAccessReader reader, int tag, int count) {
            return false;
        }
    }
}
