package dev.blazon.app.eval.statistics;

import dev.blazon.metrics.CaptionSet;
import dev.blazon.metrics.Mode;
import dev.blazon.metrics.diversity.DistinctNGrams;
import dev.blazon.metrics.diversity.Mtld;
import dev.blazon.metrics.statistics.Concreteness;
import dev.blazon.metrics.statistics.Shared;
import dev.blazon.metrics.statistics.Summary;
import dev.blazon.metrics.text.PtbTokenizer;
import dev.blazon.tuples.Nouns;
import java.text.BreakIterator;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/// What some texts are like.
///
/// @param spreads of what each text has, by name
/// @param facts of all texts together, by name
record TextStatistics(int texts, SequencedMap<String, Summary> spreads, SequencedMap<String, Double> facts) {
    /// CLIP reads 77 numbers, of which two are marks of start and end.
    private static final int CLIP_MARKS = 2;

    private static final int CLIP_READS = 77;
    private static final int T5_MARKS = 1;
    private static final int T5_READS = 512;

    /// Of the captions of a system, beside alt texts where there are some.
    static TextStatistics of(CaptionSet captions, TextTools tools) {
        Counting counting = new Counting(captions.hypotheses(), tools);
        counting.all();
        if (!tools.altTexts().isEmpty()) {
            counting.beside(captions.ids());
        }
        return counting.statistics();
    }

    /// Of the references, with how varied those of one image are.
    static TextStatistics ofReferences(CaptionSet captions, TextTools tools) {
        Counting counting = new Counting(
                captions.references().stream().flatMap(List::stream).toList(), tools);
        counting.all();
        counting.perImage(captions.references());
        return counting.statistics();
    }

    private static final class Counting {
        private final List<String> texts;
        private final TextTools tools;
        private final List<String> lines;
        private final List<List<String>> words;
        private final List<List<String>> nouns;
        private final SequencedMap<String, Summary> spreads = new LinkedHashMap<>();
        private final SequencedMap<String, Double> facts = new LinkedHashMap<>();

        Counting(List<String> texts, TextTools tools) {
            this.texts = texts;
            this.tools = tools;
            this.lines = PtbTokenizer.lines(texts, Mode.FIXED);
            this.words = lines.stream().map(Counting::words).toList();
            this.nouns = Nouns.of(lines);
        }

        TextStatistics statistics() {
            return new TextStatistics(texts.size(), spreads, facts);
        }

        private static List<String> words(String line) {
            return line.isEmpty() ? List.of() : Arrays.asList(line.split(" "));
        }

        void all() {
            spread(
                    "characters",
                    text -> texts.get(text).codePointCount(0, texts.get(text).length()));
            spread("words", text -> words.get(text).size());
            spread("sentences", text -> sentences(texts.get(text)));
            tokens("clip_tokens", tools.clip()::count, CLIP_MARKS, CLIP_READS);
            tools.t5().ifPresent(t5 -> tokens("t5_tokens", t5::count, T5_MARKS, T5_READS));
            spread("nouns", text -> nouns.get(text).size());
            tools.concreteness().ifPresent(this::concreteness);
            facts.put("vocabulary", distinct(words));
            facts.put("noun_vocabulary", distinct(nouns));
            facts.put("distinct_1", DistinctNGrams.of(words, 1).overNGrams());
            facts.put("distinct_2", DistinctNGrams.of(words, 2).overNGrams());
            facts.put("mtld", Mtld.of(words.stream().flatMap(List::stream).toList()));
        }

        private void spread(String name, ToIntFunction<Integer> count) {
            spreadOf(name, text -> (double) count.applyAsInt(text));
        }

        private void spreadOf(String name, ToDoubleFunction<Integer> number) {
            spreads.put(
                    name,
                    Summary.of(IntStream.range(0, texts.size())
                            .parallel()
                            .mapToDouble(number::applyAsDouble)
                            .toArray()));
        }

        private void tokens(String name, ToIntFunction<String> count, int marks, int read) {
            double[] counts = IntStream.range(0, texts.size())
                    .parallel()
                    .mapToDouble(text -> (double) count.applyAsInt(texts.get(text)) + marks)
                    .toArray();
            spreads.put(name, Summary.of(counts));
            facts.put(
                    name + "_above_" + read,
                    counts.length == 0
                            ? Double.NaN
                            : (double) Arrays.stream(counts)
                                            .filter(own -> own > read)
                                            .count()
                                    / counts.length);
        }

        private static int sentences(String text) {
            BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ENGLISH);
            sentences.setText(text);
            int count = 0;
            int start = sentences.first();
            for (int end = sentences.next(); end != BreakIterator.DONE; end = sentences.next()) {
                count += text.substring(start, end).isBlank() ? 0 : 1;
                start = end;
            }
            return count;
        }

        private void concreteness(Concreteness list) {
            List<Concreteness.OfText> rated = words.stream().map(list::of).toList();
            spreadOf("concreteness", text -> rated.get(text).mean());
            long known = rated.stream().mapToLong(Concreteness.OfText::known).sum();
            long all = words.stream().mapToLong(List::size).sum();
            facts.put("words_with_concreteness", all == 0 ? Double.NaN : (double) known / all);
        }

        private static double distinct(List<List<String>> texts) {
            Set<String> distinct = new HashSet<>();
            texts.forEach(distinct::addAll);
            return distinct.size();
        }

        void beside(List<String> ids) {
            List<String> others = ids.stream()
                    .map(id -> String.join(
                            " ", Objects.requireNonNull(tools.altTexts().get(id))))
                    .toList();
            List<String> otherLines = PtbTokenizer.lines(others, Mode.FIXED);
            List<List<String>> otherNouns = Nouns.of(otherLines);
            List<Shared> shared = IntStream.range(0, texts.size())
                    .mapToObj(text -> Shared.of(
                            words.get(text), nouns.get(text), words(otherLines.get(text)), otherNouns.get(text)))
                    .toList();
            spreadOf("words_shared_with_alt_text", text -> shared.get(text).words());
            spreadOf("nouns_kept_of_alt_text", text -> shared.get(text).nouns());
            spreadOf("length_over_alt_text", text -> shared.get(text).length());
            facts.put(
                    "same_as_alt_text",
                    (double) shared.stream().filter(Shared::same).count() / shared.size());
        }

        void perImage(List<List<String>> references) {
            int[] at = {0};
            List<List<List<String>>> sets = references.stream()
                    .map(own -> words.subList(at[0], at[0] += own.size()))
                    .toList();
            for (int order : new int[] {1, 2}) {
                facts.put(
                        "div_" + order,
                        sets.stream()
                                .filter(set -> set.size() > 1)
                                .mapToDouble(
                                        set -> DistinctNGrams.of(set, order).overWords())
                                .average()
                                .orElse(Double.NaN));
            }
        }
    }
}
