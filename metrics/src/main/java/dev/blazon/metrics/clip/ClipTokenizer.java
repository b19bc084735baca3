package dev.blazon.metrics.clip;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The tokenizer of CLIP: a text is repaired, brought to lower case, cut into words and each word into pairs
/// of bytes that were merged (Sennrich et al. 2016) by OpenAI's list. Threads may share one.
///
/// Repairs are those of `ftfy` 6.3.1 but for texts that were decoded wrongly, see [TextRepair].
public final class ClipTokenizer {
    /// The most numbers that CLIP reads of a text.
    public static final int CONTEXT = 77;
    /// What stands before each text in CLIPScore, also before references.
    public static final String PROMPT = "A photo depicts ";

    static final int START = 49406;
    static final int END = 49407;

    /// One Greek mark (U+0345) is none of these to the reference, and is lost.
    private static final Pattern WORD = Pattern.compile("(<\\|startoftext\\|>|<\\|endoftext\\|>)"
            + "|'(?:[st\\u017Fmd]|re|ve|ll)|\\p{L}+|\\p{N}|[^\\s\\p{L}\\p{N}\\u0345]+");

    private final BytePairs pairs;

    private ClipTokenizer(BytePairs pairs) {
        this.pairs = pairs;
    }

    /// Reads OpenAI's list of merges, which is part of this library.
    public static ClipTokenizer load() {
        return new ClipTokenizer(BytePairs.load());
    }

    /// @param text without [#PROMPT], if that is wanted
    /// @return 2 to 77 numbers: start, those of the text, end; a longer text is cut, and its last number is
    ///     the end. Models that need 77 take zeros behind
    public int[] encode(String text) {
        int[] ids = new int[CONTEXT];
        ids[0] = START;
        int size = 1;
        Matcher words = WORD.matcher(clean(text));
        while (size < CONTEXT && words.find()) {
            for (int id : idsOf(words)) {
                if (size < CONTEXT) {
                    ids[size++] = id;
                }
            }
        }
        size = Math.min(size + 1, CONTEXT);
        ids[size - 1] = END;
        return Arrays.copyOf(ids, size);
    }

    /// How many numbers a text has, uncut and without those of start and end.
    public int count(String text) {
        int count = 0;
        Matcher words = WORD.matcher(clean(text));
        while (words.find()) {
            count += idsOf(words).length;
        }
        return count;
    }

    private int[] idsOf(Matcher word) {
        String mark = word.group(1);
        if (mark != null) {
            return new int[] {mark.startsWith("<|s") ? START : END};
        }
        return pairs.encode(word.group());
    }

    static String clean(String text) {
        String repaired = HtmlEntities.unescape(HtmlEntities.unescape(TextRepair.repair(text)));
        return TextRepair.SPACES.matcher(repaired).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}
