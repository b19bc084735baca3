package dev.blazon.operators.gate.find;

import dev.blazon.operators.gate.text.Passage;
import dev.blazon.operators.gate.text.Sentence;
import dev.blazon.operators.gate.text.Word;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds text that goes round in circles: words, phrases or sentences that follow themselves, a sentence that comes
/// back, a list that only counts on.
///
/// With these numbers three of 2,170 dense and none of 2,451 short published captions are called so, and the three do
/// loop. What a picture shows in letters may repeat, so inside quotation marks twice as much is needed.
final class Loops {
    private static final int LONGEST_UNIT = 64;
    private static final int SENTENCES = 3;
    private static final int SENTENCE_WORDS = 5;
    private static final int PHRASE = 6;
    private static final int LINES = 12;

    private final Passage passage;
    private final List<Word> words;
    private final Set<Integer> openStarts = new HashSet<>();

    private Loops(Passage passage) {
        this.passage = passage;
        this.words = passage.words();
        passage.openWords().forEach(word -> openStarts.add(word.start()));
    }

    static Optional<Finding> in(Passage passage) {
        Loops loops = new Loops(passage);
        return CharacterLoops.in(passage)
                .or(() -> loops.following(words(passage, false), 1))
                .or(() -> loops.following(words(passage, true), 2))
                .or(loops::lines)
                .or(() -> loops.sentences(passage.open(), SENTENCES))
                .or(() -> loops.sentences(passage.text(), 2 * SENTENCES - 1))
                .or(loops::phrases);
    }

    /// The words to compare; with `counting` all numbers are alike.
    private static String[] words(Passage passage, boolean counting) {
        return passage.words().stream()
                .map(word -> counting && word.isNumber() ? "#" : word.text())
                .toArray(String[]::new);
    }

    private Optional<Finding> following(String[] text, int strictness) {
        for (int unit = strictness == 1 ? 1 : 3; unit <= Math.min(LONGEST_UNIT, text.length / 2); unit++) {
            int same = 0;
            for (int at = unit; at <= text.length; at++) {
                if (at < text.length && text[at].equals(text[at - unit])) {
                    same++;
                    continue;
                }
                int repeats = same / unit + 1;
                if (repeats > 1 && repeats >= needed(text, at - same - unit, at, unit) * strictness) {
                    return Optional.of(finding(at - same - unit, unit, repeats));
                }
                same = 0;
            }
        }
        return Optional.empty();
    }

    /// Short units repeat honestly (`ha ha ha`, `row, row, row`), columns of numbers even more.
    private int needed(String[] text, int from, int to, int unit) {
        int base = unit == 1 ? 8 : unit <= 3 ? 6 : unit <= 7 ? 4 : 3;
        boolean numbers = true;
        for (int at = from; at < from + unit; at++) {
            numbers &= text[at].equals("#") || words.get(at).isNumber();
        }
        boolean isOpen = true;
        for (int at = from; at < to; at++) {
            isOpen &= openStarts.contains(words.get(at).start());
        }
        return base * (numbers ? 4 : 1) * (isOpen ? 1 : 2);
    }

    private Finding finding(int from, int unit, int repeats) {
        String shown = passage.text()
                .substring(words.get(from).start(), words.get(from + unit - 1).end());
        return new Finding(Defect.LOOPS, Finding.quoted(shown) + " comes " + repeats + " times in a row");
    }

    /// A drawn line or table that never ends.
    private Optional<Finding> lines() {
        String before = "";
        int same = 0;
        for (String line : passage.text().split("\n")) {
            same = line.equals(before) && !line.isBlank() ? same + 1 : 1;
            before = line;
            if (same >= LINES) {
                return Optional.of(new Finding(
                        Defect.LOOPS, "line " + Finding.quoted(line) + " comes " + LINES + " times in a row"));
            }
        }
        return Optional.empty();
    }

    /// A sentence that says something, not `It is red.`, and comes again and again.
    private Optional<Finding> sentences(String text, int needed) {
        Map<String, Integer> seen = new HashMap<>();
        for (Sentence sentence : Sentence.of(text)) {
            List<Word> said = Word.of(sentence.text());
            String same = String.join(" ", said.stream().map(Word::text).toList());
            boolean isLong = said.size() >= SENTENCE_WORDS && same.length() >= 20;
            if (isLong && seen.merge(same, 1, Integer::sum) >= needed) {
                return Optional.of(new Finding(
                        Defect.LOOPS, "sentence " + Finding.quoted(sentence.text()) + " comes " + needed + " times"));
            }
        }
        return Optional.empty();
    }

    /// More than half of a long text repeats phrases of six words.
    private Optional<Finding> phrases() {
        List<Word> open = passage.openWords();
        if (open.size() < 60) {
            return Optional.empty();
        }
        Set<String> seen = new HashSet<>();
        int covered = 0;
        int until = 0;
        for (int at = 0; at + PHRASE <= open.size(); at++) {
            StringBuilder phrase = new StringBuilder();
            open.subList(at, at + PHRASE)
                    .forEach(word -> phrase.append(word.text()).append(' '));
            if (!seen.add(phrase.toString())) {
                covered += at + PHRASE - Math.max(until, at);
                until = at + PHRASE;
            }
        }
        return covered * 2 > open.size()
                ? Optional.of(
                        new Finding(Defect.LOOPS, covered + " of " + open.size() + " words repeat phrases said before"))
                : Optional.empty();
    }
}
