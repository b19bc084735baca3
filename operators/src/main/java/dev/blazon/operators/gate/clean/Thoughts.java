package dev.blazon.operators.gate.clean;

import java.util.List;
import java.util.Locale;

/// Takes off what a model thought aloud before its answer, and the tags that some put around the answer.
final class Thoughts {
    private static final List<String> THOUGHTS =
            List.of("think", "thinking", "thought", "reasoning", "reflection", "analysis");
    private static final List<String> ANSWERS =
            List.of("answer", "caption", "description", "output", "response", "result", "final", "final_answer");

    private Thoughts() {}

    static String off(String text) {
        String rest = text.replace("◁think▷", "<think>").replace("◁/think▷", "</think>");
        if (rest.indexOf('<') < 0) {
            return text;
        }
        for (String tag : THOUGHTS) {
            rest = thoughtOff(rest, "<" + tag + ">", "</" + tag + ">");
        }
        for (String tag : ANSWERS) {
            rest = unwrapped(rest, "<" + tag + ">", "</" + tag + ">");
        }
        return rest;
    }

    /// The first closing tag ends the thought even without an opening one, which some chat templates put into the
    /// prompt.
    /// A thought that never ends leaves nothing.
    private static String thoughtOff(String text, String open, String close) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.length() != text.length()) {
            return text;
        }
        int from = lower.indexOf(open);
        int to = lower.indexOf(close);
        if (to < 0) {
            return from == 0 ? "" : text;
        }
        if (from <= 0 || from > to) {
            return text.substring(to + close.length());
        }
        return lower.stripTrailing().endsWith(close) ? text.substring(0, from) : text;
    }

    private static String unwrapped(String text, String open, String close) {
        boolean wraps = text.length() >= open.length() + close.length()
                && text.regionMatches(true, 0, open, 0, open.length())
                && text.regionMatches(true, text.length() - close.length(), close, 0, close.length());
        return wraps ? text.substring(open.length(), text.length() - close.length()) : text;
    }
}
