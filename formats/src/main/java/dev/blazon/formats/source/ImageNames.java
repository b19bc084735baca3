package dev.blazon.formats.source;

import java.util.Locale;
import java.util.Set;

/// What file names tell: which are pictures, which are training masks, what a name is without its extension.
public final class ImageNames {
    private static final Set<String> USUAL = Set.of(
            "jpg", "jpeg", "jpe", "jfif", "png", "webp", "gif", "bmp", "tif", "tiff", "avif", "heic", "heif", "jxl");
    private static final Set<String> RARE =
            Set.of("mpo", "apng", "avifs", "heics", "heifs", "jp2", "j2k", "jpx", "jpf");
    /// What pictures are made from; such a file often lies beside the picture.
    private static final Set<String> MATERIAL = Set.of("psd", "ico", "svg", "dng");

    private ImageNames() {}

    /// The extension in lower case, without a dot; empty when there is none.
    public static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot <= name.lastIndexOf('/') + 1 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /// The name without its extension.
    public static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot <= name.lastIndexOf('/') + 1 ? name : name.substring(0, dot);
    }

    /// The last part of a path.
    public static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /// Whether a name ends as a picture's does and is no trainer's mask. Not all such files can be decoded.
    public static boolean isImage(String name) {
        return isImageExtension(extension(name)) && !isMask(name);
    }

    public static boolean isImageExtension(String extension) {
        return isMemberExtension(extension) || MATERIAL.contains(extension);
    }

    /// Whether a member of an archived sample is its picture; material such as `svg` may accompany one as data.
    public static boolean isMemberExtension(String extension) {
        return USUAL.contains(extension) || RARE.contains(extension);
    }

    /// The extensions that are tried when a manifest names a picture without one.
    public static Set<String> extensions() {
        return USUAL;
    }

    public static boolean isAddress(String text) {
        int colon = text.indexOf("://");
        return colon > 1 && text.chars().limit(colon).allMatch(unit -> Character.isLetterOrDigit(unit) || unit == '+');
    }

    /// Whether a name is that of a mask that trainers keep beside a picture.
    public static boolean isMask(String name) {
        String stem = stem(name).toLowerCase(Locale.ROOT);
        return stem.endsWith("-masklabel") || stem.endsWith("-condlabel");
    }
}
