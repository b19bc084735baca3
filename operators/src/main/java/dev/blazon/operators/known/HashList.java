package dev.blazon.operators.known;

import dev.blazon.core.operator.file.ListFile;
import dev.blazon.operators.known.Entry.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Reads lists of hashes: lines `type,hash,distance,label`, of which the last two may be left out. A line that begins
/// with `type,` is a head, one with `#` a remark.
final class HashList {
    /// Of PDQ hashes that upstream takes for the same picture.
    static final int USUAL = 31;

    private static final int MOST = 63;
    private static final int FIELDS = 4;

    private HashList() {}

    /// @throws IllegalArgumentException with the first line that is wrong
    static List<Entry> entries(ListFile list) {
        List<Entry> entries = new ArrayList<>();
        int number = 0;
        for (String line : list.text().split("\r\n|\n|\r")) {
            number++;
            String plain = line.replace("\uFEFF", "").strip();
            if (!plain.isEmpty()
                    && !plain.startsWith("#")
                    && !plain.toLowerCase(Locale.ROOT).startsWith("type,")) {
                entries.add(entry(list.name(), number, plain));
            }
        }
        if (entries.isEmpty()) {
            throw new IllegalArgumentException(
                    "lists file '" + list.name() + "' has no entry, must have at least 1. Give another list.");
        }
        return entries;
    }

    private static Entry entry(String file, int line, String text) {
        String[] fields = text.split("\\s*,\\s*", FIELDS);
        Kind kind = Arrays.stream(Kind.values())
                .filter(each ->
                        each.name().equals(fields[0].toUpperCase(Locale.ROOT).replace("-", "")))
                .findFirst()
                .orElseThrow(() -> wrong(file, line, "The type is none of md5, sha1, sha256 and pdq."));
        String hash = fields.length > 1 ? fields[1].toLowerCase(Locale.ROOT) : "";
        if (!hash.matches("[0-9a-f]{" + kind.digits() + "}")) {
            throw wrong(
                    file,
                    line,
                    "The hash is no " + kind.digits() + " hex digits, as "
                            + kind.name().toLowerCase(Locale.ROOT) + " has: it has " + hash.length() + " signs.");
        }
        String distance = fields.length > 2 ? fields[2] : "";
        return new Entry(
                file, line, kind, hash, distance(file, line, kind, distance), fields.length > 3 ? fields[3] : "");
    }

    private static int distance(String file, int line, Kind kind, String text) {
        if (text.isEmpty()) {
            return kind == Kind.PDQ ? USUAL : 0;
        }
        boolean whole = text.matches("[0-9]{1,2}") && Integer.parseInt(text) <= MOST;
        if (!whole || kind != Kind.PDQ && !text.equals("0")) {
            throw wrong(
                    file,
                    line,
                    kind == Kind.PDQ
                            ? "The distance is no whole number from 0 to " + MOST + "."
                            : "Only pdq has a distance.");
        }
        return Integer.parseInt(text);
    }

    /// Without the line itself, which need not be seen.
    private static IllegalArgumentException wrong(String file, int line, String what) {
        return new IllegalArgumentException("lists file '" + file + "' line " + line + ": " + what + " Correct it.");
    }
}
