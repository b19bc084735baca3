package dev.blazon.metrics.text;

import dev.blazon.metrics.Mode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// The tokenizer before BLEU, ROUGE-L, CIDEr, METEOR and SPICE in the COCO caption evaluation: that of Stanford CoreNLP
/// 3.4.1, in lower case, without the 17 tokens that count as punctuation there.
///
/// The captions of a list are one stream, as in the reference, and some tokens look ahead into the next caption. In
/// [Mode#STRICT] a caption that holds a line break other than a line feed shifts all that come after it, as there; in
/// [Mode#FIXED] it does not.
public final class PtbTokenizer {
    /// Named in upper case though tokens are in lower case, brackets are never dropped.
    private static final Set<String> PUNCTUATION = Set.of(
            "''", "'", "``", "`", "-LRB-", "-RRB-", "-LCB-", "-RCB-", ".", "?", "!", ",", ":", "-", "--", "...", ";");
    private static final int CHUNK = 2000;
    private static final String BREAKS = "[\\r\\u2028\\u2029\\u000B\\u000C]";

    private PtbTokenizer() {}

    /// Makes the rules ready, which takes a while at the start of a program and may be done beside something else.
    public static void prepare() {
        new Lexer("it's.\n", new Lexer.Sink() {
                    @Override
                    public void token(String token) {
                        // only made to be known
                    }

                    @Override
                    public void endOfLine() {
                        // as above
                    }
                })
                .run(1);
    }

    /// Cuts captions into words, on all cores; the outcome does not depend on how many there are.
    ///
    /// @param vocabulary takes the words
    /// @return one text for each caption
    public static Tokens tokenize(List<String> captions, Vocabulary vocabulary, Mode mode) {
        List<String> plain =
                captions.stream().map(caption -> plain(caption, mode)).toList();
        int chunks = (plain.size() + CHUNK - 1) / CHUNK;
        List<Piece> pieces = IntStream.range(0, chunks)
                .parallel()
                .mapToObj(chunk -> piece(plain, chunk * CHUNK, mode))
                .toList();
        return joined(pieces, vocabulary, captions.size());
    }

    private static String plain(String caption, Mode mode) {
        String line = caption.replace('\n', ' ');
        return switch (mode) {
            case STRICT -> line;
            case FIXED -> line.replaceAll(BREAKS, " ");
        };
    }

    /// Words of consecutive captions, numbered among themselves.
    private record Piece(Tokens tokens, Vocabulary words) {}

    private static Piece piece(List<String> captions, int from, Mode mode) {
        int to = Math.min(captions.size(), from + CHUNK);
        StringBuilder text = new StringBuilder();
        long lines = 0;
        for (int caption = from; caption < to; caption++) {
            text.append(captions.get(caption)).append('\n');
        }
        lines = mode == Mode.STRICT ? breaks(text) : to - from;
        ahead(captions, to, text);
        Vocabulary words = new Vocabulary();
        Tokens.Builder tokens = new Tokens.Builder();
        new Lexer(text.toString(), new Lexer.Sink() {
                    @Override
                    public void token(String token) {
                        if (!PUNCTUATION.contains(token)) {
                            tokens.add(words.number(token));
                        }
                    }

                    @Override
                    public void endOfLine() {
                        tokens.endText();
                    }
                })
                .run((int) lines);
        return new Piece(tokens.tokens(), words);
    }

    /// An abbreviation looks at the first word that follows, which may be captions away.
    private static void ahead(List<String> captions, int from, StringBuilder text) {
        for (int caption = from; caption < captions.size(); caption++) {
            text.append(captions.get(caption)).append('\n');
            if (!captions.get(caption).isBlank()) {
                return;
            }
        }
    }

    private static int breaks(CharSequence text) {
        int lines = 0;
        for (int at = 0; at < text.length(); at++) {
            lines += switch (text.charAt(at)) {
                case '\n', '\u2028', '\u2029', '\u000B', '\u000C' -> 1;
                // with a line feed after it, it is one break with that
                case '\r' -> at + 1 < text.length() && text.charAt(at + 1) == '\n' ? 0 : 1;
                default -> 0;
            };
        }
        return lines;
    }

    private static Tokens joined(List<Piece> pieces, Vocabulary vocabulary, int captions) {
        Tokens.Builder all = new Tokens.Builder();
        for (Piece piece : pieces) {
            int[] numbers = new int[piece.words().size()];
            for (int word = 0; word < numbers.length; word++) {
                numbers[word] = vocabulary.number(piece.words().word(word));
            }
            for (int text = 0; text < piece.tokens().size() && all.texts() < captions; text++) {
                for (int at = piece.tokens().start(text); at < piece.tokens().end(text); at++) {
                    all.add(numbers[piece.tokens().id(at)]);
                }
                all.endText();
            }
        }
        return all.tokens();
    }

    /// The same as texts: words with blanks between.
    public static List<String> lines(List<String> captions, Mode mode) {
        Vocabulary vocabulary = new Vocabulary();
        Tokens tokens = tokenize(captions, vocabulary, mode);
        List<String> lines = new ArrayList<>();
        for (int text = 0; text < tokens.size(); text++) {
            lines.add(tokens.text(text, vocabulary));
        }
        return lines;
    }

    /// Texts that are cut already, with one blank between words.
    public static Tokens given(List<String> texts, Vocabulary vocabulary) {
        Tokens.Builder all = new Tokens.Builder();
        for (String text : texts) {
            for (String word : text.split(" ", -1)) {
                all.add(vocabulary.number(word));
            }
            all.endText();
        }
        return all.tokens();
    }
}
