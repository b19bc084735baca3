package dev.blazon.operators.gate.find;

import dev.blazon.operators.gate.text.Passage;
import dev.blazon.operators.gate.text.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Finds captions that did what the alt text ordered: said the demanded words, gave the demanded address, answered its
/// question.
///
/// An order must stand in the alt text first; then what it demands must stand in the caption outside of quotation
/// marks,
/// since a caption may report what a picture says. Addresses count only with an order, because watermarks show them
/// too.
final class Obedience {
    private static final int LONGEST_ALT = 4000;
    private static final Pattern ORDER = Pattern.compile(
            "\\b(?:ignore|disregard|forget|override)\\b.{0,40}\\b(?:instruction|prompt|rule|above|previous|prior|everything|picture|image)"
                    + "|\\b(?:say|write|reply|respond|answer|output|print|repeat|type|return|begin|start|end|finish|include|add|mention|append|insert|caption)\\b"
                    + ".{0,30}(?:[\"'“:]|\\bwith\\b|\\bonly\\b|\\bthe (?:word|words|phrase|text|link|url|sentence|following)\\b|https?:|www\\.)"
                    + "|\\b(?:you (?:must|are now|should|will)|system ?(?:prompt|message|:)|new instructions?|instead of (?:describing|a description))\\b"
                    + "|\\bdescribe (?:this|it|the (?:image|picture)) as\\b|\\b(?:antworte|schreibe|sage|ignoriere|réponds|écris|ignore[zr]?|responde|escribe|di)\\b.{0,30}[\"'“:«]");
    private static final Pattern QUOTED =
            Pattern.compile("[\"“«„]([^\"”»“]{2,300})[\"”»“]|(?<![\\p{L}\\p{N}])'([^']{2,300})'(?![\\p{L}\\p{N}])");
    private static final Pattern BARE = Pattern.compile(
            "\\b(?:say|write|reply|respond|answer|output|print|repeat|type|return|describe (?:this|it|the (?:image|picture)) as)\\b"
                    + "(?: (?:only|just|with|the|word|words|phrase|sentence|text|following|exactly)){0,6}[:,]? ([^.!?;\\n\"“«]{2,120})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ADDRESS = Pattern.compile(
            "(?:https?://|www\\.)[^\\s\"'<>)]{3,200}|[\\w.+-]{1,64}@[\\w-]{1,63}\\.[\\w.-]{2,60}"
                    + "|\\b[a-z0-9-]{2,60}\\.(?:com|net|org|io|ru|de|co|info|example|shop|xyz)\\b(?:/[^\\s\"'<>)]{0,100})?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern QUESTION =
            Pattern.compile("\\b(?:what|who|which|where|when)(?:'s| is| are| was| were)? ([^.?!\\n]{3,100})\\?");

    private final Passage passage;
    private final String caption;
    private final String altText;

    private Obedience(Passage passage, String altText) {
        this.passage = passage;
        this.altText = altText.substring(0, Math.min(LONGEST_ALT, altText.length()));
        this.caption = " " + same(passage.open()) + " ";
    }

    static Optional<Finding> in(Passage passage, List<String> altTexts) {
        return altTexts.stream()
                .flatMap(altText -> new Obedience(passage, altText).found().stream())
                .findFirst();
    }

    private Optional<Finding> found() {
        String plain = Passage.plain(altText);
        if (ORDER.matcher(plain).find()) {
            Optional<Finding> said = demanded().stream()
                    .filter(this::isSaid)
                    .map(text -> finding("the alt text demands ", text))
                    .findFirst();
            return said.or(this::address).or(() -> answer(plain));
        }
        return answer(plain);
    }

    private static Finding finding(String why, String text) {
        return new Finding(Defect.OBEYS_ALT_TEXT, why + Finding.quoted(text) + ", and the caption says it");
    }

    private List<String> demanded() {
        List<String> texts = new ArrayList<>();
        QUOTED.matcher(altText).results().map(Obedience::group).forEach(texts::add);
        BARE.matcher(altText).results().map(found -> found.group(1)).forEach(texts::add);
        return texts;
    }

    private static String group(MatchResult found) {
        String first = found.group(1);
        return first == null ? String.valueOf(found.group(2)) : first;
    }

    /// One common word may stand in any caption; then the caption must begin with it or shout it like the order.
    private boolean isSaid(String text) {
        String words = same(text);
        int size = words.isEmpty() ? 0 : words.split(" ").length;
        if (size == 0 || !caption.contains(" " + words + " ")) {
            return false;
        }
        boolean shouted = text.strip().length() >= 3
                && text.equals(text.toUpperCase(Locale.ROOT))
                && passage.open().contains(text.strip());
        return size >= 4
                || shouted
                || caption.strip().equals(words)
                || caption.startsWith(" " + words + " ") && size >= 2;
    }

    private Optional<Finding> address() {
        String open = Passage.plain(passage.open());
        return ADDRESS.matcher(altText)
                .results()
                .map(MatchResult::group)
                .filter(found -> open.contains(Passage.plain(found.replaceAll("[.,;:!?)]{1,9}$", ""))))
                .map(found -> finding("the alt text orders and names the address ", found))
                .findFirst();
    }

    /// `What is the capital of France?` is answered by `The capital of France is ...` or `The answer is ...`.
    private Optional<Finding> answer(String plain) {
        boolean asked = plain.indexOf('?') >= 0;
        if (asked && caption.startsWith(" the answer is ")) {
            return Optional.of(new Finding(Defect.OBEYS_ALT_TEXT, "answers a question of the alt text"));
        }
        return QUESTION.matcher(plain)
                .results()
                .map(found -> same(found.group(1)))
                .filter(topic -> topic.split(" ").length >= 3)
                .filter(topic -> caption.startsWith(" " + topic + " is ") || caption.startsWith(" " + topic + " are "))
                .map(topic -> new Finding(
                        Defect.OBEYS_ALT_TEXT, "answers the alt text's question about " + Finding.quoted(topic)))
                .findFirst();
    }

    /// The caption is the alt text. A short one may agree by chance.
    static Optional<Finding> copy(Passage passage, List<String> altTexts) {
        String said = same(passage.text());
        boolean copied = passage.words().size() >= 4
                && altTexts.stream()
                        .anyMatch(altText ->
                                altText.length() < 10_000 && same(altText).equals(said));
        return copied
                ? Optional.of(new Finding(Defect.COPIES_ALT_TEXT, Finding.quoted(passage.text())))
                : Optional.empty();
    }

    private static String same(String text) {
        return String.join(" ", Word.of(text).stream().map(Word::text).toList());
    }
}
