package dev.blazon.operators.facts;

import dev.blazon.core.image.ImageFormat;
import dev.blazon.core.image.ImageHeader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the file itself tells: format, size, number of frames, and EXIF that identifies no one.
final class FileText {
    private static final Pattern DATE = Pattern.compile("(\\d{4}):(\\d{2}):(\\d{2}).*");
    private static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");

    private static final List<String> RATIOS = List.of("5:4", "4:3", "3:2", "16:10", "16:9", "2:1", "21:9", "3:1");

    private final Phrases phrases;
    private final ImageHeader header;

    FileText(Phrases phrases, ImageHeader header) {
        this.phrases = phrases;
        this.header = header;
    }

    /// Whether EXIF shows that a camera made the exposure.
    static boolean camera(ImageHeader header) {
        Map<String, String> exif = header.exif();
        return exif.containsKey("Model") && (exif.containsKey("ExposureTime") || exif.containsKey("FNumber"));
    }

    void sayFile() {
        String format = format(header.format());
        String size = header.width() + " by " + header.height() + " pixels" + ratio();
        String file = phrases.pick(
                "file",
                "the file is a " + format + " of " + size,
                "it is stored as a " + format + " of " + size,
                "it comes as a " + format + " file of " + size);
        phrases.say(file + frames());
    }

    /// The ratio of the sides where it is one that has a name.
    private String ratio() {
        double longer = header.longSide();
        double ratio = longer / header.shortSide();
        if (longer < 200) {
            return "";
        }
        boolean upright = header.height() > header.width();
        for (String name : RATIOS) {
            String[] sides = name.split(":");
            double exact = Double.parseDouble(sides[0]) / Double.parseDouble(sides[1]);
            if (Math.abs(ratio / exact - 1) <= 0.006) {
                return phrases.pick("ratio", ", an aspect ratio of ", ", in the proportions ")
                        + (upright ? sides[1] + ":" + sides[0] : name);
            }
        }
        return "";
    }

    private String frames() {
        if (header.frames() < 2) {
            return "";
        }
        String unit = header.format() == ImageFormat.TIFF ? "pages" : "frames";
        return "; what is described here is the first of its " + header.frames() + " " + unit;
    }

    /// Says the exposure; answers whether there was anything to say.
    boolean sayExif() {
        List<String> parts = new ArrayList<>();
        maker().ifPresent(maker -> parts.add("with " + Phrases.a(maker)));
        date().ifPresent(date -> parts.add("on " + date));
        exposure().ifPresent(parts::add);
        if (parts.isEmpty()) {
            return false;
        }
        phrases.say(phrases.pick("exif", "its EXIF data say it was taken ", "according to its EXIF data it was taken ")
                + String.join(" ", parts));
        return true;
    }

    private Optional<String> maker() {
        String make = value("Make");
        String model = value("Model");
        if (model.isEmpty()) {
            return Optional.empty();
        }
        String brand = make.isEmpty() ? "" : make.split(" ")[0];
        boolean named = brand.isEmpty() || model.toLowerCase(Locale.ROOT).startsWith(brand.toLowerCase(Locale.ROOT));
        return Optional.of(named ? model : brand + " " + model);
    }

    private Optional<String> date() {
        Matcher matcher = DATE.matcher(value("DateTimeOriginal"));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int month = Integer.parseInt(matcher.group(2));
        int day = Integer.parseInt(matcher.group(3));
        boolean real = month >= 1 && month <= 12 && day >= 1 && day <= 31;
        return real ? Optional.of(day + " " + MONTHS.get(month - 1) + " " + matcher.group(1)) : Optional.empty();
    }

    private Optional<String> exposure() {
        List<String> parts = new ArrayList<>();
        addIf(parts, value("ExposureTime"));
        addIf(parts, value("FNumber"));
        String iso = value("ISO");
        addIf(parts, iso.isEmpty() ? "" : "ISO " + iso);
        addIf(parts, value("FocalLength"));
        return parts.isEmpty() ? Optional.empty() : Optional.of("at " + Phrases.list(parts));
    }

    private static void addIf(List<String> parts, String text) {
        if (!text.isEmpty()) {
            parts.add(text);
        }
    }

    /// A field's text on one line, empty when absent or too long to be honest.
    private String value(String field) {
        String text = header.exif()
                .getOrDefault(field, "")
                .replaceAll("[\\s\\p{Z}\\p{C}]+", " ")
                .strip();
        return text.length() > 60 ? "" : text;
    }

    private static String format(ImageFormat format) {
        return switch (format) {
            case JPEG -> "JPEG";
            case PNG -> "PNG";
            case WEBP -> "WebP";
            case GIF -> "GIF";
            case BMP -> "BMP";
            case TIFF -> "TIFF";
        };
    }
}
