package dev.blazon.operators.gate.clean;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes off what an assistant says before and after a caption: `Sure! Here is a description:`, `Caption:`, `Let me
/// know
/// if you need more.`
final class SmallTalk {
    private static final int LONGEST_PREAMBLE = 320;
    private static final int LONGEST_CLOSING = 400;
    private static final String YES =
            "(?:sure(?: thing)?|certainly|of course|absolutely|okay|ok|alright|got it|no problem|great question"
                    + "|i'd be (?:happy|glad) to (?:help|assist|describe)[^.!:\\n]{0,80}"
                    + "|gerne|natürlich|selbstverständlich|bien sûr|certainement|claro(?: que sí)?|por supuesto|certo|certamente"
                    + "|natuurlijk|конечно|当然(?:可以)?|好的|もちろんです|はい|물론입니다)";
    private static final String TEXTS =
            "(?:caption|description|summary|title|analysis|breakdown|overview|transcription|answer"
                    + "|response|alt[ -]text|account|inventory|depiction|paragraph|version)s?";
    private static final Pattern PREAMBLE = Pattern.compile("^(?:" + YES
            + "[,.!！。，、]{0,3}\\s{1,4}){0,2}(?:here(?:'s| is| are| you go)|below is|the following is|this is|i've (?:written|created|prepared))\\b"
            + "[^:\\n]{0,100}?\\b" + TEXTS + "\\b[^:.\\n]{0,100}(?::|\\n)\\s{0,10}"
            + "|^(?:" + YES
            + "[,.!！。，、]{0,3}\\s{0,4}){0,2}(?:hier ist|hier eine|voici|aquí (?:tienes|está|va)|ecco|hier is|aqui está|вот|以下是|这是|以下は|다음은)"
            + "[^:：\\n]{0,100}[:：]\\s{0,10}");
    /// A lone yes before a sentence.
    private static final Pattern ALONE = Pattern.compile(
            "^(?:sure|certainly|of course|absolutely)(?:!|\\.)\\s{1,4}(?=\\S)|^(?:当然可以|当然|好的|もちろんです)[！!，,。]\\s{0,4}(?=\\S)");
    private static final Pattern LABEL = Pattern.compile(
            "^(?:(?:detailed|dense|short|long|image|picture|photo|visual|revised|final|generated|english|brief|alt|descriptive|accurate) |image-){0,3}"
                    + "(?:caption|description|alt[- ]text|answer|response|output|assistant|beschreibung|bildbeschreibung|légende|descripción|descrizione|描述|图片描述|説明|キャプション)"
                    + " {0,2}(?:[:：]\\s{0,10}|\\n\\s{0,10})|^(?:the )?(?:caption|description|answer)(?: for (?:this|the) (?:image|picture|photo))? is: {0,4}");
    private static final Pattern CLOSING = Pattern.compile(
            "(?:please )?let me know if\\b.{0,300}|(?:please )?feel free to (?:ask|let|provide|reach|share).{0,300}"
                    + "|i hope (?:this|that|the description|my).{0,30}(?:help|useful|meets|works|assist|what you).{0,200}"
                    + "|would you like (?:me|to (?:know|hear|add|see|explore|focus)|any|more|a different).{0,300}"
                    + "|if you (?:have|need|want|would like|'d like) (?:any|more|further|another|additional|me|help|to know|a different|clarification).{0,300}"
                    + "|is there anything else.{0,200}|do you (?:want|need) (?:me|any|more).{0,200}|don't hesitate to.{0,200}"
                    + "|how can i (?:help|assist).{0,200}|happy captioning.{0,50}");

    private SmallTalk() {}

    static String preambleOff(String text) {
        String head = plain(text.substring(0, Math.min(LONGEST_PREAMBLE, text.length())));
        return matched(PREAMBLE, head, text)
                .orElseGet(() -> matched(ALONE, head, text).orElse(text));
    }

    static String labelOff(String text) {
        String head = plain(text.substring(0, Math.min(LONGEST_PREAMBLE, text.length())));
        return matched(LABEL, head, text).orElse(text);
    }

    private static Optional<String> matched(Pattern pattern, String head, String text) {
        Matcher found = pattern.matcher(head);
        boolean leavesText = found.lookingAt() && head.length() == Math.min(LONGEST_PREAMBLE, text.length());
        return leavesText && found.end() < text.length() ? Optional.of(text.substring(found.end())) : Optional.empty();
    }

    /// The last sentence, when it speaks to the reader and something stands before it.
    static String closingOff(String text) {
        int from = lastSentence(text);
        if (from <= 0 || text.length() - from > LONGEST_CLOSING) {
            return text;
        }
        String last = plain(text.substring(from));
        return CLOSING.matcher(last).matches() ? text.substring(0, from) : text;
    }

    /// Where the last sentence begins: after a stop and a gap, or on a line of its own.
    private static int lastSentence(String text) {
        for (int at = text.length() - 2; at > 0 && text.length() - at <= LONGEST_CLOSING; at--) {
            char before = text.charAt(at - 1);
            boolean afterStop = Character.isWhitespace(text.charAt(at)) && ".!?:\"”)。".indexOf(before) >= 0;
            if (text.charAt(at) == '\n' || afterStop) {
                return at + 1;
            }
        }
        return 0;
    }

    /// Lower case with plain apostrophes, every character in its place.
    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replace('’', '\'');
    }
}
