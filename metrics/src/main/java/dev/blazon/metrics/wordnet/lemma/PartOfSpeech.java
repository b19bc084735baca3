package dev.blazon.metrics.wordnet.lemma;

import java.util.ArrayList;
import java.util.List;

/// The four kinds of words that WordNet has, with the endings that it takes off.
public enum PartOfSpeech {
    NOUN("noun", "s=", "ses=s", "ves=f", "xes=x", "zes=z", "ches=ch", "shes=sh", "men=man", "ies=y"),
    VERB("verb", "s=", "ies=y", "es=e", "es=", "ed=e", "ed=", "ing=e", "ing="),
    ADJECTIVE("adj", "er=", "est=", "er=e", "est=e"),
    ADVERB("adv");

    private final String file;
    private final List<String> endings;

    PartOfSpeech(String file, String... endings) {
        this.file = file;
        this.endings = List.of(endings);
    }

    /// The name that it has in the names of files.
    String file() {
        return file;
    }

    /// What a word may be a form of, by its ending; most of these are no words.
    List<String> guesses(String word) {
        List<String> guesses = new ArrayList<>();
        for (String ending : endings) {
            int middle = ending.indexOf('=');
            if (word.endsWith(ending.substring(0, middle))) {
                guesses.add(word.substring(0, word.length() - middle) + ending.substring(middle + 1));
            }
        }
        return guesses;
    }
}
