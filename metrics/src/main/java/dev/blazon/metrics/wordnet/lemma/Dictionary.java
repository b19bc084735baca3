package dev.blazon.metrics.wordnet.lemma;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// WordNet's words of one part of speech.
final class Dictionary {
    private final PartOfSpeech part;
    private final SortedLines index;
    private final SortedLines meanings;
    private final SortedLines exceptions;

    Dictionary(PartOfSpeech part) {
        this.part = part;
        this.index = SortedLines.read("index." + part.file());
        this.meanings = SortedLines.read("data." + part.file());
        this.exceptions = SortedLines.read(part.file() + ".exc");
    }

    boolean knows(String word) {
        return !isSeveral(word) && index.find(word).isPresent();
    }

    private static boolean isSeveral(String word) {
        return word.isEmpty() || word.indexOf(' ') >= 0 || word.indexOf('\n') >= 0;
    }

    /// The words of which a word is a form, itself first if it is one; each once.
    List<String> baseForms(String word) {
        List<String> forms = new ArrayList<>(List.of(word));
        forms.addAll(exceptions(word).orElseGet(() -> part.guesses(word)));
        return forms.stream().filter(this::knows).distinct().toList();
    }

    private Optional<List<String>> exceptions(String word) {
        return isSeveral(word)
                ? Optional.empty()
                : exceptions
                        .find(word)
                        .map(line -> Arrays.asList(line.split(" ")))
                        .map(words -> words.subList(1, words.size()));
    }

    /// The names of all meanings of a word that the index has.
    List<String> names(String word) {
        String[] fields = index.find(word).orElseThrow().strip().split(" ");
        int count = Integer.parseInt(fields[2]);
        List<String> names = new ArrayList<>();
        for (int sense = fields.length - count; sense < fields.length; sense++) {
            addNames(meanings.line(Integer.parseInt(fields[sense])), names);
        }
        return names;
    }

    /// A line is: place, file, part of speech, number of names in hexadecimal, then each name and a number.
    private static void addNames(String line, List<String> names) {
        String[] fields = line.split(" ");
        int count = Integer.parseInt(fields[3], 16);
        for (int name = 0; name < count; name++) {
            String text = fields[4 + 2 * name];
            // where an adjective may stand: outback(a)
            int mark = text.indexOf('(');
            names.add(mark < 0 ? text : text.substring(0, mark));
        }
    }
}
