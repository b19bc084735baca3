package dev.blazon.app.setup;

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

    private static int edits(String left, String right) {
        int[] row = new int[right.length() + 1];
        for (int column = 0; column < row.length; column++) {
            row[column] = column;
        }
        for (int line = 1; line <= left.length(); line++) {
            int diagonal = row[0];
            row[0] = line;
            for (int column = 1; column <= right.length(); column++) {
                int change = diagonal + (left.charAt(line - 1) == right.charAt(column - 1) ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.min(change, Math.min(row[column], row[column - 1]) + 1);
            }
        }
        return row[right.length()];
    }
}
