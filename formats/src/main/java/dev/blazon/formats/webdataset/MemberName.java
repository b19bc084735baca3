package dev.blazon.formats.webdataset;

import java.util.Locale;
import java.util.Optional;

/// A member's name split as WebDataset does: the key up to the first dot of the last path part, the rest lower-cased.
///
/// The same names match as in upstream's `^((?:.*/|)[^.]+)[.]([^/]*)$`; a leading `./` is a tar dialect, not a name.
record MemberName(String key, String extension) {

    static Optional<MemberName> of(String name) {
        String plain = name.startsWith("./") ? name.substring(2) : name;
        boolean internal = plain.indexOf('/') < 0 && plain.startsWith("__") && plain.endsWith("__");
        int start = plain.lastIndexOf('/') + 1;
        int dot = plain.indexOf('.', start);
        if (internal || dot < 0 || dot == start && !folderServesAsStem(plain, start)) {
            return Optional.empty();
        }
        return Optional.of(
                new MemberName(plain.substring(0, dot), plain.substring(dot + 1).toLowerCase(Locale.ROOT)));
    }

    /// The part after the last dot, which tells the type.
    String type() {
        return extension.substring(extension.lastIndexOf('.') + 1);
    }

    // For `a/.b.jpg` upstream's expression takes `a/` as the key, if that folder's name has no dot.
    private static boolean folderServesAsStem(String name, int start) {
        if (start == 0) {
            return false;
        }
        int before = name.lastIndexOf('/', start - 2) + 1;
        return name.substring(before, start).indexOf('.') < 0;
    }
}
