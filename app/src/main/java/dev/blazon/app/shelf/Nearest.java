package dev.blazon.app.shelf;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Finds the known name that a mistyped one was meant to be.
public final class Nearest {

    private Nearest() {}

    /// The closest name, when it is close for its length.
    public static Optional<String> of(String name, Collection<String> known) {
        return known.stream()
                .filter(candidate -> distance(name, candidate) <= Math.max(2, candidate.length() / 3))
                .min(byDistance(name));
    }

    /// The closest names, however far.
    public static List<String> all(String name, Collection<String> known, int most) {
        return known.stream().sorted(byDistance(name)).limit(most).toList();
    }

    private static Comparator<String> byDistance(String name) {
        return Comparator.<String>comparingInt(candidate -> distance(name, candidate))
                .thenComparing(Comparator.naturalOrder());
    }

    /// Edits in characters, small letters and capitals alike. A name that merely leaves out a folder or an ending is close.
    public static int distance(String name, String candidate) {
        String left = name.toLowerCase(Locale.ROOT);
        String right = candidate.toLowerCase(Locale.ROOT);
        if (!left.isEmpty() && (right.endsWith("/" + left) || right.startsWith(left + ".") || left.endsWith("/" + right))) {
            return 1;
        }
        return edits(left, right);
    }

    /// Edits in characters, where two neighbours that changed places are one edit (optimal string alignment).
    private static int edits(String left, String right) {
        int[][] table = new int[left.length() + 1][right.length() + 1];
        for (int line = 0; line <= left.length(); line++) {
            for (int column = 0; column <= right.length(); column++) {
                table[line][column] = Math.min(line, column) == 0 ? Math.max(line, column) : cell(table, left, right, line, column);
            }
        }
        return table[left.length()][right.length()];
    }

    private static int cell(int[][] table, String left, String right, int line, int column) {
        boolean same = left.charAt(line - 1) == right.charAt(column - 1);
        int least = Math.min(
                table[line - 1][column - 1] + (same ? 0 : 1), Math.min(table[line - 1][column], table[line][column - 1]) + 1);
        boolean swapped = line > 1
                && column > 1
                && left.charAt(line - 1) == right.charAt(column - 2)
                && left.charAt(line - 2) == right.charAt(column - 1);
        return swapped ? Math.min(least, table[line - 2][column - 2] + 1) : least;
    }
}
