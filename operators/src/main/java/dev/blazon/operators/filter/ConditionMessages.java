package dev.blazon.operators.filter;

import dev.blazon.core.recipe.Texts;
import dev.cel.common.CelIssue;
import dev.cel.runtime.CelEvaluationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Says in plain words what is wrong with a condition. What is not known here is told as the library tells it.
final class ConditionMessages {
    private static final Pattern UNDECLARED = Pattern.compile("undeclared reference to '([^']*)'.*", Pattern.DOTALL);
    private static final Pattern OVERLOAD =
            Pattern.compile("found no matching overload for '([^']*)' applied to '\\(([^']*)\\)'.*", Pattern.DOTALL);
    private static final Pattern RESULT = Pattern.compile("expected type 'bool' but found '([^']*)'.*", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.]*");

    private ConditionMessages() {}

    /// With the column, which counts from 1 in the condition.
    static String of(String text, CelIssue issue) {
        int column = issue.getSourceLocation().getColumn();
        String line = text.lines()
                .skip(Math.max(0, issue.getSourceLocation().getLine() - 1L))
                .findFirst()
                .orElse("");
        return "In '" + text + "' at line " + issue.getSourceLocation().getLine() + " column " + (column + 1) + ": "
                + words(line, column, issue.getMessage());
    }

    private static String words(String line, int column, String message) {
        Matcher undeclared = UNDECLARED.matcher(message);
        if (undeclared.matches()) {
            return unknown(nameAt(line, column, undeclared.group(1)));
        }
        Matcher overload = OVERLOAD.matcher(message);
        if (overload.matches()) {
            String name = overload.group(1).replaceAll("^!_$", "!").replace("_", "");
            return "'" + name + "' does not take (" + overload.group(2) + ").";
        }
        Matcher result = RESULT.matcher(message);
        if (result.matches()) {
            return "The condition gives " + result.group(1) + ", must give bool.";
        }
        String cut = message.replaceFirst(" expecting .*", "");
        return cut.contains("'<EOF>'") ? "The condition ends too early." : cut + ".";
    }

    private static String nameAt(String line, int column, String otherwise) {
        Matcher name = NAME.matcher(line);
        boolean there = column >= 0 && column < line.length() && name.find(column) && name.start() == column;
        return there ? name.group() : otherwise;
    }

    private static String unknown(String name) {
        return Texts.unknown("name", name, ConditionLanguage.names()) + " 'blazon operators keep-where' lists them.";
    }

    /// Why a condition had no answer, without the library's own positions.
    static String reason(CelEvaluationException fault) {
        String text = String.valueOf(fault.getMessage()).replaceFirst("^evaluation error( at [^:]*:[0-9]+)?: ", "");
        return text.endsWith(".") ? text : text + ".";
    }
}
