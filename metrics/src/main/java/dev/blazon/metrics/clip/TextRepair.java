package dev.blazon.metrics.clip;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the library `ftfy` 6.3.1 does to a text before CLIP reads it, line by line until nothing changes:
/// character references, control characters of Windows, ligatures, full and half width, curly quotes, line
/// breaks, halves of characters, escapes of terminals, other control characters, and composed letters (NFC).
///
/// Of text that was decoded wrongly only lines are repaired whose UTF-8 was read as windows-1252 as a whole
/// (`cafÃ©`). `ftfy` also guesses at other code pages, at parts of lines and at lost bytes.
final class TextRepair {
    /// White space as Python has it.
    static final Pattern SPACES = Pattern.compile(
            "[\\u0009-\\u000D\\u001C-\\u0020\\u0085\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000]+");

    private static final Pattern LIGATURES =
            Pattern.compile("[\\u0132\\u0133\\u0149\\u01C4-\\u01CC\\u01F1-\\u01F3\\uFB00-\\uFB06]");
    private static final Pattern WIDE = Pattern.compile("[\\u3000\\uFF01-\\uFFEF]");
    private static final Pattern WINDOWS = Pattern.compile("[\\u0080-\\u009F]");
    private static final Pattern DOUBLE_QUOTES = Pattern.compile("[\\u201C-\\u201F]");
    private static final Pattern SINGLE_QUOTES = Pattern.compile("[\\u02BC\\u2018-\\u201B]");
    private static final Pattern LINE_BREAKS = Pattern.compile("\\r\\n|[\\r\\u2028\\u2029\\u0085]");
    private static final Pattern HALVES =
            Pattern.compile("(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]|[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])");
    private static final Pattern TERMINAL = Pattern.compile("\\u001B\\[[\\p{Nd};]*[a-zA-Z]");
    private static final Pattern CONTROLS =
            Pattern.compile("[\\u0000-\\u0008\\u000B\\u000E-\\u001F\\u007F\\u206A-\\u206F\\uFEFF\\uFFF9-\\uFFFC]");
    private static final Pattern LINE = Pattern.compile("[^\\n]*\\n|[^\\n]+");

    private TextRepair() {}

    static String repair(String text) {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder repaired = new StringBuilder();
        boolean references = true;
        Matcher line = LINE.matcher(text);
        while (line.find()) {
            // a text with a tag in it means its references
            references &= line.group().indexOf('<') < 0;
            repaired.append(line(line.group(), references));
        }
        return repaired.toString();
    }

    private static boolean isPlain(String text) {
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (sign == '&' || sign > '~' || sign < ' ' && sign != '\n' && sign != '\t') {
                return false;
            }
        }
        return true;
    }

    private static String line(String line, boolean references) {
        String before;
        String text = line;
        do {
            before = text;
            text = references ? HtmlEntities.unescapeWhole(text) : text;
            text = WindowsLetters.readAsUtf8(text);
            text = WINDOWS.matcher(text)
                    .replaceAll(found ->
                            Character.toString(WindowsLetters.of(found.group().charAt(0))));
            text = LIGATURES.matcher(text).replaceAll(found -> parts(found.group()));
            text = WIDE.matcher(text)
                    .replaceAll(found -> Normalizer.normalize(found.group(), Normalizer.Form.NFKC)
                            .replace("\\", "\\\\")
                            .replace("$", "\\$"));
            text = SINGLE_QUOTES
                    .matcher(DOUBLE_QUOTES.matcher(text).replaceAll("\""))
                    .replaceAll("'");
            text = LINE_BREAKS.matcher(text).replaceAll("\n");
            text = HALVES.matcher(text).replaceAll("\uFFFD");
            text = TERMINAL.matcher(text).replaceAll("");
            text = CONTROLS.matcher(text).replaceAll("");
            text = Normalizer.normalize(text, Normalizer.Form.NFC);
        } while (!text.equals(before));
        return text;
    }

    /// Compatibility letters in their parts, but the long s and the háček stay.
    private static String parts(String ligature) {
        if (ligature.equals("\uFB05")) {
            return "\u017Ft";
        }
        return Normalizer.normalize(Normalizer.normalize(ligature, Normalizer.Form.NFKD), Normalizer.Form.NFC);
    }
}
