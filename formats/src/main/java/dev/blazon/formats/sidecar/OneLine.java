package dev.blazon.formats.sidecar;

import dev.blazon.formats.cell.Surrogates;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A caption on one line: trainers take each further line for another caption, or drop it.
final class OneLine {
    /// Whatever some reader takes for a line end.
    private static final Pattern LINE_ENDS = Pattern.compile("[\\n\\r\\u000B\\f\\u001C-\\u001E\\u0085\\u2028\\u2029]+");

    private OneLine() {}

    static String of(String text) {
        String noMark = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return Arrays.stream(LINE_ENDS.split(Surrogates.replaced(noMark)))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
