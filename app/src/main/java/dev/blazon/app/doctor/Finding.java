package dev.blazon.app.doctor;

import java.util.Locale;

/// What one look found.
///
/// @param todo what to do about it; empty when there is nothing to do
public record Finding(Level level, String subject, String seen, String todo) {

    /// How much it matters.
    public enum Level {
        OK,
        /// Blazon works, with less.
        NOTE,
        /// Blazon does not work, or not as asked.
        PROBLEM
    }

    static Finding ok(String subject, String seen) {
        return new Finding(Level.OK, subject, seen, "");
    }

    static Finding note(String subject, String seen, String todo) {
        return new Finding(Level.NOTE, subject, seen, todo);
    }

    static Finding problem(String subject, String seen, String todo) {
        return new Finding(Level.PROBLEM, subject, seen, todo);
    }

    /// `ok       java     25.0.3 …`
    public String asText() {
        String line = String.format(Locale.ROOT, "%-8s %-10s %s", level.name().toLowerCase(Locale.ROOT), subject, seen);
        return todo.isEmpty() ? line : line + "\n" + " ".repeat(20) + todo;
    }
}
