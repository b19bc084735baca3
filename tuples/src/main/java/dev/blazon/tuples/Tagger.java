package dev.blazon.tuples;

import dev.blazon.metrics.wordnet.Morphy;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTagFormat;
import opennlp.tools.postag.POSTaggerME;

/// Tells what the words of a caption are, by the tagger of Apache OpenNLP with its model of UD English-EWT. Not
/// thread-safe; the model is shared.
final class Tagger {
    private static final String MODEL = "/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin";
    private static final Set<String> POSSESSIVES = Set.of("his", "her", "its", "their", "my", "your", "our", "'s", "'");
    private static final Set<String> TO_BE =
            Set.of("is", "are", "was", "were", "be", "been", "being", "am", "'re", "'m");
    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry("NOUN", Kind.NOUN),
            Map.entry("PROPN", Kind.NOUN),
            Map.entry("ADJ", Kind.ADJECTIVE),
            Map.entry("NUM", Kind.NUMBER),
            Map.entry("VERB", Kind.VERB),
            Map.entry("AUX", Kind.AUXILIARY),
            Map.entry("ADP", Kind.PREPOSITION),
            Map.entry("DET", Kind.DETERMINER),
            Map.entry("PRON", Kind.PRONOUN),
            Map.entry("CCONJ", Kind.CONJUNCTION),
            Map.entry("ADV", Kind.ADVERB));

    private static final class Shared {
        private static final POSModel TAGS = read();
        private static final Morphy NOUNS = Morphy.nouns();
        private static final Morphy VERBS = Morphy.verbs();

        private static POSModel read() {
            try (InputStream in = Tagger.class.getResourceAsStream(MODEL)) {
                if (in == null) {
                    throw new FileNotFoundException("The tagger's model is not on the class path.");
                }
                return new POSModel(in);
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }
    }

    private final POSTaggerME tagger = new POSTaggerME(Shared.TAGS, POSTagFormat.UD);

    /// @param caption words with blanks between
    List<Word> words(String caption) {
        String[] texts = caption.strip().toLowerCase(Locale.ROOT).split("\\s+");
        String[] tags = tagger.tag(texts);
        List<Word> words = new ArrayList<>();
        for (int at = 0; at < texts.length; at++) {
            Kind kind = repaired(kind(texts[at], tags[at]), texts, tags, at);
            words.add(new Word(texts[at], kind, lemma(texts[at], kind)));
        }
        return words;
    }

    private static Kind kind(String text, String tag) {
        if (POSSESSIVES.contains(text)) {
            return Kind.POSSESSIVE;
        }
        if (TO_BE.contains(text)) {
            return Kind.AUXILIARY;
        }
        return KINDS.getOrDefault(tag, Kind.OTHER);
    }

    /// The model was trained on other texts than captions, and WordNet knows better what can be no verb, and what can
    /// be a
    /// noun where one must stand.
    private static Kind repaired(Kind kind, String[] texts, String[] tags, int at) {
        if (kind == Kind.VERB && !Shared.VERBS.isKnown(Shared.VERBS.base(texts[at]))) {
            return isNoun(texts[at]) ? Kind.NOUN : Kind.ADJECTIVE;
        }
        if (kind == Kind.NOUN && isProgressive(texts, tags, at)) {
            return Kind.VERB;
        }
        boolean ends = at + 1 == texts.length
                || tags[at + 1].equals("ADP")
                || tags[at + 1].equals("VERB")
                || isProgressive(texts, tags, at + 1);
        boolean described = at > 0 && (tags[at - 1].equals("ADJ") || tags[at - 1].equals("DET"));
        return kind == Kind.ADJECTIVE && ends && described && isNoun(texts[at]) ? Kind.NOUN : kind;
    }

    private static boolean isNoun(String text) {
        return Shared.NOUNS.isKnown(Shared.NOUNS.base(text));
    }

    /// `standing` in `a man standing on`, which the model takes for a noun.
    private static boolean isProgressive(String[] texts, String[] tags, int at) {
        if (at == 0 || at + 1 >= texts.length || !texts[at].endsWith("ing") || !tags[at].equals("NOUN")) {
            return false;
        }
        String base = Shared.VERBS.base(texts[at]);
        return !base.equals(texts[at])
                && Shared.VERBS.isKnown(base)
                && isNoun(texts[at - 1])
                && (tags[at + 1].equals("ADP") || tags[at + 1].equals("DET"));
    }

    private static String lemma(String text, Kind kind) {
        return switch (kind) {
            case NOUN -> Shared.NOUNS.base(text);
            case VERB, AUXILIARY -> Shared.VERBS.base(text);
            default -> text;
        };
    }
}
