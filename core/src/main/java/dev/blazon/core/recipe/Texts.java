package dev.blazon.core.recipe;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Wording shared by messages about names and texts.
public final class Texts {
    private static final int LONGEST = 80;
    private static final int LISTED = 13;
    private static final Pattern JSON_NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

    private Texts() {}

    static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    /// `No operator 'caption-imge'. Did you mean 'caption-image'? Known: …`, the list only when it is short.
    public static String unknown(String what, String name, Collection<String> known) {
        StringBuilder message = new StringBuilder("No " + what + " '" + cut(name) + "'.");
        nearest(name, known)
                .ifPresent(
                        near -> message.append(" Did you mean '").append(near).append("'?"));
        if (known.isEmpty()) {
            message.append(" There are none.");
        } else if (known.size() <= LISTED) {
            message.append(" Known: ").append(listed(known)).append('.');
        }
        return message.toString();
    }

    static String listed(Collection<String> names) {
        return names.stream().map(name -> "'" + name + "'").collect(Collectors.joining(", "));
    }

    /// The known name that needs the fewest edits, when those are few for its length.
    static Optional<String> nearest(String name, Collection<String> known) {
        return List.copyOf(known).stream()
                .filter(candidate -> edits(name, candidate) <= Math.max(2, candidate.length() / 3))
                .min(Comparator.<String>comparingInt(candidate -> edits(name, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /// Levenshtein distance in characters.
    static int edits(String left, String right) {
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

    /// Whether JSON reads a bare word as something else than a text.
    static boolean isJsonWord(String text) {
        return text.equals("true")
                || text.equals("false")
                || JSON_NUMBER.matcher(text).matches();
    }

    /// A text in JSON's quotes.
    static String json(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (char letter : text.toCharArray()) {
            if (letter == '"' || letter == '\\') {
                json.append('\\').append(letter);
            } else if (letter < ' ' || Character.isSurrogate(letter)) {
                json.append(String.format(Locale.ROOT, "\\u%04x", (int) letter));
            } else {
                json.append(letter);
            }
        }
        return json.append('"').toString();
    }
}
